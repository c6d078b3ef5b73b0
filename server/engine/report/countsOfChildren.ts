/** Why does a report say different numbers of children, and which is which? Made of what is released. */
import { listText, numberText } from '../wording.ts';
import { cellIn, tableIn } from './releasedCells.ts';
import type { ReleasedBlock } from './report.ts';
import type { Whose } from './reportBlock.ts';

interface CountedAs {
  readonly table: string;
  readonly column: string;
  /** "1 child needs a place", "12 need a place" */
  readonly one: string;
  readonly many: string;
  /** Who is left out, and who is not. */
  readonly which: string;
}

/** From the widest to the narrowest. */
const ways: readonly CountedAs[] = [
  { table: 'inCare', column: 'children', one: 'is in care', many: 'are in care', which: '' },
  {
    ...{ table: 'gap-ANY', column: 'demand', one: 'needs a place', many: 'need a place' },
    which: 'not those with their parents or placed for adoption, but also those who wait to come into care',
  },
  {
    ...{ table: 'nearHome', column: 'children', one: 'is measured for near home', many: 'are measured for near home' },
    which:
      'of those who need a place, not those who live far away by choice, for safety or with kin, nor those without an address to measure from',
  },
];

interface Counted {
  readonly value: number;
  readonly says: string;
  readonly which: string;
}

/** Those that are shown. */
function countsIn(blocks: readonly ReleasedBlock[], { key }: Pick<Whose, 'key'>): readonly Counted[] {
  return ways.flatMap(({ table, column, one, many, which }) => {
    const { value } = cellIn(tableIn(blocks, table), key, column);
    return value === null ? [] : [{ value, says: `${numberText(value)} ${value === 1 ? one : many}`, which }];
  });
}

/**
 * "Children are counted in three ways. 6,119 are in care. 5,357 need a place: not those … 5,193 are measured for near home: not those …"
 *
 * Shape  null where fewer than two of the numbers are shown, or where all are the same.
 */
export function countsSentence(blocks: readonly ReleasedBlock[], whose: Pick<Whose, 'key'>): string | null {
  const counts = countsIn(blocks, whose);
  if (new Set(counts.map(({ value }) => value)).size < 2) return null;
  const said = counts.map(({ says, which }) => (which === '' ? `${says}.` : `${says}: ${which}.`));
  return [`Children are counted in ${counts.length === 2 ? 'two' : 'three'} ways.`, ...said].join(' ');
}

/** "6,119 are in care and 5,357 need a place"; null where fewer than two are shown. */
export function countsInShort(blocks: readonly ReleasedBlock[], whose: Pick<Whose, 'key'>): string | null {
  const counts = countsIn(blocks, whose);
  return counts.length < 2 ? null : listText(counts.map(({ says }) => says));
}
