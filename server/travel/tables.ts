/** How are journeys put to an engine as tables, each within what it takes at once? */
import type { Point } from '../engine/facts.ts';
import type { Table } from './travelEngine.ts';

export interface Journey {
  readonly from: Point;
  readonly to: Point;
}

/** Together no more than 100 points and 2,500 pairs: what OSRM and Valhalla take unless set up otherwise. */
const mostFrom = 75;
const mostTo = 25;

export const pointKey = ({ lat, lng }: Point) => `${lat},${lng}`;
export const journeyKey = ({ from, to }: Journey) => `${pointKey(from)};${pointKey(to)}`;

interface Ends {
  readonly from: Point[];
  readonly to: readonly Point[];
}

function inParts(points: readonly Point[], most: number): readonly (readonly Point[])[] {
  const parts: (readonly Point[])[] = [];
  for (let at = 0; at < points.length; at += most) parts.push(points.slice(at, at + most));
  return parts;
}

/** Starts that go to the same ends, in the order first met. */
function startsByEnds(journeys: readonly Journey[]): readonly Ends[] {
  const endsOf = new Map<string, { from: Point; to: Map<string, Point> }>();
  for (const { from, to } of journeys) {
    const known = endsOf.get(pointKey(from)) ?? { from, to: new Map<string, Point>() };
    known.to.set(pointKey(to), to);
    endsOf.set(pointKey(from), known);
  }
  const groups = new Map<string, Ends>();
  for (const { from, to } of endsOf.values()) {
    const key = [...to.keys()].sort().join(';');
    const group = groups.get(key) ?? { from: [], to: [...to.values()] };
    group.from.push(from);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The table in two, by its ends while there are several; null where it is one journey. */
export function halvesOf({ from, to }: Table): readonly [Table, Table] | null {
  const half = (points: readonly Point[]) => Math.ceil(points.length / 2);
  if (to.length > 1) {
    return [
      { from, to: to.slice(0, half(to)) },
      { from, to: to.slice(half(to)) },
    ];
  }
  if (from.length <= 1) return null;
  return [
    { from: from.slice(0, half(from)), to },
    { from: from.slice(half(from)), to },
  ];
}

/** Tables that hold every journey given and no other, each journey once. */
export function tablesOf(journeys: readonly Journey[]): readonly Table[] {
  return startsByEnds(journeys).flatMap((group) =>
    inParts(group.to, mostTo).flatMap((to) => inParts(group.from, mostFrom).map((from) => ({ from, to }))),
  );
}
