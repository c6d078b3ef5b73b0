import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { plannerWords } from '../../words/planner.ts';
import { nameOfArea, type PlanArea, searchAreas } from './usePlanAreas.ts';

const mostShown = 6;
const { areas: words } = plannerWords;

interface AreaSearchProps {
  id: string;
  label: string;
  /** Those that may be added. */
  areas: readonly PlanArea[];
  onAdd: (id: string) => void;
}

/** Adds an area by the name of its town: typed, then chosen by Enter or by its button. */
export function AreaSearch({ id, label, areas, onAdd }: AreaSearchProps) {
  const [typed, setTyped] = useState('');
  const found = searchAreas(areas, typed);
  const shown = found.slice(0, mostShown);
  const add = (area: PlanArea) => {
    onAdd(area.id);
    setTyped('');
    announce(words.added(nameOfArea(area)));
    document.getElementById(id)?.focus();
  };
  const [first] = shown;
  return (
    <div className="planner-search">
      <TextField
        id={id}
        label={label}
        value={typed}
        error={null}
        onChange={setTyped}
        onEnter={() => first !== undefined && add(first)}
      />
      {typed.trim() === '' ? null : (
        <>
          <ul>
            {shown.map((area) => (
              <li key={area.id}>
                <Button look="secondary" label={words.add(nameOfArea(area))} onPress={() => add(area)}>
                  {nameOfArea(area)}
                </Button>
              </li>
            ))}
          </ul>
          <p className="nh-meta" role="status">
            {found.length === 0 ? words.none : words.found(shown.length, found.length)}
          </p>
        </>
      )}
    </div>
  );
}
