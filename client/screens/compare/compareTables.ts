/** The tables of two scenarios side by side, and the tones of their maps. */
import { ageBands, placementTypes } from '../../../schema/vocabulary.ts';
import type { CompareScenariosQuery } from '../../generated/graphql.ts';
import type { AreaTone } from '../../map/mapTypes.ts';
import { type ClassEnds, divergingTone, type Legend, levelTone, markedTone } from '../../map/tones.ts';
import { type KnownCount, knownCount } from '../../table/count.ts';
import { counted, type FactColumn, type FactRow, type FactTable, words } from '../../table/factTable.ts';
import { compareWords } from '../../words/compare.ts';
import { formatCount, formatNumber } from '../../words/formats.ts';

type Answer = Extract<CompareScenariosQuery['compareScenarios'], { __typename: 'CompareAnswer' }>;
export type ShownCompare = Answer & { readonly total: NonNullable<Answer['total']> };
type Row = ShownCompare['rows'][number];

const columns: readonly FactColumn[] = [
  { id: 'council', label: compareWords.council, kind: 'words' },
  { id: 'a', label: compareWords.shortA, kind: 'count' },
  { id: 'b', label: compareWords.shortB, kind: 'count' },
  { id: 'change', label: compareWords.change, kind: 'step', isMain: true },
  { id: 'farA', label: compareWords.farA, kind: 'count' },
  { id: 'farB', label: compareWords.farB, kind: 'count' },
];

const knownNumber = (value: number | null | undefined): KnownCount =>
  value == null ? { marker: 'NOT_AVAILABLE' } : { value };

function changeCell(change: number | null | undefined) {
  return { value: knownNumber(change), ...(change == null ? {} : { words: compareWords.changeOf(change) }) };
}

function rowOf(row: Row, regionName: string): FactRow {
  return {
    id: row.localAuthority?.gssCode ?? 'total',
    cells: [
      words(row.localAuthority?.name ?? regionName),
      counted(knownCount(row.shortA)),
      counted(knownCount(row.shortB)),
      changeCell(row.change),
      counted(knownNumber(row.farA)),
      counted(knownNumber(row.farB)),
    ],
  };
}

export function councilsTable(answer: ShownCompare, regionName: string): FactTable {
  return {
    caption: compareWords.caption(`${answer.withinMiles} miles`),
    columns,
    rows: answer.rows.map((row) => rowOf(row, regionName)),
    total: rowOf(answer.total, regionName),
  };
}

const groupColumns: readonly FactColumn[] = [
  { id: 'group', label: compareWords.group, kind: 'words' },
  ...columns.filter(({ id }) => ['a', 'b', 'change'].includes(id)),
];

export function groupsTable({ cohortRows }: ShownCompare): FactTable {
  return {
    caption: compareWords.groups,
    columns: groupColumns,
    rows: cohortRows.map(({ ageBand, placementType, shortA, shortB, change: by }) => ({
      id: `${placementType} ${ageBand}`,
      cells: [
        words(`${placementTypes[placementType].label}, ${ageBands[ageBand].label.toLowerCase()}`),
        counted(knownCount(shortA)),
        counted(knownCount(shortB)),
        changeCell(by),
      ],
    })),
    total: null,
  };
}

/** The same classes on both maps, from the answer: four levels. */
function starts({ classes }: ShownCompare): readonly [number, number, number] {
  const [first = 0, second = first, third = second] = classes;
  return [first + 1, second + 1, third + 1];
}

export function toneOf(
  count: Row['shortA'],
  answer: ShownCompare,
): { readonly tone: AreaTone; readonly words: string } {
  const known = knownCount(count);
  const tone = 'value' in known ? levelTone(known.value, starts(answer)) : (markedTone(known) ?? 'missing');
  return { tone, words: formatCount(count) };
}

export function levelsLegend(answer: ShownCompare): Legend {
  const [second, third, fourth] = starts(answer);
  const range = (from: number, to: number) =>
    from >= to ? formatNumber(to) : `${formatNumber(from)} to ${formatNumber(to)}`;
  return {
    ends: null,
    classes: [
      { tone: 'level-1', label: range(0, second - 1) },
      { tone: 'level-2', label: range(second, third - 1) },
      { tone: 'level-3', label: range(third, fourth - 1) },
      { tone: 'level-4', label: `${formatNumber(fourth)} or more` },
    ],
  };
}

const changeEnds: ClassEnds = [0, 4, 19];

export function changeTone(change: number | null | undefined): { readonly tone: AreaTone; readonly words: string } {
  if (change == null) return { tone: 'missing', words: formatCount({ marker: 'NOT_AVAILABLE' }) };
  return { tone: divergingTone(change, changeEnds), words: compareWords.changeOf(change) };
}

export const changeLegend: Legend = {
  ends: ['fewer short in B', 'more short in B'],
  classes: [
    { tone: 'spare-3', label: '20 or more', side: 'fewer short in B:' },
    { tone: 'spare-2', label: '5 to 19', side: 'fewer short in B:' },
    { tone: 'spare-1', label: '1 to 4', side: 'fewer short in B:' },
    { tone: 'balance', label: 'none' },
    { tone: 'short-1', label: '1 to 4', side: 'more short in B:' },
    { tone: 'short-2', label: '5 to 19', side: 'more short in B:' },
    { tone: 'short-3', label: '20 or more', side: 'more short in B:' },
  ],
};
