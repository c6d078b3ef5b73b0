import type { PlanAreaKind } from '../../../schema/codes/planWords.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { CheckList } from '../../ui/CheckList.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { plannerWords } from '../../words/planner.ts';
import { AreaList } from './AreaList.tsx';
import { idOfField } from './fieldIds.ts';
import type { Picking, SettingsPart } from './PlannerForm.tsx';
import { SettingsFold } from './SettingsFold.tsx';
import type { PlanAreas } from './usePlanAreas.ts';

const areaOptions = (Object.keys(plannerWords.areaKinds) as PlanAreaKind[]).map((value) => ({
  value,
  label: plannerWords.areaKinds[value],
}));
const fields = ['areas', 'mustAreas', 'neverAreas', 'onlyAuthorities', 'leastInEachAuthority'] as const;

interface WhereFieldsProps extends SettingsPart {
  areas: PlanAreas;
  onPick: (picking: Picking) => void;
}

/** Where a home may, must and may not stand. An area cannot be must and never at once here; the later choice wins. */
export function WhereFields({ region, draft, areas, errorOf, change, onPick }: WhereFieldsProps) {
  const wrong = fields.map(errorOf);
  const areasError = errorOf('areas');
  const eachError = errorOf('leastInEachAuthority') ?? errorOf('onlyAuthorities');
  const without = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id));
  return (
    <SettingsFold title={plannerWords.folds.where} hasError={wrong.some((sentence) => sentence !== null)}>
      <div id={idOfField('areas')} tabIndex={-1}>
        {areasError === null ? null : <FieldError id={`${idOfField('areas')}-error`} sentence={areasError} />}
        <SelectField
          label={plannerWords.labels.areas}
          options={areaOptions}
          value={draft.areas}
          // Areas of one kind are none of the other.
          onChange={(kind) => change({ areas: kind, must: [], never: [] })}
        />
      </div>
      {draft.hand === null ? (
        <>
          <AreaList
            {...plannerWords.must}
            id={idOfField('mustAreas')}
            areas={areas}
            chosen={draft.must}
            error={errorOf('mustAreas')}
            onChange={(must) => change({ must, never: without(draft.never, must) })}
            onPick={() => onPick('must')}
          />
          <AreaList
            {...plannerWords.never}
            id={idOfField('neverAreas')}
            areas={areas}
            chosen={draft.never}
            error={errorOf('neverAreas')}
            onChange={(never) => change({ never, must: without(draft.must, never) })}
            onPick={() => onPick('never')}
          />
        </>
      ) : null}
      <div id={idOfField('leastInEachAuthority')} tabIndex={-1}>
        {eachError === null ? null : (
          <FieldError id={`${idOfField('leastInEachAuthority')}-error`} sentence={eachError} />
        )}
        {draft.hand === null ? (
          <CheckBox
            label={plannerWords.inEach}
            isChecked={draft.isInEach}
            onChange={(isInEach) => change({ isInEach })}
          />
        ) : null}
      </div>
      <div id={idOfField('onlyAuthorities')} tabIndex={-1}>
        <CheckList
          legend={plannerWords.only}
          options={region.members.map(({ gssCode, name }) => ({ value: gssCode, label: name }))}
          chosen={draft.only}
          onChange={(only) => change({ only })}
        />
        <p className="nh-meta">{plannerWords.onlyHint}</p>
      </div>
    </SettingsFold>
  );
}
