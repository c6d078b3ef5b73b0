/** A report of a made-up region, written by hand: every kind of block, cell, picture and sentence once, and nothing that an engine may reword. */
import { reportBlocks } from '../../schema/codes/reportBlocks.ts';
import type { Marker } from '../../schema/vocabulary.ts';
import { type Count, countOf, markedCount } from '../../server/engine/count.ts';
import type { FirstPage, ReleasedBlock } from '../../server/engine/report/report.ts';
import type { ReleasedTable, ReportUnit } from '../../server/engine/report/reportTable.ts';
import type { ReportArea, ReportContent, ReportView } from '../../server/report/reportEdition.ts';

const councils = [
  ['E06000901', 'Eastmoor'],
  ['E06000902', 'Westmoor & Vale'],
  ['E06000903', 'Lowdale'],
] as const;
export const [eastmoor, westmoor, lowdale] = ['E06000901', 'E06000902', 'E06000903'] as const;

type Written = number | Marker;
const cell = (written: Written): Count => (typeof written === 'number' ? countOf(written) : markedCount(written));

interface WrittenTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly (readonly [id: string, label: string, unit: ReportUnit])[];
  readonly rows: readonly (readonly Written[])[];
  readonly total: readonly Written[] | null;
  readonly rowHeading?: string;
  readonly labels?: readonly (readonly [id: string, label: string])[];
}

export function writtenTable({ rows, total, columns, labels = councils, ...table }: WrittenTable): ReleasedTable {
  return {
    ...{ id: table.id, caption: table.caption, rowHeading: table.rowHeading ?? 'Council' },
    columns: columns.map(([id, label, unit]) => ({ id, label, unit })),
    rows: rows.map((cells, at) => {
      const [id, label] = labels[at] ?? ['', ''];
      return { id, label, cells: cells.map(cell) };
    }),
    total: total === null ? null : { id: 'ALL', label: 'Northmoor', cells: total.map(cell) },
    source: 'Children and homes loaded',
  };
}

const inCare = writtenTable({
  ...{ id: 'inCare', caption: 'Children in care, and for every 10,000 children', total: [1204, 71.25] },
  columns: [
    ['children', 'Children in care', 'children'],
    ['rate', 'For every 10,000', 'rate'],
  ],
  rows: [
    [702, 84.04],
    [502, 59.96],
    ['NOT_AVAILABLE', 'NOT_AVAILABLE'],
  ],
});
const trend = writtenTable({
  ...{ id: 'trend', caption: 'Children looked after in Northmoor on 31 March', rowHeading: 'Year', total: null },
  columns: [['children', 'Children', 'children']],
  labels: [
    ['2023', '2023'],
    ['2024', '2024'],
    ['2025', '2025'],
  ],
  rows: [[1101], ['NOT_AVAILABLE'], [1204]],
});
const gap = writtenTable({
  ...{
    id: 'gap-ANY',
    caption: 'All types of placement: children, usable places, and the gap',
    total: [1190, 1112, 78],
  },
  columns: [
    ['demand', 'Children', 'children'],
    ['usablePlaces', 'Usable places', 'places'],
    ['numericalGap', 'Short or spare', 'gap'],
  ],
  rows: [
    [690, 586, 104],
    ['SUPPRESSED', 510, 'SUPPRESSED'],
    [16, 42, -26],
  ],
});
const first = writtenTable({
  ...{ id: 'first', caption: 'Where we are short, all types and ages', total: [1190, 78, 131] },
  columns: [
    ['demand', 'Children', 'children'],
    ['numericalGap', 'Short or spare', 'gap'],
    ['cannotBeNear', 'Cannot be near home', 'children'],
  ],
  rows: [
    [690, 104, 90],
    ['SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED'],
    [16, -26, 'NOT_AVAILABLE'],
  ],
});
const fostering = writtenTable({
  ...{ id: 'gap-FOSTERING', caption: 'Fostering: children, usable places, and the gap', total: [57] },
  columns: [['numericalGap', 'Short or spare', 'gap']],
  rows: [[60], ['SUPPRESSED'], [-3]],
});
const location = writtenTable({
  ...{ id: 'location', caption: 'Children by how far from home they live', total: [350, 0.294] },
  columns: [
    ['far', 'Over 20 miles', 'children'],
    ['farShare', 'Share over 20 miles', 'percent'],
  ],
  rows: [
    [210, 0.2991],
    ['SUPPRESSED', 'SUPPRESSED'],
    [0, 0.004],
  ],
});
const costs = writtenTable({
  ...{ id: 'costs', caption: 'Weekly cost by type of placement', rowHeading: 'Type', total: null },
  columns: [
    ['median', 'Middle cost a week', 'pounds'],
    ['placements', 'Placements', 'children'],
  ],
  labels: [
    ['CHILDRENS_HOME', 'Children’s home'],
    ['FOSTERING', 'Fostering'],
  ],
  rows: [
    [5513.4, 96],
    [512, 880],
  ],
});
const plan = writtenTable({
  ...{ id: 'plan', caption: 'Homes proposed', rowHeading: 'Home', total: null },
  columns: [
    ['places', 'Places', 'places'],
    ['cost', 'Cost a year', 'pounds'],
  ],
  labels: [['A', 'Home A, Eastmoor']],
  rows: [[4, 1_200_000]],
});

