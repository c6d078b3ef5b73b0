import { useMemo, useState } from 'react';
import { MapLegend } from '../../map/MapLegend.tsx';
import { MapView } from '../../map/MapView.tsx';
import type { MapArea, MapMarker } from '../../map/mapTypes.ts';
import { levelLegend, levelTone } from '../../map/tones.ts';
import type { RegionGround } from '../../map/useRegionMap.ts';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { mapWords } from '../../words/map.ts';
import { planWords } from '../../words/plan.ts';
import { type PlanShown, shortOf } from './planTables.ts';

const { map: words } = planWords;
const legend = levelLegend(words.levels);
/** Fixed, so that before and after, and two plans, can be compared. */
const starts = [6, 11, 21] as const;
type When = 'before' | 'after';
const whens = [
  { value: 'before', label: words.before },
  { value: 'after', label: words.after },
] as const;

function areasOf(plan: PlanShown, ground: RegionGround | null, when: When): MapArea[] {
  const rows = new Map(plan.rows.map((row) => [row.localAuthority.gssCode, shortOf(row, when)]));
  return (ground?.members ?? []).map(({ gssCode, name, geometry, labelPoint }) => {
    const short = rows.get(gssCode);
    return {
      id: gssCode,
      name,
      value: short === undefined ? null : words.value(short),
      tone: short === undefined ? 'missing' : levelTone(short, starts),
      geometry,
      labelPoint,
    };
  });
}

interface PlanMapProps {
  plan: PlanShown;
  ground: RegionGround | null;
  isLoading: boolean;
  /** Letter of a home. */
  selected: string | null;
  onSelect: (letter: string) => void;
}

/** The homes of a plan over the councils, shaded by who is not near home: today, or with the plan. */
export function PlanMap({ plan, ground, isLoading, selected, onSelect }: PlanMapProps) {
  const [when, setWhen] = useState<When>('after');
  const areas = useMemo(() => areasOf(plan, ground, when), [plan, ground, when]);
  const markers = useMemo(
    () =>
      plan.homes.map(
        ({ letter, areaName, centre }): MapMarker => ({
          id: letter,
          kind: 'proposed',
          point: centre,
          text: letter,
          name: planWords.homes.marker(letter, areaName),
          isSelected: letter === selected,
        }),
      ),
    [plan.homes, selected],
  );
  const letters = plan.homes.map(({ letter }) => letter);
  const step = (by: 1 | -1) => {
    const at = selected === null ? -1 : letters.indexOf(selected);
    const next = letters[at === -1 ? (by === 1 ? 0 : letters.length - 1) : (at + by + letters.length) % letters.length];
    if (next !== undefined) onSelect(next);
  };
  const said = when === 'before' ? words.today : words.planned;
  if (ground === null)
    return isLoading ? <LoadingBlock shape="panel" /> : <p className="nh-advice">{mapWords.missing}</p>;
  return (
    <section aria-label={words.section} className="planner-map">
      <div className="nh-mapbar">
        <Segments legend={words.view} options={whens} value={when} onChange={setWhen} />
      </div>
      <MapView
        label={words.label(plan.homes.length, said)}
        bounds={ground.bounds}
        base={ground.base}
        areas={areas}
        markers={markers}
        onSelectMarker={onSelect}
        onStep={step}
        stepWords={words.steps}
      >
        <p className="planner-map__legend nh-meta">{words.legend(said)}</p>
        <MapLegend legend={legend} shown={areas.map(({ tone }) => tone)} />
      </MapView>
      <p className="nh-meta">{ground.note}</p>
    </section>
  );
}
