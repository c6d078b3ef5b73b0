/** How settled are children: how many moved often, how many have stayed with the same carer, and why did they move? */
import type { GssCode } from '../../facts.ts';
import type { PlacementStability, StabilityRow } from '../../placementStability.ts';
import { capitalise, councilsHave, possessive } from '../../wording.ts';
import { type Compared, compared } from '../comparisons.ts';
import { councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import type { PublishedAreas } from '../publishedArea.ts';
import {
  allOf,
  blockOfWords,
  type ReportBlock,
  type ReportScope,
  type Shown,
  saidChildren,
  saidCount,
  saidShare,
  type Whose,
  whyNotSaid,
} from '../reportBlock.ts';
import type { Figure, FigureSum, ReportCell, ReportNumbers } from '../reportTable.ts';

/** Children whose year is known: mostly those recorded. */
export const stabilityMeasure = 'stability.children';
const [often, seldom] = ['stability.threeOrMore', 'stability.fewer'];
const [longTerm, sameCarer, otherCarer] = ['stability.longTerm', 'stability.sameCarer', 'stability.otherCarer'];

type Part = 'children' | 'threeOrMore' | 'longTerm' | 'sameCarer';
const keys: Readonly<Record<Part, string>> = { children: stabilityMeasure, threeOrMore: often, longTerm, sameCarer };

function partOfRow(row: StabilityRow | undefined, part: Part): number | null {
  switch (part) {
    case 'children':
      return row?.year?.children ?? null;
    case 'threeOrMore':
      return row?.year?.threeOrMore ?? null;
    case 'longTerm':
      return row?.longTerm?.children ?? null;
    case 'sameCarer':
      return row?.longTerm?.sameCarer ?? null;
  }
}

/** Of a council, or of them all where every one is known. */
function countsIn({ rows }: PlacementStability, { councils }: ReportScope) {
  const byCouncil = new Map<string, StabilityRow>(rows.map((row) => [row.localAuthority, row]));
  return (part: Part, council: string): number | null => {
    const asked: readonly GssCode[] = council === everyCouncil ? councils.map(({ gss }) => gss) : [council];
    const found = asked.map((gss) => partOfRow(byCouncil.get(gss), part));
    return found.includes(null) ? null : found.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  };
}

type CountIn = ReturnType<typeof countsIn>;

/** Whoever reads children and those who moved often knows the others too. */
function othersOf(whole: Part, part: Part, other: string) {
  return (
    countIn: CountIn,
    council: string,
  ): { readonly links: readonly Figure[]; readonly sums: readonly FigureSum[] } => {
    const [all, some] = [countIn(whole, council), countIn(part, council)];
    if (all === null || some === null) return { links: [], sums: [] };
    const key = keyOf(other, council);
    return {
      links: [{ key, value: all - some, role: 'COUNT' }],
      sums: [{ total: keyOf(keys[whole], council), parts: [keyOf(keys[part], council), key] }],
    };
  };
}

function yearTable(countIn: CountIn, scope: ReportScope): ReportNumbers {
  const cell =
    (part: Part) =>
    (council: string): ReportCell => {
      const value = countIn(part, council);
      const key = keyOf(keys[part], council);
      return value === null
        ? { kind: 'MARKED', marker: 'NOT_AVAILABLE' }
        : { kind: 'FIGURE', key, value, role: 'COUNT' };
    };
  const share =
    (part: Part, whole: Part) =>
    (council: string): ReportCell => {
      return { kind: 'SHARE', part: keyOf(keys[part], council), whole: keyOf(keys[whole], council) };
    };
  const numbers = councilTable(
    {
      ...{ id: 'stability', caption: 'Children who moved often, and those who stayed' },
      source: 'SSDA903 episodes loaded, counted as the national tables count them',
      columns: [
        { id: 'children', label: 'Children in care', unit: 'children', cell: cell('children') },
        { id: 'threeOrMore', label: 'Three or more placements in a year', unit: 'children', cell: cell('threeOrMore') },
        { id: 'oftenShare', label: 'Share of children', unit: 'percent', cell: share('threeOrMore', 'children') },
        { id: 'longTerm', label: 'Under 16, in care two and a half years', unit: 'children', cell: cell('longTerm') },
        { id: 'sameCarer', label: 'Of them, same carer two years', unit: 'children', cell: cell('sameCarer') },
        { id: 'sameShare', label: 'Share with the same carer', unit: 'percent', cell: share('sameCarer', 'longTerm') },
      ],
    },
    scope,
  );
  const councils = [...scope.councils.map(({ gss }) => gss), everyCouncil];
  const others = councils.flatMap((council) => [
    othersOf('children', 'threeOrMore', seldom)(countIn, council),
    othersOf('longTerm', 'sameCarer', otherCarer)(countIn, council),
  ]);
  return {
    tables: numbers.tables,
    links: others.flatMap(({ links }) => links),
    sums: [...numbers.sums, ...others.flatMap(({ sums }) => sums)],
  };
}

function reasonsTable({ reasons }: PlacementStability): ReportNumbers {
  const total = reasons.reduce((sum, { moves }) => sum + moves, 0);
  if (total === 0) return { tables: [], links: [], sums: [] };
  const cell = (reason: string, value: number): ReportCell => {
    return { kind: 'FIGURE', key: keyOf('stability.reason', reason), value, role: 'COUNT' };
  };
  return {
    tables: [
      {
        ...{ id: 'moves', caption: 'Why children moved in the year', rowHeading: 'Reason' },
        source: 'Reasons for change of placement in the SSDA903 episodes loaded',
        columns: [{ id: 'moves', label: 'Moves', unit: 'children' }],
        rows: reasons.map(({ reason, label, moves }) => ({ id: reason, label, cells: [cell(reason, moves)] })),
        total: { id: everyCouncil, label: 'Moves with a reason', cells: [cell(everyCouncil, total)] },
      },
    ],
    links: [],
    sums: [
      {
        total: keyOf('stability.reason', everyCouncil),
        parts: reasons.map(({ reason }) => keyOf('stability.reason', reason)),
      },
    ],
  };
}

const load = 'Load the SSDA903 episodes of the whole year, and of the two years before it for how long children stay.';

/** Children whose year is known, of a council or of them all; null where it is not. */
export function stabilityChildren(stability: PlacementStability | null, scope: ReportScope) {
  const countIn = stability && countsIn(stability, scope);
  return (council: string): number | null => countIn?.('children', council) ?? null;
}

export interface StabilityFacts {
  /** Null where no history is loaded. */
  readonly stability: PlacementStability | null;
  readonly publishedAreas: PublishedAreas | null;
}

/** Source  DfE, Children looked after: placement stability. */
export function stabilityBlock(facts: StabilityFacts, scope: ReportScope): ReportBlock {
  const { stability, publishedAreas } = facts;
  const beside = compared(publishedAreas, stabilityCompared);
  const known = stability?.rows.filter(({ year }) => year !== null).length ?? 0;
  if (stability === null || known === 0) {
    const words = 'How often children move is not known from what is loaded.';
    return { ...blockOfWords('STABILITY', words, load), ...beside };
  }
  const all = scope.councils.length;
  return {
    ...{ id: 'STABILITY', picture: { kind: 'BARS', tableId: 'stability', columnId: 'oftenShare' }, notes: [] },
    numbers: together([yearTable(countsIn(stability, scope), scope), reasonsTable(stability)]),
    answer: (shown) => answer(shown, allOf(scope)),
    ofCouncil: answer,
    notLoaded: known < all ? load : null,
    ...beside,
    quality: () => `${councilsHave(known, all)} sent the history of the whole year.`,
  };
}

const stabilityCompared: readonly Compared[] = [
  {
    partOf: ({ threePlacements, counts }) =>
      threePlacements === null || counts.CHILDREN === undefined
        ? null
        : { part: threePlacements, whole: counts.CHILDREN },
    says: 'had three or more placements in the year to 31 March',
  },
  {
    partOf: ({ sameCarerTwoYears: part, lookedAfterLongTerm: whole }) =>
      part === null || whole === null ? null : { part, whole },
    who: 'children under 16 who had been in care for two and a half years',
    says: 'had lived with the same carer for two years',
  },
];

function answer(shown: Shown, { key, name }: Whose): string {
  const [moved, all] = [shown(keyOf(often, key)), shown(keyOf(stabilityMeasure, key))];
  const [stayed, long] = [shown(keyOf(sameCarer, key)), shown(keyOf(longTerm, key))];
  const share = saidShare(moved, all);
  const unshared =
    moved.value === null
      ? `How many of ${possessive(name)} children had three or more placements in the year ${whyNotSaid(moved)}.`
      : `In ${name}, ${saidChildren(moved, 'had', 'had')} three or more placements in the year.`;
  const first =
    share === null
      ? unshared
      : `${capitalise(share)} of ${possessive(name)} children had three or more placements in the year: ${saidCount(moved)} of ${saidCount(all)}.`;
  const settled = saidShare(stayed, long);
  return settled === null
    ? first
    : `${first} ${capitalise(settled)} of those under 16 and in care for long have had the same carer for two years.`;
}
