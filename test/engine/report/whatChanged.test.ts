import { describe, expect, it } from 'vitest';
import { type Count, countOf, markedCount } from '../../../server/engine/count.ts';
import type { PreviousReport, ReleasedBlock } from '../../../server/engine/report/report.ts';
import { changedIn, changedInCouncil, changeText, memberNote } from '../../../server/engine/report/whatChanged.ts';
import { oldham, tameside } from '../factsBuilders.ts';
import { scope } from './blocks/shownBlock.ts';

const hidden = markedCount('SUPPRESSED');
type Cells = Readonly<Record<string, Count>>;

/** A block with one table of the councils and their total. */
function blocksOf(tableId: string, columnId: string, { ALL, ...councils }: Cells): readonly ReleasedBlock[] {
  const row = (id: string, cell: Count) => ({
    id,
    label: { [oldham]: 'Oldham', [tameside]: 'Tameside' }[id] ?? id,
    cells: [cell],
  });
  return [
    {
      ...{ id: 'LOCATION', title: '', answer: '', picture: null, notLoaded: null, notes: [], comparisons: [] },
      ...{ changed: [], quality: null },
      tables: [
        {
          ...{ id: tableId, caption: '', rowHeading: 'Council', source: '' },
          columns: [{ id: columnId, label: '', unit: 'children' }],
          rows: Object.entries(councils).map(([id, cell]) => row(id, cell)),
          total: ALL === undefined ? null : row('ALL', ALL),
        },
      ],
    },
  ];
}

const before = (cells: Cells, [table, column] = ['location', 'far']): PreviousReport => {
  return { edition: 2, asOf: '2024-12-31', blocks: blocksOf(table ?? '', column ?? '', cells) };
};
const far = (cells: Cells) => blocksOf('location', 'far', cells);
const was = before({ [oldham]: countOf(20), [tameside]: countOf(30), ALL: countOf(50) });

describe('what changed since the last report', () => {
  it.each([
    [
      'more, with the councils that changed most',
      { [oldham]: countOf(34), [tameside]: countOf(21), ALL: countOf(55) },
      'Five more children live over 20 miles from home than in edition 2, of 31 December 2024. Largest changes: Oldham (14 more) and Tameside (9 fewer).',
    ],
    [
      'one fewer, in one council',
      { [oldham]: countOf(19), [tameside]: countOf(30), ALL: countOf(49) },
      'One fewer child lives over 20 miles from home than in edition 2, of 31 December 2024. Largest change: Oldham (1 fewer).',
    ],
    [
      'as many',
      { [oldham]: countOf(20), [tameside]: countOf(30), ALL: countOf(50) },
      'As many children live over 20 miles from home as in edition 2, of 31 December 2024.',
    ],
    [
      'all together hidden: of the councils that both publish',
      { [oldham]: countOf(26), [tameside]: hidden, ALL: hidden },
      'Six more children live over 20 miles from home than in edition 2, of 31 December 2024, in the 1 of 2 councils that both reports show. Largest change: Oldham (6 more).',
    ],
  ])('%s', (_, cells, sentence) => {
    expect(changedIn('LOCATION', far(cells), was)).toEqual([sentence]);
  });

  it('says nothing where nothing is published by both, before the first report, or of a block not watched', () => {
    const now = far({ [oldham]: hidden, [tameside]: countOf(30), ALL: hidden });
    expect(changedIn('LOCATION', now, before({ [oldham]: countOf(20), [tameside]: hidden, ALL: countOf(50) }))).toEqual(
      [],
    );
    expect(changedIn('LOCATION', now, null)).toEqual([]);
    expect(changedIn('VOICE', now, was)).toEqual([]);
  });
});

describe('what changed of one council', () => {
  const own = { key: oldham, name: 'Oldham' };
  it.each([
    [
      'more',
      countOf(34),
      'Oldham: 14 more children live over 20 miles from home than in edition 2, of 31 December 2024.',
    ],
    [
      'one fewer',
      countOf(19),
      'Oldham: one fewer child lives over 20 miles from home than in edition 2, of 31 December 2024.',
    ],
    [
      'as many',
      countOf(20),
      'Oldham: as many children live over 20 miles from home as in edition 2, of 31 December 2024.',
    ],
  ])('is said of its own row: %s', (_, cell, sentence) => {
    const now = far({ [oldham]: cell, [tameside]: countOf(90), ALL: hidden });
    expect(changedInCouncil('LOCATION', { now, previous: was }, own)).toEqual([sentence]);
  });

  it('is nothing where either report hides it, or there was none before', () => {
    const now = far({ [oldham]: hidden, ALL: countOf(50) });
    expect(changedInCouncil('LOCATION', { now, previous: was }, own)).toEqual([]);
    expect(changedInCouncil('LOCATION', { now: far({ [oldham]: countOf(9) }), previous: null }, own)).toEqual([]);
  });
});

describe('a gap', () => {
  it.each([
    [-16, 10, '10 places are short, where 16 were to spare in edition 2, of 31 December 2024.'],
    [10, 9, 'One fewer place is short than in edition 2, of 31 December 2024.'],
    [-4, -25, '21 more places are to spare than in edition 2, of 31 December 2024.'],
    [7, 7, 'As many places are short or to spare as in edition 2, of 31 December 2024.'],
  ])('of %i that is now %i', (then, now, sentence) => {
    const column: [string, string] = ['gap-ANY', 'numericalGap'];
    const blocks = blocksOf('gap-ANY', 'numericalGap', { ALL: countOf(now) });
    expect(changedIn('GAP', blocks, before({ ALL: countOf(then) }, column))).toEqual([sentence]);
  });
});

describe('changeText', () => {
  const column = { tableId: 'location', columnId: 'far' };
  it.each([
    [{ ALL: countOf(76) }, 'up 26 since edition 2 (31 December 2024)'],
    [{ ALL: countOf(40) }, 'down 10 since edition 2 (31 December 2024)'],
    [{ ALL: countOf(50) }, 'no change since edition 2 (31 December 2024)'],
    [
      { [oldham]: countOf(22), [tameside]: hidden, ALL: hidden },
      'up 2 since edition 2 (31 December 2024) in 1 of 2 councils',
    ],
    [{ [oldham]: hidden, ALL: hidden }, null],
  ])('%j', (cells, text) => {
    expect(changeText(far(cells as Cells), was, column)).toBe(text);
    expect(changeText(far(cells as Cells), null, column)).toBeNull();
  });
});

describe('councils that came or left', () => {
  const members = (...ids: string[]) =>
    before(Object.fromEntries(ids.map((id) => [id, countOf(9)])), ['inCare', 'children']);
  it('are said, as totals are then of different councils', () => {
    expect(memberNote(scope, members(oldham, tameside))).toBeNull();
    expect(memberNote(scope, members(oldham))).toContain('not those of the last report');
    expect(memberNote(scope, members(oldham, 'E08000001'))).toContain('not those of the last report');
    expect(memberNote(scope, null)).toBeNull();
  });
});
