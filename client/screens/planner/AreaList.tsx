import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { plannerWords } from '../../words/planner.ts';
import { AreaSearch } from './AreaSearch.tsx';
import { nameOfArea, type PlanAreas } from './usePlanAreas.ts';

const { areas: words } = plannerWords;

interface AreaListProps {
  id: string;
  legend: string;
  find: string;
  areas: PlanAreas;
  chosen: readonly string[];
  error: string | null;
  onChange: (chosen: readonly string[]) => void;
  /** Opens the map and table to choose in. */
  onPick: () => void;
}

/** Areas that are named one by one: found by name here, or chosen in a table and on a map. */
export function AreaList({ id, legend, find, areas, chosen, error, onChange, onPick }: AreaListProps) {
  const nameOf = (area: string) => {
    const known = areas.byId.get(area);
    return known === undefined ? words.unknown : nameOfArea(known);
  };
  const remove = (area: string) => {
    onChange(chosen.filter((one) => one !== area));
    announce(words.removed(nameOf(area)));
  };
  return (
    <fieldset className="planner-areas" id={id} tabIndex={-1}>
      <legend className="govuk-label">{legend}</legend>
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
      {chosen.length === 0 ? (
        <p className="nh-meta">{words.noneYet}</p>
      ) : (
        <ul className="planner-areas__chosen">
          {chosen.map((area) => (
            <li key={area}>
              {nameOf(area)}{' '}
              <Button look="quiet" label={words.remove(nameOf(area))} onPress={() => remove(area)}>
                {words.removeShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AreaSearch
        id={`${id}-find`}
        label={find}
        areas={areas.all.filter((area) => !chosen.includes(area.id))}
        onAdd={(area) => onChange([...chosen, area])}
      />
      <Button look="quiet" label={words.onMapLabel(legend)} onPress={onPick}>
        {words.onMap}
      </Button>
    </fieldset>
  );
}
