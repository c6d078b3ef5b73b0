import { describe, expect, it } from 'vitest';
import { batchWords } from '../../../client/words/importBatch.ts';
import { importWords } from '../../../client/words/imports.ts';
import { uploadWords } from '../../../client/words/importUpload.ts';
import { importFormats } from '../../../schema/vocabulary.ts';

describe('words of an import', () => {
  it.each([
    [412_000, 1_000_000, '412,000 of 1,000,000 rows'],
    [0, 1, '0 of 1 rows'],
    [1200, null, '1,200 rows so far'],
  ])('progress %s of %s', (done, total, words) => expect(batchWords.progress(done, total)).toBe(words));

  it.each([
    [null, 'Every fact goes back to what it was before this import.'],
    [{ new: 0, changed: 0, removed: 0 }, 'This import changed no fact, so none changes back.'],
    [
      { new: 1187, changed: 14, removed: 1 },
      'Every fact goes back to what it was before: 1,187 rows that came with it go; 14 rows go back to what was held before; 1 row it removed comes back.',
    ],
    [{ new: 1, changed: 0, removed: 0 }, 'Every fact goes back to what it was before: 1 row that came with it goes.'],
  ])('what undoing does: %o', (changes, words) => expect(batchWords.undoWhat(changes)).toBe(words));

  it.each([
    [3, 0, 'Accept to load 3 rows.'],
    [1, 2, 'Accept to load 1 row without the 2 rows set aside; they wait here to be put right.'],
  ])('the choice: %s ready, %s set aside', (rows, setAside, words) => {
    expect(batchWords.acceptHint(rows, setAside)).toBe(words);
  });

  it.each([
    [2, 'Line 1,204 is put right. 2 rows are still set aside.'],
    [1, 'Line 1,204 is put right. 1 row is still set aside.'],
    [0, 'Line 1,204 is put right. No row is set aside any more.'],
  ])('a row put right, %s left', (left, words) =>
    expect(batchWords.mended({ file: 'a.csv', line: 1204 }, left)).toBe(words),
  );

  it('a record among others on its line is named by its number', () => {
    const row = { file: 'r.xml', line: 1, record: 3 };
    expect(batchWords.rowTitle(row)).toBe('Record 3, on line 1 of r.xml');
    expect(batchWords.applyLabel(row)).toBe('Apply record 3, on line 1 of r.xml');
    expect(batchWords.rowTitle({ ...row, record: null })).toBe('Line 1 of r.xml');
  });

  it.each([
    [['a.csv'], 'a.csv'],
    [['a.csv', 'b.csv', 'c.csv'], 'a.csv, b.csv, c.csv'],
    [['a.csv', 'b.csv', 'c.csv', 'd.csv'], 'a.csv, b.csv and 2 more'],
  ])('files %j', (names, words) => expect(importWords.filesOf(names)).toBe(words));

  it('every format says what its files are', () => {
    for (const format of Object.keys(importFormats)) expect(uploadWords.formatHints[format]).toMatch(/\.$/);
  });
});
