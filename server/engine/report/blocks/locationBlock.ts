/** How near home do the children live? The national measure, inside and outside the council by 20 miles. */
import { type LocationCell, type LocationCounts, type LocationTable, locationCells } from '../../location.ts';
import type { FarReason } from '../../whyFar.ts';
import { capitalise, possessive } from '../../wording.ts';
import { compared, partOfChildren } from '../comparisons.ts';
import { cellOf, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import type { PublishedAreas } from '../publishedArea.ts';
import {
  allOf,
  placedMeasure,
  type ReportBlock,
  type ReportScope,
  type Shown,
  saidChildren,
  saidCount,
  saidShare,
  type Whose,
  whyNotSaid,
} from '../reportBlock.ts';
import type { FigureSum, ReportCell, ReportNumbers } from '../reportTable.ts';
import { type FlowFacts, flowNumbers } from './flowsPart.ts';

const labels: Readonly<Record<LocationCell, string>> = {
  insideWithin20: 'In the council, 20 miles or less',
  insideOver20: 'In the council, over 20 miles',
  insideNotKnown: 'In the council, distance not known',
  outsideWithin20: 'Outside, 20 miles or less',
  outsideOver20: 'Outside, over 20 miles',
  outsideNotKnown: 'Outside, distance not known',
};

/** Children over 20 miles away, inside or outside: a number of its own wherever it is said. */
const far = 'location.far';

function countsBy({ rows, total }: LocationTable): (council: string) => LocationCounts {
  const byCouncil = new Map<string, LocationCounts>(rows.map((row) => [row.localAuthority, row]));
  return (council) => byCouncil.get(council) ?? total;
}

function farCell(counts: LocationCounts, council: string): ReportCell {
  const [inside, outside] = [counts.insideOver20.value, counts.outsideOver20.value];
  if (inside === null || outside === null)
    return { kind: 'MARKED', marker: counts.outsideOver20.marker ?? 'NOT_AVAILABLE' };
  return { kind: 'FIGURE', key: keyOf(far, council), value: inside + outside, role: 'COUNT' };
}

function sumsOf(council: string): readonly FigureSum[] {
  const key = (cell: string) => keyOf(`location.${cell}`, council);
  return [
    { total: keyOf(placedMeasure, council), parts: locationCells.map(key) },
    { total: keyOf(far, council), parts: [key('insideOver20'), key('outsideOver20')] },
  ];
}

export interface LocationBlockFacts extends FlowFacts {
  /** Null where no placement says why it is far. */
  readonly farReasons: readonly FarReason[] | null;
  readonly publishedAreas: PublishedAreas | null;
}

function reasonsTable(reasons: readonly FarReason[]): ReportNumbers {
  return {
    tables: [
      {
        ...{ id: 'farReasons', caption: 'Why children live far from home', rowHeading: 'Reason', total: null },
        source: 'Reasons given with the placements loaded (placements census)',
        columns: [{ id: 'children', label: 'Children', unit: 'children' }],
        rows: reasons.map(({ reason, label, children }) => ({
          ...{ id: reason, label },
          cells: [{ kind: 'FIGURE', key: keyOf('farReason', reason), value: children, role: 'COUNT' }],
        })),
      },
    ],
    links: [],
    sums: [],
  };
}

/** How many distances are not known, where that may be said. */
function qualityOf(shown: Shown): string | null {
  const of = (cell: LocationCell) => shown(keyOf(`location.${cell}`, everyCouncil));
  const [inside, outside] = [of('insideNotKnown'), of('outsideNotKnown')];
  const all = shown(keyOf(placedMeasure, everyCouncil));
  if (inside.value === null || outside.value === null) return null;
  const unknown = { value: inside.value + outside.value, marker: null };
  if (unknown.value === 0) return all.value ? 'How far from home they live is known of all the children placed.' : null;
  const share = saidShare(unknown, all);
  return share === null ? null : `For ${share} of the children placed, how far they live from home is not known.`;
}

function distanceTable(counts: (council: string) => LocationCounts, scope: ReportScope): ReportNumbers {
  const cell = (column: LocationCell | 'atADistance') => ({
    id: column,
    label: column === 'atADistance' ? 'In a council not adjoining' : labels[column],
    unit: 'children' as const,
    cell: (council: string) => cellOf(keyOf(`location.${column}`, council), counts(council)[column]),
  });
  return councilTable(
    {
      id: 'location',
      caption: 'Children by where they live and how far from home',
      source: 'Children’s placements as recorded for the SSDA903 return',
      columns: [
        {
          ...{ id: 'children', label: 'Children placed', unit: 'children' },
          cell: (council) => cellOf(keyOf(placedMeasure, council), counts(council).children),
        },
        ...locationCells.map(cell),
        { id: 'far', label: 'Over 20 miles', unit: 'children', cell: (council) => farCell(counts(council), council) },
        {
          ...{ id: 'farShare', label: 'Share over 20 miles', unit: 'percent' },
          cell: (council) => ({ kind: 'SHARE', part: keyOf(far, council), whole: keyOf(placedMeasure, council) }),
        },
        cell('atADistance'),
      ],
    },
    scope,
  );
}

/**
 * Shape   the six cells of the national table, children over 20 miles, and those at a distance (in a council not adjoining), with shares
 *         of ten or more.
 * Source  DfE, Children looked after: placement location; Care Planning Regulations 2010 reg 11.
 */
export function locationBlock(facts: LocationBlockFacts, scope: ReportScope): ReportBlock {
  const counts = countsBy(facts.location);
  const numbers = together([
    distanceTable(counts, scope),
    flowNumbers(facts, scope),
    ...(facts.farReasons === null ? [] : [reasonsTable(facts.farReasons)]),
  ]);
  const whole = [...scope.councils.map(({ gss }) => gss), everyCouncil].filter(
    (council) => counts(council).children.value !== null,
  );
  return {
    ...{ id: 'LOCATION', picture: { kind: 'MAP', tableId: 'location', columnId: 'farShare' } },
    numbers: { ...numbers, sums: [...numbers.sums, ...whole.flatMap(sumsOf)] },
    answer: (shown) => answer(shown, allOf(scope)),
    ofCouncil: answer,
    notLoaded:
      counts(everyCouncil).children.marker === 'NOT_AVAILABLE'
        ? 'Some councils have sent no children: load their SSDA903 files.'
        : null,
    notes: ['Unaccompanied children have no home address: their distance is not known.'],
    ...compared(facts.publishedAreas, [
      { partOf: partOfChildren(['OVER_20']), says: 'lived over 20 miles from home on 31 March' },
    ]),
    quality: qualityOf,
  };
}

function answer(shown: Shown, { key, name }: Whose): string {
  const [away, all] = [shown(keyOf(far, key)), shown(keyOf(placedMeasure, key))];
  const share = saidShare(away, all);
  if (away.value === null)
    return `How many of ${possessive(name)} children live over 20 miles from home ${whyNotSaid(away)}.`;
  if (share === null) return `In ${name}, ${saidChildren(away, 'lives', 'live')} over 20 miles from home.`;
  return `${capitalise(share)} of ${possessive(name)} children live over 20 miles from home: ${saidCount(away)} of ${saidCount(all)}.`;
}
