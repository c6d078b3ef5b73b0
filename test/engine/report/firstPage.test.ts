import { describe, expect, it } from 'vitest';
import { type Count, countOf, markedCount } from '../../../server/engine/count.ts';
import { dataRisks, firstQuality } from '../../../server/engine/report/dataQuality.ts';
import { firstTable, topGaps } from '../../../server/engine/report/firstGaps.ts';
import { firstNumbers } from '../../../server/engine/report/firstNumbers.ts';
import { firstPageOf, headlineOf } from '../../../server/engine/report/firstPage.ts';
import type { FirstPageFacts } from '../../../server/engine/report/firstPageFacts.ts';
import { homesInWords, planProposals } from '../../../server/engine/report/firstPlan.ts';
import type { ProposedPlan } from '../../../server/engine/report/proposedPlan.ts';
import { cellIn, tableIn } from '../../../server/engine/report/releasedCells.ts';
import type { ReleasedBlock } from '../../../server/engine/report/report.ts';
import type { ReleasedTable } from '../../../server/engine/report/reportTable.ts';
import { oldham, tameside } from '../factsBuilders.ts';
import { scope } from './blocks/shownBlock.ts';
import { areas } from './publishedAreas.ts';

type Cell = number | 'c';
const countFrom = (cell: Cell): Count => (cell === 'c' ? markedCount('SUPPRESSED') : countOf(cell));

/** Oldham, Tameside, then both. */
function tableOf(id: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): ReleasedTable {
  const labels: Readonly<Record<string, string>> = { [oldham]: 'Oldham', [tameside]: 'Tameside', ALL: 'Northmoor' };
  const row = (council: string, at: number) => ({
    ...{ id: council, label: labels[council] ?? council },
    cells: (rows[at] ?? []).map(countFrom),
  });
  return {
    ...{ id, caption: id, rowHeading: 'Council', source: 'Facts' },
    columns: columns.map((column) => ({ id: column, label: column, unit: 'children' })),
    rows: [row(oldham, 0), row(tameside, 1)],
    total: row('ALL', 2),
  };
}

function blockOf(tables: readonly ReleasedTable[], changes: Partial<ReleasedBlock> = {}): ReleasedBlock {
  return {
    ...{ id: 'GAP', title: 'Where we are short', answer: '', picture: null, notLoaded: null, notes: [] },
    ...{ comparisons: [], changed: [], quality: null, tables, ...changes },
  };
}

const pounds = (middle: number) => ({ low: middle * 0.9, middle, high: middle * 1.25 });
const home = (placementType: ProposedPlan['homes'][number]['placementType'], places: number) => {
  return { localAuthority: oldham, placementType, places };
};
const plan: ProposedPlan = {
  ...{
    id: 'plan',
    status: 'PROVED_BEST',
    withinMiles: 20,
    rows: [],
    childrenLiving: 20,
    heldBackBy: [],
    leadMonths: 9,
  },
  ...{ capital: pounds(4_400_000), yearly: pounds(7_200_000), today: pounds(8_100_000), priceYear: '2026' },
  homes: [home('CHILDRENS_HOME', 4), home('CHILDRENS_HOME', 4)],
};
const gaps = (rows: readonly (readonly Cell[])[]) =>
  tableOf('gap-ANY', ['demand', 'usablePlaces', 'numericalGap'], rows);
const near = (rows: readonly (readonly Cell[])[]) => tableOf('nearHome', ['children', 'near', 'short'], rows);
const planned = (rows: readonly (readonly Cell[])[]) =>
  tableOf('plan', ['homes', 'places', 'before', 'newly', 'after'], rows);
const all = [
  gaps([
    [60, 40, 20],
    [50, 60, -10],
    [110, 100, 10],
  ]),
  near([
    [60, 50, 10],
    [50, 40, 10],
    [110, 90, 20],
  ]),
  planned([
    [2, 8, 10, 6, 4],
    [0, 0, 10, 0, 10],
    [2, 8, 20, 6, 14],
  ]),
];

function factsOf(tables: readonly ReleasedTable[], changes: Partial<FirstPageFacts> = {}): FirstPageFacts {
  return {
    scope,
    blocks: [blockOf(tables)],
    withinMiles: 20,
    plan: null,
    previous: null,
    publishedAreas: null,
    ...changes,
  };
}

