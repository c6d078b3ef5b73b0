/** How many children are in care, how many for every 10,000 children who live there, and how has that changed? */
import type { GssCode } from '../../facts.ts';
import { capitalise, councilsHave, numberText } from '../../wording.ts';
import { areasOfCouncil, rateComparisons } from '../comparisons.ts';
import { councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import type { PublishedAreas, PublishedYear } from '../publishedArea.ts';
import {
  allOf,
  type ReportBlock,
  type ReportScope,
  type Shown,
  saidChildren,
  type Whose,
  whyNotSaid,
} from '../reportBlock.ts';
import type { ReportCell, ReportNumbers } from '../reportTable.ts';
import { publishedIn, publishedTrend, sameAsPublished } from './publishedTrend.ts';
import { type RecordedCounts, recorded } from './recordedCounts.ts';

export interface InCareFacts {
  readonly counts: RecordedCounts;
  /** Children under 18 who live there; null = not known. */
  readonly populationOf: (council: GssCode) => number | null;
  /** Children looked after on 31 March of past years as published, of all the councils; oldest first. */
  readonly published: readonly { readonly year: number; readonly children: number | null }[];
  readonly publishedAreas: PublishedAreas | null;
}

function populationIn({ populationOf }: InCareFacts, { councils }: ReportScope, council: string): number | null {
  if (council !== everyCouncil) return populationOf(council);
  const all = councils.map(({ gss }) => populationOf(gss));
  return all.includes(null) ? null : all.reduce<number>((sum, population) => sum + (population ?? 0), 0);
}

function knownCell(key: string, value: number | null): ReportCell {
  return value === null ? { kind: 'MARKED', marker: 'NOT_AVAILABLE' } : { kind: 'FIGURE', key, value, role: 'PUBLIC' };
}

/** Children who came and who left in the year, of all the councils; null where one of them has not published it. */
function movedIn({ publishedAreas }: InCareFacts, scope: ReportScope) {
  const of = (field: 'started' | 'ceased') => {
    const known = publishedAreas && publishedIn(publishedAreas, scope, (year: PublishedYear) => year[field]);
    return (year: number) => known?.(year, everyCouncil) ?? null;
  };
  return { started: of('started'), ceased: of('ceased') };
}

function trendTable(facts: InCareFacts, scope: ReportScope): ReportNumbers {
  const { started, ceased } = movedIn(facts, scope);
  return {
    tables: [
      {
        ...{ id: 'trend', rowHeading: 'Year', total: null },
        caption: `Children looked after in ${scope.regionName} on 31 March, and who came and left in the year to it`,
        source: 'DfE, Children looked after in England including adoptions',
        columns: [
          { id: 'children', label: 'Children', unit: 'children' },
          { id: 'started', label: 'Started in the year', unit: 'children' },
          { id: 'ceased', label: 'Ceased in the year', unit: 'children' },
        ],
        rows: facts.published.map(({ year, children }) => ({
          id: `${year}`,
          label: `${year}`,
          cells: [
            knownCell(keyOf('published', `${year}`), children),
            knownCell(keyOf('published.started', `${year}`), started(year)),
            knownCell(keyOf('published.ceased', `${year}`), ceased(year)),
          ],
        })),
      },
    ],
    links: [],
    sums: [],
  };
}

function rateTable(facts: InCareFacts, scope: ReportScope): ReportNumbers {
  const rate = (council: string): ReportCell => {
    const population = populationIn(facts, scope, council);
    if (population === null) return { kind: 'MARKED', marker: 'NOT_AVAILABLE' };
    return { kind: 'RATE', of: recorded('CHILDREN', council), each: 10_000, among: population };
  };
  return councilTable(
    {
      ...{ id: 'inCare', caption: 'Children in care, and for every 10,000 children' },
      source: 'Children loaded; population under 18 of the Office for National Statistics',
      columns: [
        {
          ...{ id: 'children', label: 'Children in care', unit: 'children' },
          cell: (council) => facts.counts.cell('CHILDREN', council),
        },
        { id: 'rate', label: 'For every 10,000', unit: 'rate', cell: rate },
      ],
    },
    scope,
  );
}

export function inCareBlock(facts: InCareFacts, scope: ReportScope): ReportBlock {
  const { counts, publishedAreas } = facts;
  const numbers = together([rateTable(facts, scope), trendTable(facts, scope), publishedTrend(publishedAreas, scope)]);
  return {
    ...{ id: 'IN_CARE', picture: { kind: 'LINE', tableId: 'trend', columnId: 'children' }, notes: [] },
    numbers: { ...numbers, sums: [...numbers.sums, ...sameAsPublished(publishedAreas, counts, scope)] },
    answer: (shown) => answer(shown, facts, allOf(scope)),
    ofCouncil: (shown, council) => answer(shown, facts, council),
    besideCouncil: ({ key, name }) => rateComparisons(areasOfCouncil(publishedAreas, key), name),
    notLoaded: counts.notLoaded,
    comparisons: () => rateComparisons(publishedAreas),
    quality: () => `${councilsHave(counts.withData, scope.councils.length)} sent children.`,
  };
}

/** The first year of which it is published. */
function firstPublished({ published, publishedAreas }: InCareFacts, { key }: Whose) {
  const years =
    key === everyCouncil
      ? published
      : (publishedAreas?.councils.get(key)?.years ?? []).map(({ year, counts }) => ({
          ...{ year, children: counts.CHILDREN ?? null },
        }));
  const found = years.find(({ children }) => children !== null);
  return found === undefined ? null : { year: found.year, children: found.children ?? 0 };
}

function answer(shown: Shown, facts: InCareFacts, whose: Whose): string {
  const now = shown(recorded('CHILDREN', whose.key));
  if (now.value === null) return `How many children are in the care of ${whose.name} ${whyNotSaid(now)}.`;
  const before = firstPublished(facts, whose);
  const sentence = `${capitalise(saidChildren(now, 'is', 'are'))} in the care of ${whose.name}`;
  if (before === null) return `${sentence}.`;
  const [were, count] = [before.children === 1 ? 'was' : 'were', numberText(before.children)];
  return `${sentence}; there ${were} ${count} on 31 March ${before.year}.`;
}
