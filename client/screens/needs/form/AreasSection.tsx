import { useState } from 'react';
import { useRegionMap } from '../../../map/useRegionMap.ts';
import { useViewer } from '../../../session/viewer.tsx';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { avoidWords } from '../../../words/areasToAvoid.ts';
import { needFormWords } from '../../../words/needForm.ts';
import { AreaRow } from './AreaRow.tsx';
import { AreasMap } from './AreasMap.tsx';
import { type AreaEntry, newArea } from './areaState.ts';
import { FormSection } from './FormSection.tsx';
import type { FormPart } from './formPart.ts';
import { fieldId } from './formState.ts';

/** Circles and drawn shapes no home may stand in. The map comes when something is, or is to be, on it. */
export function AreasSection(part: FormPart) {
  const { state, set, errorOf } = part;
  const { region } = useViewer();
  const [drawing, setDrawing] = useState<number | null>(null);
  const isShown = (area: AreaEntry) => area.key === drawing || area.point !== null || area.middle !== null;
  const hasMap = state.areas.some((area) => isShown(area) || area.shape === 'DRAWN');
  const { ground, isLoading } = useRegionMap(hasMap ? (region?.id ?? '') : '');
  const towns = ground?.base.towns ?? [];
  const error = errorOf('areasToAvoid');
  const add = (area: AreaEntry) => {
    set({ areas: [...state.areas, area] });
    return area;
  };
  const change = (area: AreaEntry) => set({ areas: state.areas.map((one) => (one.key === area.key ? area : one)) });
  const draw = ({ key, shape }: AreaEntry) => {
    setDrawing(key);
    announce(shape === 'ROUND' ? avoidWords.howRound : avoidWords.howCorners);
  };
  const finish = () => {
    const index = state.areas.findIndex(({ key }) => key === drawing);
    setDrawing(null);
    announce(avoidWords.finished);
    document.getElementById(fieldId(`areasToAvoid.${index}.reason`))?.focus();
  };
  return (
    <FormSection title={needFormWords.sections.avoid}>
      <p className="nh-meta">{avoidWords.hint}</p>
      <div id={fieldId('areasToAvoid')} tabIndex={-1}>
        {error === null ? null : <FieldError id={`${fieldId('areasToAvoid')}-error`} sentence={error} />}
        {state.areas.map((area, index) => (
          <AreaRow
            key={area.key}
            area={area}
            index={index}
            towns={towns}
            errorOf={errorOf}
            isDrawing={area.key === drawing}
            onChange={change}
            onDraw={() => draw(area)}
            onRemove={() => set({ areas: state.areas.filter(({ key }) => key !== area.key) })}
          />
        ))}
      </div>
      {hasMap ? (
        <AreasMap
          areas={state.areas}
          ground={ground}
          isLoading={isLoading}
          drawn={state.areas.find(({ key }) => key === drawing) ?? null}
          onChange={change}
          onFinish={finish}
        />
      ) : null}
      <div className="nh-tools">
        <Button look="secondary" onPress={() => add(newArea())}>
          {avoidWords.add}
        </Button>
        <Button look="secondary" onPress={() => draw(add(newArea('ROUND', '1')))}>
          {avoidWords.drawRound}
        </Button>
        <Button look="secondary" onPress={() => draw(add(newArea('DRAWN')))}>
          {avoidWords.drawCorners}
        </Button>
      </div>
    </FormSection>
  );
}
