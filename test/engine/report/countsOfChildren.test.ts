import { describe, expect, it } from 'vitest';
import { type Count, countOf, markedCount } from '../../../server/engine/count.ts';
import { everyCouncil } from '../../../server/engine/report/councilTable.ts';
import { countsInShort, countsSentence } from '../../../server/engine/report/countsOfChildren.ts';
import type { ReleasedBlock } from '../../../server/engine/report/report.ts';

const hidden = markedCount('SUPPRESSED');

/** A block with the three tables, each with the region as its total. */
function blocksOf(counts: readonly (Count | null)[]): readonly ReleasedBlock[] {
  const tables = [
    ['inCare', 'children'],
    ['gap-ANY', 'demand'],
    ['nearHome', 'children'],
  ].flatMap(([id = '', column = ''], at) => {
    const count = counts[at] ?? null;
    if (count === null) return [];
    return {
      ...{ id, caption: '', rowHeading: '', source: '', rows: [] },
      columns: [{ id: column, label: '', unit: 'children' as const }],
      total: { id: everyCouncil, label: '', cells: [count] },
    };
  });
  return [
    {
      ...{ id: 'GAP', title: '', answer: '', tables, picture: null, notLoaded: null, notes: [] },
      ...{ comparisons: [], changed: [], quality: null },
    },
  ];
}

const all = { key: everyCouncil } as const;

describe('why children are counted in more than one way', () => {
  it('says each number, and who is in it and who is not', () => {
    const blocks = blocksOf([countOf(6_119), countOf(5_357), countOf(5_193)]);
    expect(countsSentence(blocks, all)).toBe(
      'Children are counted in three ways. 6,119 are in care. 5,357 need a place: not those with their parents or placed for adoption, but also those who wait to come into care. 5,193 are measured for near home: of those who need a place, not those who live far away by choice, for safety or with kin, nor those without an address to measure from.',
    );
    expect(countsInShort(blocks, all)).toBe(
      '6,119 are in care, 5,357 need a place and 5,193 are measured for near home',
    );
  });

  it.each([
    ['the near-home gap is not known', [countOf(90), countOf(80), null], /^Children are counted in two ways\. 90 are/],
    ['one of them is hidden', [hidden, countOf(1), countOf(12)], /two ways\. 1 needs a place: .* 12 are measured/],
  ])('says those that are shown where %s', (_, counts, said) => {
    expect(countsSentence(blocksOf(counts), all)).toMatch(said);
  });

  it.each([
    ['all are the same', [countOf(40), countOf(40), countOf(40)]],
    ['one alone is shown', [countOf(40), hidden, null]],
    ['nothing is loaded', []],
  ])('says nothing where %s', (_, counts) => {
    expect(countsSentence(blocksOf(counts), all)).toBeNull();
  });
});
