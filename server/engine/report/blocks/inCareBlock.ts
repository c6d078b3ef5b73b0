/** How many children are in care, how many for every 10,000 children who live there, and how has that changed? */
import type { GssCode } from '../../facts.ts';
import { capitalise, numberText } from '../../wording.ts';
import { councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import { type ReportBlock, type ReportScope, type Shown, saidChildren } from '../reportBlock.ts';
import type { ReportCell, ReportNumbers } from '../reportTable.ts';
import { type RecordedCounts, recorded } from './recordedCounts.ts';

export interface InCareFacts {
  readonly counts: RecordedCounts;
  /** Children under 18 who live there; null = not known. */
  readonly populationOf: (council: GssCode) => number | null;
  /** Children looked after on 31 March of past years as published, of all the councils; oldest first. */
  readonly published: readonly { readonly year: number; readonly children: number | null }[];
}

function populationIn({ populationOf }: InCareFacts, { councils }: ReportScope, council: string): number | null {
  if (council !== everyCouncil) return populationOf(council);
  const all = councils.map(({ gss }) => populationOf(gss));
  return all.includes(null) ? null : all.reduce<number>((sum, population) => sum + (population ?? 0), 0);
}

function trendTable({ published }: InCareFacts, { regionName }: ReportScope): ReportNumbers {
  return {
    tables: [
      {
        ...{
          id: 'trend',
          caption: `Children looked after in ${regionName} on 31 March`,
          rowHeading: 'Year',
          total: null,
        },
        source: 'DfE, Children looked after in England including adoptions',
        columns: [{ id: 'children', label: 'Children', unit: 'children' }],
        rows: published.map(({ year, children }) => ({
          id: `${year}`,
          label: `${year}`,
          cells: [
            children === null
              ? ({ kind: 'MARKED', marker: 'NOT_AVAILABLE' } as const)
              : ({ kind: 'FIGURE', key: keyOf('published', `${year}`), value: children, role: 'PUBLIC' } as const),
          ],
        })),
      },
    ],
    links: [],
    sums: [],
  };
}

export function inCareBlock(facts: InCareFacts, scope: ReportScope): ReportBlock {
  const rate = (council: string): ReportCell => {
    const population = populationIn(facts, scope, council);
    if (population === null) return { kind: 'MARKED', marker: 'NOT_AVAILABLE' };
    return { kind: 'RATE', of: recorded('CHILDREN', council), each: 10_000, among: population };
  };
  const numbers = councilTable(
    {
      ...{ id: 'inCare', caption: 'Children in care, and for every 10,000 children' },
      source: 'Children loaded; population under 18 of the Office for National Statistics',
      columns: [
        {
          id: 'children',
          label: 'Children in care',
          unit: 'children',
          cell: (council) => facts.counts.cell('CHILDREN', council),
        },
        { id: 'rate', label: 'For every 10,000', unit: 'rate', cell: rate },
      ],
    },
    scope,
  );
  return {
    ...{ id: 'IN_CARE', picture: { kind: 'LINE', tableId: 'trend', columnId: 'children' }, notes: [] },
    numbers: together([numbers, trendTable(facts, scope)]),
    answer: (shown) => answer(shown, facts, scope),
    notLoaded: facts.counts.notLoaded,
  };
}

function answer(shown: Shown, { published }: InCareFacts, { regionName }: ReportScope): string {
  const now = shown(recorded('CHILDREN', everyCouncil));
  const before = published.find(({ children }) => children !== null);
  const sentence = `${capitalise(saidChildren(now, 'is', 'are'))} in the care of ${regionName}`;
  if (!before || now.value === null) return `${sentence}.`;
  return `${sentence}; there were ${numberText(before.children ?? 0)} on 31 March ${before.year}.`;
}
