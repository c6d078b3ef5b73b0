import { type Cohort, cohorts, type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckList } from '../../ui/CheckList.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { plannerWords } from '../../words/planner.ts';
import { type ErrorOf, idOfField } from './fieldIds.ts';
import type { KindDraft } from './plannerDraft.ts';
import { SettingField } from './SettingField.tsx';
import { SettingsFold } from './SettingsFold.tsx';
import type { KindCosts } from './useKindCosts.ts';

const { kind: words } = plannerWords;
const typeOptions = (Object.keys(placementTypes) as PlacementType[])
  // Kinship homes are not opened: they are found with the family.
  .filter((type) => placementTypes[type].needsPlace && type !== 'KINSHIP')
  .map((value) => ({ value, label: placementTypes[value].label }));
const cohortOptions = (Object.keys(cohorts) as Cohort[]).map((value) => ({ value, label: cohorts[value] }));

interface KindFieldsProps {
  kind: KindDraft;
  /** Which of the kinds, from 0. */
  at: number;
  isOnlyOne: boolean;
  costs: KindCosts | null;
  errorOf: ErrorOf;
  onChange: (change: Partial<KindDraft>) => void;
  onRemove: () => void;
}

function Sizes({ kind, at, errorOf, onChange }: KindFieldsProps) {
  const id = idOfField(`kinds.${at}.sizes`);
  const error = errorOf(`kinds.${at}.sizes`);
  const box = (part: 'fewest' | 'most') => (
    <input
      className={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
      id={part === 'fewest' ? id : `${id}-most`}
      inputMode="numeric"
      autoComplete="off"
      aria-label={words[part](at)}
      aria-invalid={error === null ? undefined : true}
      aria-describedby={error === null ? undefined : `${id}-error`}
      value={kind[part]}
      onChange={(event) => onChange({ [part]: event.target.value })}
    />
  );
  return (
    <div className="planner-set">
      <span className="govuk-label">{words.sizes}</span>
      <div className="nh-suffix">
        {box('fewest')}
        <span aria-hidden="true">{words.to}</span>
        {box('most')}
      </div>
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
    </div>
  );
}

const costParts = [
  { part: 'weekly', field: 'weeklyCostPounds' },
  { part: 'perHome', field: 'capitalPoundsPerHome' },
  { part: 'perPlace', field: 'capitalPoundsPerPlace' },
] as const;

/** A kind of home that may open: its type and sizes first, the rest folded. */
export function KindFields(props: KindFieldsProps) {
  const { kind, at, isOnlyOne, costs, errorOf, onChange } = props;
  const inside = ['ageFrom', 'ageTo', ...costParts.map(({ field }) => field)];
  const typeError = errorOf(`kinds.${at}.placementType`);
  return (
    <fieldset className="planner-kind">
      <legend className="nh-hidden">{words.heading(at, !isOnlyOne)}</legend>
      {typeError === null ? null : <FieldError id={`${idOfField(`kinds.${at}`)}-error`} sentence={typeError} />}
      <div id={idOfField(`kinds.${at}.placementType`)} tabIndex={-1}>
        <SelectField
          label={words.type(at)}
          options={typeOptions}
          value={kind.type}
          onChange={(type) => onChange({ type })}
        />
      </div>
      <Sizes {...props} />
      <SettingsFold title={words.more} hasError={inside.some((field) => errorOf(`kinds.${at}.${field}`) !== null)}>
        {(['ageFrom', 'ageTo'] as const).map((part) => (
          <SettingField
            key={part}
            id={idOfField(`kinds.${at}.${part}`)}
            label={words[part](at)}
            hint={part === 'ageTo' ? words.anyAge : undefined}
            value={kind[part]}
            error={errorOf(`kinds.${at}.${part}`)}
            onChange={(typed) => onChange({ [part]: typed })}
          />
        ))}
        <CheckList
          legend={words.cohorts}
          options={cohortOptions}
          chosen={kind.cohorts}
          onChange={(chosen) => onChange({ cohorts: chosen })}
        />
        {costParts.map(({ part, field }) => (
          <SettingField
            key={part}
            id={idOfField(`kinds.${at}.${field}`)}
            label={words[part](at)}
            before="£"
            hint={costs === null ? undefined : words.usual(Math.round(costs[field]))}
            value={kind[part]}
            error={errorOf(`kinds.${at}.${field}`)}
            onChange={(typed) => onChange({ [part]: typed })}
          />
        ))}
      </SettingsFold>
      {isOnlyOne ? null : (
        <Button look="quiet" label={words.remove(at)} onPress={props.onRemove}>
          {words.removeShort}
        </Button>
      )}
    </fieldset>
  );
}
