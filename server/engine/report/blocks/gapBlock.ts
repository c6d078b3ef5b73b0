/** Where is the region short of places, and of what? */
import { type PlacementType, placementTypes } from '../../../../schema/vocabulary.ts';
import { type Count, markedCount, sumCounts } from '../../count.ts';
import type { SufficiencyCounts, SufficiencyTable } from '../../gap.ts';
import type { NearHomeTable } from '../../nearHome/nearHomeTable.ts';
import { typesNeedingPlaces } from '../../typeOrder.ts';
import { councilsHave, countText, lowerFirst, numberText } from '../../wording.ts';
import { cellOf, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import { allOf, type ReportBlock, type ReportScope, type Shown, type Whose, whyNotSaid } from '../reportBlock.ts';
import type { FigureSum, ReportNumbers } from '../reportTable.ts';
import { ageNumbers, cohortNumbers } from './cohortsPart.ts';
import { nearHomeNumbers, nearHomeSentence } from './nearHomePart.ts';

type Side = 'demand' | 'usablePlaces' | 'numericalGap';
const roles = { demand: 'COUNT', usablePlaces: 'PUBLIC', numericalGap: 'DERIVED' } as const;

/** Children, places and gap of a council and type; null = every type. */
const key = (side: Side, type: PlacementType | null, council: string) => keyOf(`${side}.${type ?? 'ANY'}`, council);

type CountsOf = (type: PlacementType | null, council: string) => SufficiencyCounts;

/** From the rows of every council and type: of several, their sum. */
function countsBy({ rows }: SufficiencyTable): CountsOf {
  return (type, council) => {
    const own = rows.filter(
      (row) =>
        (council === everyCouncil || row.localAuthority === council) &&
        (type === null
          ? row.placementType !== null && typesNeedingPlaces.includes(row.placementType)
          : row.placementType === type),
    );
    const sum = (side: keyof SufficiencyCounts): Count =>
      own.length === 0 ? markedCount('NOT_AVAILABLE') : sumCounts(own.map((row) => row[side]));
    return {
      demand: sum('demand'),
      registeredPlaces: sum('registeredPlaces'),
      usablePlaces: sum('usablePlaces'),
      numericalGap: sum('numericalGap'),
    };
  };
}

function tableFor(type: PlacementType | null, counts: CountsOf, scope: ReportScope): ReportNumbers {
  const column = (side: Side, label: string) => ({
    ...{
      id: side,
      label,
      unit:
        side === 'demand' ? ('children' as const) : side === 'usablePlaces' ? ('places' as const) : ('gap' as const),
    },
    cell: (council: string) => cellOf(key(side, type, council), counts(type, council)[side], roles[side]),
  });
  const what = type === null ? 'All types of placement' : placementTypes[type].label;
  const numbers = councilTable(
    {
      id: `gap-${type ?? 'ANY'}`,
      caption: `${what}: children who need a place, usable places, and the gap`,
      source: 'Children and homes loaded; usable places leave out those on hold',
      columns: [
        column('demand', 'Children'),
        column('usablePlaces', 'Usable places'),
        column('numericalGap', 'Short or spare'),
      ],
    },
    scope,
  );
  const councils = [...scope.councils.map(({ gss }) => gss), everyCouncil];
  const known = councils.filter((council) => counts(type, council).numericalGap.value !== null);
  const gaps = known.map((council): FigureSum => {
    return {
      total: key('demand', type, council),
      parts: [key('usablePlaces', type, council), key('numericalGap', type, council)],
    };
  });
  return { ...numbers, sums: [...numbers.sums, ...gaps] };
}

/** The types add up to all types, in each council and in the region. */
function typeSums(types: readonly PlacementType[], counts: CountsOf, scope: ReportScope): readonly FigureSum[] {
  const councils = [...scope.councils.map(({ gss }) => gss), everyCouncil];
  return councils.flatMap((council) => {
    const isKnown = [null, ...types].every((type) => counts(type, council).demand.value !== null);
    return isKnown
      ? [{ total: key('demand', null, council), parts: types.map((type) => key('demand', type, council)) }]
      : [];
  });
}

export interface GapFacts {
  /** A row for each council and type. */
  readonly sufficiency: SufficiencyTable;
  /** Null while it is being worked out. */
  readonly nearHome: NearHomeTable | null;
  /** A row for each council and shortage group, and for each council and age; null where not counted. */
  readonly byCohort: SufficiencyTable | null;
  readonly byAge: SufficiencyTable | null;
}

/**
 * Shape   all types together, then each type of which anybody needs a place; children, usable places and gap of each council.
 * Errors  asked of a table that has no row for each type and council, those are not available.
 * Source  design.md §2.8.
 */
export function gapBlock(facts: GapFacts, scope: ReportScope): ReportBlock {
  const { sufficiency: table, nearHome, byCohort, byAge } = facts;
  const counts = countsBy(table);
  const types = typesNeedingPlaces.filter((type) => table.rows.some(({ placementType }) => placementType === type));
  const tables = [null, ...types].map((type) => tableFor(type, counts, scope));
  const nearHomePart = nearHome === null ? [] : [nearHomeNumbers(nearHome, scope)];
  const all = { key: key('demand', null, everyCouncil), value: counts(null, everyCouncil).demand.value };
  const groups = [
    ...(byAge === null ? [] : [ageNumbers(byAge, all)]),
    ...(byCohort === null ? [] : [cohortNumbers(byCohort)]),
  ];
  const numbers = together([...tables, ...nearHomePart, ...groups]);
  const { withData, of } = table.coverage;
  const answerOf = (shown: Shown, whose: Whose) => {
    const near = nearHome === null ? '' : ` ${nearHomeSentence(nearHome, shown, whose)}`;
    return `${answer(shown, types, whose)}${near}`;
  };
  return {
    ...{ id: 'GAP', picture: { kind: 'MAP', tableId: 'gap-ANY', columnId: 'numericalGap' } },
    numbers: { ...numbers, sums: [...numbers.sums, ...typeSums(types, counts, scope)] },
    answer: (shown) => answerOf(shown, allOf(scope)),
    ofCouncil: answerOf,
    notLoaded:
      withData < of
        ? `${countText(of - withData, 'council has', 'councils have')} not sent both children and homes: load their SSDA903 files and lists of homes.`
        : null,
    notes: [],
    quality: () => `${councilsHave(withData, of)} sent both children and homes.`,
  };
}

/** Of those that may be shown, which is said where others may not. */
function shortest(shown: Shown, types: readonly PlacementType[], council: string): string {
  const counts = types.map((type) => ({ type, gap: shown(key('numericalGap', type, council)) }));
  const [most] = counts
    .flatMap(({ type, gap }) => (gap.value !== null && gap.value > 0 ? [{ type, places: gap.value }] : []))
    .sort((a, b) => b.places - a.places);
  if (most === undefined) return '';
  const which = counts.some(({ gap }) => gap.marker === 'SUPPRESSED') ? 'largest shortage shown' : 'largest shortage';
  return ` The ${which} is of ${lowerFirst(placementTypes[most.type].label)} places: ${numberText(most.places)}.`;
}

function answer(shown: Shown, types: readonly PlacementType[], whose: Whose): string {
  const gap = shown(key('numericalGap', null, whose.key));
  const most = shortest(shown, types, whose.key);
  if (gap.value === null) return `How many places ${whose.name} is short ${whyNotSaid(gap)}.${most}`;
  if (gap.value > 0) return `${whose.name} is ${countText(gap.value, 'place')} short.${most}`;
  const spare =
    gap.value === 0 ? 'as many usable places as children who need one' : `${countText(-gap.value, 'place')} to spare`;
  return `${whose.name} has ${spare} in number, not always where they are needed.${most}`;
}