function block(id: ReleasedBlock['id'], given: Partial<ReleasedBlock>): ReleasedBlock {
  return {
    ...{ id, title: reportBlocks[id], answer: '', tables: [], picture: null, notLoaded: null, notes: [] },
    ...{ comparisons: [], changed: [], quality: null, ...given },
  };
}

const blocks: readonly ReleasedBlock[] = [
  block('DUTY', {
    answer: 'Each council must see to it that there are enough homes (Children Act 1989, section 22G).',
  }),
  block('IN_CARE', {
    answer: '1,204 children are in the care of Northmoor.',
    tables: [inCare, trend],
    picture: { kind: 'LINE', tableId: 'trend', columnId: 'children' },
    comparisons: [
      'England: 70 for every 10,000 on 31 March 2025 (DfE).',
      'Eastmoor and Lowdale have had more each year since 2021.',
    ],
    changed: ['103 more than in the last report.'],
    councils: {
      [eastmoor]: {
        answer: '702 children are in the care of Eastmoor.',
        comparisons: ['Eastmoor has had more each year since 2021.'],
        changed: ['Eastmoor: 60 more children are in care than in edition 1.'],
      },
    },
    quality: 'Two of three councils sent their children.',
  }),
  block('LOCATION', {
    answer: '29% of Northmoor’s children live over 20 miles from home.',
    tables: [location],
    picture: { kind: 'MAP', tableId: 'location', columnId: 'farShare' },
    notes: ['Distances are as the national return has them.'],
    councils: {
      [eastmoor]: {
        answer: '30% of Eastmoor’s children live over 20 miles from home: 210.',
        comparisons: [],
        changed: [],
      },
    },
  }),
  block('GAP', {
    answer: 'Northmoor is 78 places short.',
    councils: {
      [eastmoor]: {
        answer: 'Eastmoor is 104 places short.',
        comparisons: [],
        changed: ['Eastmoor: 14 places more short than in edition 1.'],
      },
    },
    tables: [gap, fostering],
    picture: { kind: 'MAP', tableId: 'gap-ANY', columnId: 'numericalGap' },
  }),
  block('COST', {
    answer: 'A week in a children’s home costs £5,513, half cost less.',
    tables: [costs],
    picture: { kind: 'BARS', tableId: 'costs', columnId: 'median' },
  }),
  block('FORECAST', {
    answer: 'A forecast is not part of this report.',
    notLoaded: 'Load five years of SSDA903 returns.',
  }),
  block('PLAN', {
    answer: 'One new home would bring 4 children near home. It would cost £1,200,000 a year.',
    tables: [plan],
    councils: {
      [eastmoor]: { answer: 'The plan opens one new home in Eastmoor.', comparisons: [], changed: [] },
    },
    picture: { kind: 'BARS', tableId: 'plan', columnId: 'cost' },
    comparisons: ['They cost £1,500,000 a year where they live now.'],
  }),
  block('ACTIONS', { answer: 'What we will do, who does it, and by when.' }),
  block('METHOD', { answer: 'Every number is counted from the facts loaded, by rules that are written down.' }),
];

