import { addCounts, compareCounts, type KnownCount, knownCount } from '../../table/count.ts';
import { counted, type FactColumn, type FactTable, words } from '../../table/factTable.ts';
import { areaWords } from '../../words/area.ts';
import type { CouncilFlow } from '../gap/councils/flows.ts';

const { shared } = areaWords;

interface Sides {
  readonly here: KnownCount;
  readonly there: KnownCount;
}

interface Shared {
  readonly gssCode: string;
  readonly name: string;
  readonly isMember: boolean;
  readonly today: Sides;
  /** Null where there is no best arrangement to tell of. */
  readonly best: Sides | null;
}

interface SharedAsked {
  readonly gssCode: string;
  readonly name: string;
  /** Where numbers are not exact, small flows are left out of the answer: what is absent is hidden, not nothing. */
  readonly isExact: boolean;
  /** Where a council has sent nothing, who would live in whose area is not all known. */
  readonly isAllSent: boolean;
}

interface SharedFlows {
  readonly today: readonly CouncilFlow[];
  /** In the best arrangement; null where it is not worked out, or of some types, ages or needs only. */
  readonly best: readonly CouncilFlow[] | null;
}

const bothSides = (count: KnownCount): Sides => ({ here: count, there: count });
const notInRegion = bothSides({ marker: 'NOT_APPLICABLE' });

/** What the council shares with each other one: a side that no flow tells of is `absent`. */
function sidesWith(flows: readonly CouncilFlow[], gssCode: string, absent: KnownCount): Map<string, Sides> {
  const sides = new Map<string, Sides>();
  for (const { from, to, children } of flows) {
    if (from.gssCode === to.gssCode) continue;
    const other = from.gssCode === gssCode ? to : to.gssCode === gssCode ? from : null;
    if (other === null) continue;
    const known = sides.get(other.gssCode) ?? { here: absent, there: absent };
    const count = knownCount(children);
    sides.set(other.gssCode, other === to ? { ...known, there: count } : { ...known, here: count });
  }
  return sides;
}

function otherCouncils({ today, best }: SharedFlows, gssCode: string): Map<string, CouncilFlow['from']> {
  const ends = [...(best ?? []), ...today]
    .filter(({ from, to }) => from.gssCode === gssCode || to.gssCode === gssCode)
    .flatMap(({ from, to }) => [from, to]);
  return new Map(ends.filter((one) => one.gssCode !== gssCode).map((one) => [one.gssCode, one]));
}

function sharedWith(flows: SharedFlows, { gssCode, isExact, isAllSent }: SharedAsked): Shared[] {
  const absent: KnownCount = isExact ? { value: 0 } : { marker: 'SUPPRESSED' };
  const absentBest: KnownCount = isExact && !isAllSent ? { marker: 'NOT_AVAILABLE' } : absent;
  const today = sidesWith(flows.today, gssCode, absent);
  const best = flows.best && sidesWith(flows.best, gssCode, absentBest);
  return [...otherCouncils(flows, gssCode)]
    .map(([code, { name, isMember }]) => ({
      gssCode: code,
      name,
      isMember,
      today: today.get(code) ?? bothSides(absent),
      best: best && (isMember ? (best.get(code) ?? bothSides(absentBest)) : notInRegion),
    }))
    .sort(
      (a, b) =>
        (a.best && b.best ? compareCounts(a.best.there, b.best.there, 'desc') : 0) ||
        compareCounts(a.today.there, b.today.there, 'desc') ||
        compareCounts(a.today.here, b.today.here, 'desc') ||
        a.name.localeCompare(b.name),
    );
}

function columnsOf(hasBest: boolean): FactColumn[] {
  const best: FactColumn[] = [
    { id: 'theirs_here_best', label: shared.theirsHereBest, kind: 'count' },
    { id: 'ours_there_best', label: shared.oursThereBest, kind: 'count', isMain: true },
  ];
  return [
    { id: 'council', label: shared.council, kind: 'words' },
    ...(hasBest ? best : []),
    { id: 'theirs_here_today', label: shared.theirsHereToday, kind: 'count' },
    { id: 'ours_there_today', label: shared.oursThereToday, kind: 'count', isMain: !hasBest },
  ];
}

/** Sums leave out what does not apply: councils outside the region are in no arrangement of its places. */
function sumOf(rows: readonly Shared[], sidesOf: (row: Shared) => Sides | null): Sides {
  const sides = rows.flatMap((row) => sidesOf(row) ?? []).filter((one) => one !== notInRegion);
  return { here: addCounts(sides.map(({ here }) => here)), there: addCounts(sides.map(({ there }) => there)) };
}

/**
 * Children of other councils who live here, and ours who live there: in the best arrangement, and today.
 *
 * Order  ours there, most first (in the best arrangement where there is one), hidden ones last, then by name.
 */
export function sharedTable(flows: SharedFlows, asked: SharedAsked): FactTable | null {
  const rows = sharedWith(flows, asked);
  if (rows.length === 0) return null;
  const hasBest = flows.best !== null;
  const hidden = bothSides({ marker: 'SUPPRESSED' });
  const cells = (best: Sides | null, today: Sides) =>
    [...(best ? [best.here, best.there] : []), today.here, today.there].map((count) => counted(count));
  const total = (sidesOf: (row: Shared) => Sides | null) => (asked.isExact ? sumOf(rows, sidesOf) : hidden);
  return {
    caption: hasBest ? shared.caption(asked.name) : shared.captionToday(asked.name),
    columns: columnsOf(hasBest),
    rows: rows.map((row) => ({ id: row.gssCode, cells: [words(row.name), ...cells(row.best, row.today)] })),
    total: {
      id: 'all',
      cells: [
        words(shared.all),
        ...cells(
          hasBest ? total(({ best }) => best) : null,
          total(({ today }) => today),
        ),
      ],
    },
  };
}
