import type { ChartLine } from '../../../chart/LineChart.tsx';
import type { DistanceCurveQuery } from '../../../generated/graphql.ts';
import { type KnownCount, knownCount } from '../../../table/count.ts';
import { counted, type FactTable, words } from '../../../table/factTable.ts';
import { curveWords } from '../../../words/curve.ts';

export type CurveAnswer = Extract<DistanceCurveQuery['distanceCurve'], { __typename: 'DistanceCurveAnswer' }>;
export type Curve = CurveAnswer['curves'][number];

/** The curve of a council, or of the region where it has none of its own. */
export function curveOf(answer: CurveAnswer, council: string | null): Curve | null {
  return (
    answer.curves.find((curve) => curve.localAuthority?.gssCode === council) ??
    answer.curves.find((curve) => curve.localAuthority === null) ??
    null
  );
}

export function nameOf(answer: CurveAnswer, curve: Curve): string {
  return curve.localAuthority?.name ?? answer.question.regionName;
}

/** Both lines; the best only where something of it is known. A hidden count hides its point too. */
export function linesOf({ points }: Curve): ChartLine[] {
  const today = points.map(({ miles, today: count, todayShare }) => ({
    miles,
    share: count.marker === null ? (todayShare ?? null) : null,
  }));
  const best = points.map(({ miles, best: count, bestShare }) => ({
    miles,
    share: count.marker === null ? (bestShare ?? null) : null,
  }));
  const isKnown = best.some((point) => point.share !== null);
  return [
    ...(isKnown ? [{ id: 'best' as const, label: curveWords.best, points: best }] : []),
    { id: 'today', label: curveWords.today, points: today },
  ];
}

function difference(best: KnownCount, today: KnownCount): KnownCount {
  if ('marker' in best) return best;
  return 'marker' in today ? today : { value: best.value - today.value };
}

/** Every point of both lines: the chart's equal. */
export function curveTable(curve: Curve, name: string): FactTable {
  const { columns } = curveWords;
  const whole = knownCount(curve.children);
  return {
    caption: curveWords.caption(name),
    columns: [
      { id: 'within_miles', label: columns.miles, kind: 'words' },
      { id: 'today', label: columns.today, kind: 'part' },
      { id: 'at_best', label: columns.best, kind: 'part', isMain: true },
      { id: 'between', label: columns.between, kind: 'step' },
    ],
    rows: curve.points.map(({ miles, today, best }) => {
      const [now, could] = [knownCount(today), knownCount(best)];
      return {
        id: String(miles),
        cells: [words(String(miles)), { value: now, whole }, { value: could, whole }, counted(difference(could, now))],
      };
    }),
    total: null,
  };
}

/** The gap between the lines at one distance, in a sentence; null where a number of it is not known. */
export function explainAt(curve: Curve, miles: number): string | null {
  const point = curve.points.find((one) => one.miles === miles);
  if (!point) return null;
  const [today, best, children] = [point.today, point.best, curve.children].map(knownCount);
  if (!today || !best || !children || 'marker' in today || 'marker' in best || 'marker' in children) return null;
  return curveWords.explain({ miles, today: today.value, best: best.value, children: children.value });
}
