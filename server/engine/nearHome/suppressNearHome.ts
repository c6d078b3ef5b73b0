/** What of the near-home gap may be shown to someone who may not see small numbers of children? */
import { type GapReason, gapReasons, type PlacementType } from '../../../schema/vocabulary.ts';
import { ageBandOrder } from '../age.ts';
import { type Count, countOf, markedCount } from '../count.ts';
import type { GssCode } from '../facts.ts';
import type { SufficiencyKey } from '../gap.ts';
import { cubeWithMargins, type MarginCube } from '../marginCube.ts';
import { type ProtectedCell, type SumRelation, suppressCells } from '../suppress.ts';
import { typesNeedingPlaces } from '../typeOrder.ts';
import { nearHomeHeadline } from './explainNearHome.ts';
import type { ApartCount, NearHomeCounts, NearHomeProof, NearHomeTable, ReasonCount } from './nearHomeTable.ts';
import type { MeasuredChild, NearHomeWorld } from './nearHomeWorld.ts';
import { shownPlacedBetween } from './placedBetween.ts';

const reasonOrder = Object.keys(gapReasons) as readonly GapReason[];

/** Null for an authority, type or band = all of them. */
interface CellKey {
  readonly localAuthority: GssCode | null;
  readonly placementType: PlacementType | null;
  readonly ageBand: SufficiencyKey['ageBand'];
}

/** Which counts of the whole setting are hidden, whatever part of it is asked for: two questions never differ in what they hide. */
interface Hidden {
  readonly isHidden: (key: CellKey) => boolean;
  /** Of all types and ages, by authority; null = the region. */
  readonly isReasonHidden: (localAuthority: GssCode | null, reason: GapReason) => boolean;
}

function coordinate<Word>(words: readonly Word[], word: Word | null): number {
  return word === null ? words.length : words.indexOf(word);
}

function countBy<Key>(
  children: readonly MeasuredChild[],
  keyOf: (child: MeasuredChild) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const child of children) counts.set(keyOf(child), (counts.get(keyOf(child)) ?? 0) + 1);
  return counts;
}

/** The cells of one cube moved behind cells that are there already. */
function relationsFrom({ relations }: MarginCube, first: number): readonly SumRelation[] {
  return relations.map(({ total, parts }) => ({ total: total + first, parts: parts.map((part) => part + first) }));
}

/** A reason of nobody is left out of the table, so anybody can see that it is 0. */
function withOpenZeros(cells: readonly ProtectedCell[]): readonly ProtectedCell[] {
  return cells.map((cell) => (cell.value === 0 ? { ...cell, role: 'PUBLIC' } : cell));
}

/** Children short by authority × type × band, and by authority × reason, whose totals are cells of the first. */
function hiddenIn({ facts, measured }: NearHomeWorld): Hidden {
  const { members } = facts.region;
  const short = measured.filter(({ reason }) => reason !== null);
  const at = ({ localAuthority, placementType, ageBand }: CellKey) => [
    coordinate(members, localAuthority),
    coordinate(typesNeedingPlaces, placementType),
    coordinate(ageBandOrder, ageBand),
  ];
  const cellOf = ({ demand }: MeasuredChild) => at({ ...demand, localAuthority: demand.responsibleAuthority }).join();
  const counts = countBy(short, cellOf);
  const cube = cubeWithMargins(
    [members.length, typesNeedingPlaces.length, ageBandOrder.length],
    (cell) => counts.get(cell.join()) ?? 0,
  );
  const reasonAt = (localAuthority: GssCode | null, reason: GapReason | null) => [
    coordinate(members, localAuthority),
    coordinate(reasonOrder, reason),
  ];
  const reasonCounts = countBy(short, ({ demand, reason }) => reasonAt(demand.responsibleAuthority, reason).join());
  const reasons = cubeWithMargins([members.length, reasonOrder.length], (cell) => reasonCounts.get(cell.join()) ?? 0);
  const firstReason = cube.cells.length;
  const same = [...members, null].map((localAuthority) => ({
    total: cube.indexOf(at({ localAuthority, placementType: null, ageBand: null })),
    parts: [firstReason + reasons.indexOf(reasonAt(localAuthority, null))],
  }));
  const cells = [...cube.cells, ...withOpenZeros(reasons.cells)];
  const hidden = suppressCells(cells, [...cube.relations, ...relationsFrom(reasons, firstReason), ...same]);
  return {
    isHidden: (key) => hidden[cube.indexOf(at(key))] ?? true,
    isReasonHidden: (localAuthority, reason) =>
      hidden[firstReason + reasons.indexOf(reasonAt(localAuthority, reason))] ?? true,
  };
}