describe('the headline', () => {
  it.each([
    [
      'places short, children, and the plan',
      factsOf(all, { plan }),
      'Northmoor is 10 places short. 20 of 110 children cannot live near home. Two new children’s homes would bring 6 of them near home.',
    ],
    ['no plan', factsOf(all), 'Northmoor is 10 places short. 20 of 110 children cannot live near home.'],
    [
      'the near-home gap not worked out',
      factsOf(all.slice(0, 1), { withinMiles: null }),
      'Northmoor is 10 places short.',
    ],
    ['one place short', factsOf([gaps([[], [], [11, 10, 1]])]), 'Northmoor is 1 place short.'],
    [
      'places to spare',
      factsOf([gaps([[], [], [10, 12, -2]])]),
      'Northmoor has 2 places to spare in number, not always where they are needed.',
    ],
    [
      'in balance',
      factsOf([gaps([[], [], [10, 10, 0]])]),
      'Northmoor has as many usable places as children who need one.',
    ],
    [
      'all hidden',
      factsOf([gaps([[], [], ['c', 10, 'c']]), near([[], [], ['c', 'c', 'c']])]),
      'How many places Northmoor is short is hidden to protect children.',
    ],
    [
      'nobody short near home',
      factsOf([gaps([[], [], [10, 10, 0]]), near([[], [], [10, 10, 0]])]),
      'Northmoor has as many usable places as children who need one. Every child could live within 20 miles of home.',
    ],
    [
      'how many the plan brings is hidden',
      factsOf([gaps([[], [], [20, 10, 10]]), planned([[], [], [2, 8, 20, 'c', 'c']])], { plan }),
      'Northmoor is 10 places short. Two new children’s homes are proposed; how many children they would bring near home is not shown.',
    ],
    [
      'the plan brings nobody',
      factsOf([gaps([[], [], [20, 10, 10]]), planned([[], [], [2, 8, 20, 0, 20]])], { plan }),
      'Northmoor is 10 places short. Two new children’s homes would bring no more children near home.',
    ],
    ['nothing is known', factsOf([]), 'How many places Northmoor is short is not known.'],
  ])('%s', (_, facts, headline) => {
    expect(headlineOf(facts)).toBe(headline);
  });
});

describe('the numbers', () => {
  it('are four at most, the more telling first', () => {
    const shown = firstNumbers(factsOf(all, { plan }));
    expect(shown.map(({ text, label, detail }) => [text, label, detail])).toEqual([
      ['10 short', 'places, all types', 'children who need a place, less usable places'],
      ['18%', 'cannot live near home', '20 of 110 children, within 20 miles'],
      ['£7.2m', 'a year to run the plan', '£4.4m to open the homes (2026 prices)'],
    ]);
  });

  it('leave out what is hidden or said of fewer than ten', () => {
    const few = [gaps([[], [], ['c', 3, 'c']]), near([[], [], [9, 0, 9]])];
    expect(firstNumbers(factsOf(few))).toEqual([]);
  });

  it('stand beside England before there is an edition to compare with', () => {
    const far = tableOf('location', ['children', 'far'], [[], [], [110, 22]]);
    const before = {
      edition: 1,
      asOf: '2024-12-31',
      blocks: [blockOf([tableOf('location', ['children', 'far'], [[], [], [100, 19]])])],
    };
    expect(firstNumbers(factsOf([far], { publishedAreas: areas }))).toContainEqual({
      ...{ text: '20%', label: 'live over 20 miles from home today' },
      detail: '22 of 110 children; 20% in England (2025)',
    });
    expect(firstNumbers(factsOf([far], { publishedAreas: areas, previous: before }))[0]?.detail).toBe(
      '22 of 110 children; up 3 since edition 1 (31 December 2024)',
    );
  });

  it('say how they have changed since the last report', () => {
    const before = { edition: 3, asOf: '2024-12-31', blocks: [blockOf([gaps([[], [], [100, 116, -16]])])] };
    expect(firstNumbers(factsOf(all, { previous: before }))[0]?.detail).toBe(
      '16 were to spare in edition 3 (31 December 2024)',
    );
  });
});

describe('the table', () => {
  it('has the most short first, and hidden ones last by name', () => {
    const rows = (oldhamGap: Cell, tamesideGap: Cell) =>
      firstTable([blockOf([gaps([[1, 1, oldhamGap], [1, 1, tamesideGap], []])])], scope).rows.map(({ label }) => label);
    expect(rows(-4, 9)).toEqual(['Tameside', 'Oldham']);
    expect(rows('c', -9)).toEqual(['Tameside', 'Oldham']);
    expect(rows('c', 'c')).toEqual(['Oldham', 'Tameside']);
  });

  it('has the cells that the blocks have, and the third column only where it is known', () => {
    const table = firstTable([blockOf(all)], scope);
    expect(table.rows[0]?.cells.map(({ value }) => value)).toEqual([60, 20, 10]);
    expect(table.total?.cells.map(({ value }) => value)).toEqual([110, 10, 20]);
    expect(firstTable([blockOf(all.slice(0, 1))], scope).columns).toHaveLength(2);
  });
});

