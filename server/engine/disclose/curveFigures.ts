/** Which numbers of the distance curves hang together, with each other and with the children who need a place? */
import type { GssCode } from '../facts.ts';
import type { CurveLine } from '../nearHome/distanceCurve.ts';
import { keyOf, together } from '../report/councilTable.ts';
import type { Figure, FigureSum, ReportNumbers } from '../report/reportTable.ts';
import { councilKey, demandKey } from './figureKeys.ts';
import { nearHomeKey } from './nearHomeFigures.ts';

/** Where they live today, and where they could live at best. */
export const curveSides = ['today', 'best'] as const;
type Side = (typeof curveSides)[number];

export const curveChildrenKey = (council: GssCode | null) => keyOf('curve.children', councilKey(council));

export function curveKey(council: GssCode | null, side: Side, miles: number): string {
  return keyOf(`curve.${side}.${miles}`, councilKey(council));
}

const count = (key: string, value: number): Figure => ({ key, value, role: 'COUNT' });
const unshown = (key: string, value: number): Figure => ({ ...count(key, value), isImplied: true });

/** From one distance to the next, and beyond the last, there live so many more. */
function sideNumbers(
  { localAuthority, children, points }: CurveLine,
  side: Side,
  miles: readonly number[],
): ReportNumbers {
  const links: Figure[] = [];
  const sums: FigureSum[] = [];
  let last: Figure | null = null;
  for (const each of miles) {
    const value = points.find((point) => point.miles === each)?.[side].value ?? 0;
    const now = count(curveKey(localAuthority, side, each), value);
    links.push(now);
    if (last !== null) {
      const step = unshown(keyOf(`curve.${side}.step.${each}`, councilKey(localAuthority)), value - last.value);
      links.push(step);
      sums.push({ total: now.key, parts: [last.key, step.key] });
    }
    last = now;
  }
  if (last === null) return { tables: [], links, sums };
  const beyond = unshown(keyOf(`curve.${side}.beyond`, councilKey(localAuthority)), (children.value ?? 0) - last.value);
  const all = { total: curveChildrenKey(localAuthority), parts: [last.key, beyond.key] };
  return { tables: [], links: [...links, beyond], sums: [...sums, all] };
}

/** Up and down: the councils make the region. */
function downSums(lines: readonly CurveLine[], miles: readonly number[]): readonly FigureSum[] {
  const councils = lines.flatMap(({ localAuthority }) => localAuthority ?? []);
  if (councils.length === lines.length) return [];
  const sums = curveSides.flatMap((side) =>
    miles.map((each) => ({
      total: curveKey(null, side, each),
      parts: councils.map((council) => curveKey(council, side, each)),
    })),
  );
  return [{ total: curveChildrenKey(null), parts: councils.map(curveChildrenKey) }, ...sums];
}

export interface CurvesToRelease {
  /** Of those whose numbers are known, the region among them or not. */
  readonly lines: readonly CurveLine[];
  /** Distances that may be shown, and the region's own limit; rising. */
  readonly miles: readonly number[];
  readonly limitMiles: number;
}

/** `others` are the live tables with the near-home gap, whose numbers these are parts of: where as many are near home at the limit, anybody may take them for the same. */
export function curveFigures({ lines, miles, limitMiles }: CurvesToRelease, others: ReportNumbers): ReportNumbers {
  const values = new Map(others.links.map(({ key, value }) => [key, value]));
  const rows = lines.map((line): ReportNumbers => {
    const { localAuthority, children } = line;
    const needing = demandKey(localAuthority, { placementType: 'ANY', ageBand: null });
    const all = values.get(needing);
    const own = count(curveChildrenKey(localAuthority), children.value ?? 0);
    const rest = all === undefined ? [] : [unshown(keyOf('curve.rest', councilKey(localAuthority)), all - own.value)];
    const [near, best] = [nearHomeKey('near', localAuthority), curveKey(localAuthority, 'best', limitMiles)];
    const atLimit = line.points.find((point) => point.miles === limitMiles)?.best.value;
    const isSame = atLimit !== undefined && values.get(near) === atLimit && miles.includes(limitMiles);
    return together([
      { tables: [], links: [own, ...rest], sums: rest.map(({ key }) => ({ total: needing, parts: [own.key, key] })) },
      ...curveSides.map((side) => sideNumbers(line, side, miles)),
      { tables: [], links: [], sums: isSame ? [{ total: near, parts: [best] }] : [] },
    ]);
  });
  return together([...rows, { tables: [], links: [], sums: downSums(lines, miles) }]);
}