function hide(count: Count): Count {
  return count.value === null ? count : markedCount('SUPPRESSED');
}

function isSmall({ value }: Count): boolean {
  const [hidden] = suppressCells([{ value: value ?? 0, role: 'COUNT' }], []);
  return hidden ?? true;
}

/** A bound is shown beside the number it bounds; a small one would say how few there may be. */
function shownCounts<Counts extends NearHomeCounts>(
  counts: Counts,
  isHidden: boolean,
  reasons: readonly ReasonCount[],
): Counts {
  const { achieved, lowerBound } = counts;
  return {
    ...counts,
    children: hide(counts.children),
    achieved: isHidden ? hide(achieved) : achieved,
    lowerBound: isHidden || isSmall(lowerBound) ? hide(lowerBound) : lowerBound,
    reasons,
    placing: null,
    farToday: null,
  };
}

function hiddenApart(one: ApartCount): ApartCount {
  return { ...one, children: hide(one.children) };
}

function shownProof(proof: NearHomeProof, total: NearHomeCounts): NearHomeProof | null {
  if (total.achieved.value === null || total.lowerBound.value === null) return null;
  return { ...proof, weeklyMiles: null, weeklyMilesLowerBound: null };
}

/** Of those that the table has. */
function shownBetween(world: NearHomeWorld, table: NearHomeTable): NearHomeTable['placedBetween'] {
  const has = new Set(table.placedBetween.map(({ from }) => from));
  return shownPlacedBetween(world).filter(({ from }) => has.has(from));
}

export type ShownNearHome = Omit<NearHomeTable, 'proof'> & { readonly proof: NearHomeProof | null };

const hiddenNotes = [
  'Everyone is placed at once, on paper, to see what places there are. It never means that a child should move.',
  'Small numbers of children are hidden, and any that would give them away.',
];

/**
 * `nearHomeTable` with every small number of children hidden, and enough beside it that none can be worked out by subtraction within the
 * answer or from answers about other types and ages of the same setting.
 *
 * Shape   as given. Those counted apart, with all others, make the children who need a place, a number everybody may know: where one of
 *         them, or the others, is small all are hidden, whatever the reading, and so is how many the rest are. Reasons are shown of all types and ages together only. By cohort everything is hidden, for cohorts overlap with
 *         ages and each other. How places become children near home is never shown: its steps are small numbers of children, and so are those who live far today. The proof is null where what it proves is hidden.
 * Errors  two settings (dates, miles) can still be compared: let only one be asked about.
 * Cost    some 200 ms for ten authorities.
 */
export function suppressNearHome(world: NearHomeWorld, table: NearHomeTable): ShownNearHome {
  const { question } = table;
  const isByCohort = question.cohorts !== null;
  const isPlain = !isByCohort && question.placementTypes === null && question.ageBands === null;
  const hidden = hiddenIn(world);
  const isApartHidden = [...table.apart, { children: countOf(world.measured.length) }].some(({ children }) =>
    isSmall(children),
  );
  const reasonsOf = (counts: NearHomeCounts, localAuthority: GssCode | null) =>
    isPlain
      ? counts.reasons.map((one) =>
          hidden.isReasonHidden(localAuthority, one.reason) ? { ...one, children: hide(one.children) } : one,
        )
      : [];
  const rows = table.rows.map((row) =>
    shownCounts(row, isByCohort || hidden.isHidden(row), reasonsOf(row, row.localAuthority)),
  );
  const region = { localAuthority: null, placementType: null, ageBand: null };
  const isTotalHidden = isPlain
    ? hidden.isHidden(region)
    : rows.some(({ achieved }) => achieved.marker === 'SUPPRESSED');
  const total = shownCounts(table.total, isTotalHidden, reasonsOf(table.total, null));
  const children = isPlain && !isApartHidden ? table.total.children : total.children;
  const shown = {
    ...table,
    rows,
    total: { ...total, children },
    apart: isApartHidden ? table.apart.map(hiddenApart) : table.apart,
    placedBetween: isPlain ? shownBetween(world, table) : [],
  };
  const headline = nearHomeHeadline(shown, world.facts.region.name);
  return { ...shown, headline, notes: hiddenNotes, proof: shownProof(table.proof, shown.total) };
}