describe('the largest shortages', () => {
  const typed = (type: string, rows: readonly (readonly Cell[])[]) => {
    return tableOf(`gap-${type}`, ['demand', 'usablePlaces', 'numericalGap'], rows);
  };
  it('are of one council and type, three at most, without those that are hidden', () => {
    const blocks = [
      blockOf([
        typed('FOSTERING', [[0, 0, 8], [0, 0, 1], []]),
        typed('CHILDRENS_HOME', [[0, 0, 'c'], [0, 0, 9], []]),
        typed('KINSHIP', [[0, 0, -3], [0, 0, 7], []]),
      ]),
    ];
    expect(topGaps(blocks, scope)).toEqual([
      'Tameside is 9 children’s home places short.',
      'Oldham is 8 fostering places short.',
      'Tameside is 7 kinship fostering places short.',
    ]);
    expect(topGaps([], scope)).toEqual([]);
  });
});

describe('what is proposed', () => {
  it('says homes, places, councils, children and money as ranges', () => {
    expect(planProposals(plan, [blockOf(all)])).toEqual([
      'Open two new children’s homes with 8 places in one council.',
      '20 children cannot live near home; the plan leaves 14.',
      'Opening costs £4.0m to £5.5m once; running costs £6.5m to £9.0m a year, in prices of 2026.',
    ]);
  });

  it('says no number of children that the plan’s own block hides', () => {
    const hidden = planned([[], [], [2, 8, 'c', 'c', 14]]);
    expect(planProposals(plan, [blockOf([hidden])]).join(' ')).not.toMatch(/children (cannot|who)/);
    expect(planProposals(null, [])).toEqual([]);
    expect(planProposals({ ...plan, homes: [] }, [])).toEqual([]);
  });

  it.each([
    [[home('CHILDRENS_HOME', 4)], 'one new children’s home'],
    [[home('FOSTERING', 2), home('FOSTERING', 1)], 'two new foster households'],
    [
      [home('FAMILY_CENTRE', 2), home('SUPPORTED_ACCOMMODATION', 1)],
      'one new family centre and one new supported accommodation home',
    ],
  ])('names homes as people do', (homes, words) => {
    expect(homesInWords({ ...plan, homes })).toBe(words);
  });
});

describe('data and risks', () => {
  it('gives what the blocks say of their data, once each', () => {
    const blocks = (['GAP', 'IN_CARE', 'LOCATION'] as const).map((id) =>
      blockOf([], { id, quality: id === 'GAP' ? 'All.' : 'Some.' }),
    );
    expect(firstQuality(blocks)).toEqual(['All.', 'Some.']);
  });

  it('names the parts that are not whole, and says that numbers are hidden', () => {
    const blocks = [blockOf([gaps([['c', 1, 'c'], [], []])], { notLoaded: 'Load homes.' })];
    expect(dataRisks({ ...factsOf([]), blocks, plan })).toEqual([
      '1 part of this report is not whole: “Where we are short”.',
      'Homes of the plan need a manager and registration before they open: 9 months assumed.',
      'Small numbers are hidden to protect children, and others beside them.',
    ]);
    expect(dataRisks(factsOf(all))).toEqual([]);
  });
});

describe('the first page as a whole', () => {
  it('says nothing that is not a word or a number, though nothing is known', () => {
    const page = firstPageOf(factsOf([], { withinMiles: null }));
    expect(JSON.stringify(page)).not.toMatch(/NaN|undefined|Infinity/);
    expect(page.numbers).toEqual([]);
    expect(page.changed).toEqual([]);
  });
});

describe('released cells', () => {
  it('are found by table, row and column, and are not available elsewhere', () => {
    const blocks = [blockOf(all)];
    expect(cellIn(tableIn(blocks, 'gap-ANY'), 'ALL', 'demand')).toEqual(countOf(110));
    expect(cellIn(tableIn(blocks, 'gap-ANY'), oldham, 'nothing').marker).toBe('NOT_AVAILABLE');
    expect(cellIn(tableIn(blocks, 'nowhere'), oldham, 'demand').marker).toBe('NOT_AVAILABLE');
  });
});
