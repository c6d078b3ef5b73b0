import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delimiterOf, readCsv } from '../../server/import/readCsv.ts';

const rows = (text: string, delimiter = ',') => [...readCsv(text, delimiter)];
const seed = 903;

describe('rows and their lines', () => {
  test.each([
    [
      'LF',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [1, 2],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [1, 2],
    ],
    [
      'CR',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [1, 2],
    ],
    [
      'no end of the last line',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [1, 2],
    ],
    [
      'a line break inside quotes counts as a line',
      'a,b\n"x\ny",2\n3,4\n',
      [
        ['a', 'b'],
        ['x\ny', '2'],
        ['3', '4'],
      ],
      [1, 2, 4],
    ],
    ['doubled quotes', 'a\n"say ""hi"""\n', [['a'], ['say "hi"']], [1, 2]],
    [
      'a quote in the middle is text',
      'a,b\n5" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
      ],
      [1, 2],
    ],
    ['an empty line is a row', 'a\n\nb\n', [['a'], [''], ['b']], [1, 2, 3]],
    [
      'a quoted separator',
      'a,b\n"1,5",2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
      [1, 2],
    ],
  ])('%s', (_name, text, cells, lines) => {
    expect(rows(text).map((row) => [...row.cells])).toEqual(cells);
    expect(rows(text).map((row) => row.line)).toEqual(lines);
  });
});

describe('a quote left open costs its own line only', () => {
  test('and reading goes on at the next', () => {
    const read = rows('a,b\n"1,2\n3,4\n5,6\n');
    expect(read.map((row) => row.fault)).toEqual([null, 'UNCLOSED_QUOTE', null, null]);
    expect(read.map((row) => row.line)).toEqual([1, 2, 3, 4]);
  });
  test('also where a later quote seems to close it', () => {
    expect(rows('a,b\n"1,2\n"3",4\n5,6\n').map((row) => row.fault)).toEqual([null, 'UNCLOSED_QUOTE', null, null]);
  });
  test('a cell of more than 4,096 characters is a fault', () => {
    expect(rows(`a,b\n${'x'.repeat(4097)},2\n3,4\n`).map((row) => row.fault)).toEqual([null, 'LONG_FIELD', null]);
  });
});

test('agrees with csv-parse on every table written by RFC 4180', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', ',', '"', '\n', 'é', ';'), maxLength: 6 });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(table, (cells) => {
      const text = `${cells.map((row) => row.map(quote).join(',')).join('\n')}\n`;
      const referee: unknown = parse(text, { relax_column_count: true });
      expect(rows(text).map((row) => [...row.cells])).toEqual(referee);
    }),
    { seed, numRuns: 300 },
  );
});

test('never loses a line, whatever is in the file', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' '), maxLength: 60 }), (text) => {
      const file = `h\n${text}`.replace(/\r?\n$/, '');
      const covered = rows(`${file}\n`).map((row) => row.raw);
      expect(covered.join('\n').replaceAll('\r', '')).toBe(file.replaceAll('\r', ''));
    }),
    { seed, numRuns: 500 },
  );
});

test.each([
  ['a,b,c', ','],
  ['a;b;c', ';'],
  ['a\tb\tc', '\t'],
  ['"a;b;c",d', ','],
  ['single', ','],
])('the separator of %j', (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter);
});

test('a text given in pieces is closed when its reader stops early', () => {
  let isClosed = false;
  function* pieces(): Generator<string> {
    try {
      for (;;) yield 'a,b\n'.repeat(300_000);
    } finally {
      isClosed = true;
    }
  }
  for (const row of readCsv(pieces(), ',')) {
    expect(row.cells).toEqual(['a', 'b']);
    break;
  }
  expect(isClosed).toBe(true);
});
