import { useMemo } from 'react';
import { MapView } from '../../map/MapView.tsx';
import { outlinesOf } from '../../map/outlines.ts';
import type { RegionGround } from '../../map/useRegionMap.ts';
import { plannerWords } from '../../words/planner.ts';
import { hexagonsOf, marksOf } from './areaMarks.ts';
import type { PlanAreas } from './usePlanAreas.ts';

const { areas: words } = plannerWords;
const none: readonly string[] = [];

interface StartMapProps {
  areas: PlanAreas;
  ground: RegionGround | null;
  /** Areas that must have a home. */
  must: readonly string[];
}

/** Where homes could stand, before there is a plan. */
export function StartMap({ areas, ground, must }: StartMapProps) {
  const marked = must.length === 0 ? none : must;
  const hexagons = useMemo(() => hexagonsOf(areas.all, marked), [areas, marked]);
  const markers = useMemo(() => marksOf(areas.all, marked), [areas, marked]);
  const outlines = useMemo(() => outlinesOf(ground), [ground]);
  if (ground === null || areas.all.length === 0) return null;
  return (
    <section className="planner-map" aria-label={words.startSection}>
      <MapView
        label={words.startMap(areas.all.length)}
        bounds={ground.bounds}
        base={ground.base}
        areas={outlines}
        hexagons={hexagons}
        markers={markers}
      >
        <p className="nh-meta planner-map__legend">{words.startNote(areas.all.length)}</p>
      </MapView>
      <p className="nh-meta">{ground.note}</p>
    </section>
  );
}