const firstPage: FirstPage = {
  headline: 'Northmoor is 78 places short. One new home would cost £1,200,000 a year.',
  numbers: [
    { text: '78 short', label: 'places, all types', detail: 'Up 9 since the last report' },
    { text: '29%', label: 'placed over 20 miles', detail: '350 of 1,190 children' },
    { text: '£1.2m', label: 'a year to run the plan', detail: '2026 prices' },
  ],
  table: first,
  topGaps: ['Eastmoor is 104 places short.'],
  changed: ['Eastmoor is 14 more places short.', 'Lowdale gained 6 places.'],
  proposals: ['Open one home in Eastmoor. It would cost £1,200,000 a year.'],
  quality: ['2 of 3 councils sent facts.'],
  dataRisks: ['Lowdale has sent no children.'],
  counts: 'Children are counted in two ways. 1,204 are in care. 1,190 need a place.',
};

function square(west: number): GeoJSON.Polygon {
  // Clockwise, as a boundary file may have it.
  const corners = [
    [west, 53],
    [west, 53.2],
    [west + 0.2, 53.2],
    [west + 0.2, 53],
    [west, 53],
  ];
  return { type: 'Polygon', coordinates: [corners] };
}

export const areas: readonly ReportArea[] = councils.map(([gss, name], at) => ({
  gss,
  name,
  geometry: square(-2.5 + at * 0.2),
}));

export function northmoor(changes: Partial<ReportContent> = {}): ReportContent {
  return {
    ...{ id: 'report-1', regionId: 'northmoor', regionName: 'Northmoor', edition: 2, editVersion: 7 },
    ...{ status: 'PUBLISHED', asOf: '2025-03-31', madeOn: '2025-04-20', isSynthetic: true, nearHomeMiles: 20 },
    report: {
      headline: firstPage.headline,
      firstPage,
      blocks,
      measures: [
        {
          ...{ id: 'gap', title: 'Short or spare', meaning: 'How many places are missing, or left over.' },
          ...{ formula: 'Children who need the type, less usable places.', workedExample: '1,190 − 1,112 = 78 short.' },
          ...{ limits: ['It says nothing of distance.'], source: 'Children and homes loaded' },
        },
        {
          ...{ id: 'planCost', title: 'Cost of the plan', meaning: 'What new places cost in a year, in pounds.' },
          ...{ formula: 'Places × weekly cost × 52.', workedExample: '4 × £5,769 × 52 = £1,200,000.' },
          ...{ limits: [], source: 'Unit costs of the region' },
        },
      ],
    },
    narratives: {
      GAP: 'We lost two homes in May.\n\nThree carers retired.',
      PLAN: 'The home stands empty now.\n\nIt costs £20 a day.',
    },
    actions: [
      { what: 'Recruit 40 foster households', owner: 'Ada Hartley', due: '2025-09-01', rating: 'AMBER' },
      { what: 'Open Home A', owner: 'Bo Nield', due: '2026-01-31', rating: 'GREEN' },
    ],
    risks: ['No manager may be found for Home A.'],
    asks: ['Approve £1.2 million a year for Home A.'],
    ...{ areas, areasAreApproximate: true, approvedBy: 'Cleo Moss', publishedOn: '2025-05-01', withdrawn: null },
    ...{ fingerprint: '7f3a91c2aa', largestSmallCount: 5, ...changes },
  };
}

export const board: ReportView = { audience: 'BOARD', council: null };
export const everybody: ReportView = { audience: 'PUBLIC', council: null };
