import { describe, expect, it } from 'vitest';
import { setAsideCsv } from '../server/setAsideCsv.ts';
import type { ImportProblemRow } from '../server/store/rows.ts';
import { checked, oldham } from './import/importLookups.ts';

const problem = (line: number, column: string | null): ImportProblemRow => ({
  file: 'a.json',
  line,
  column,
  rule: 'REQUIRED',
  severity: 'SET_ASIDE',
  sentence: 'It is missing.',
  fix: 'Fill it in.',
});
const row = (line: number, raw: string) => ({ file: 'a.json', line, raw });
/** Column and row of each line. */
const told = (csv: string) =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => [line.split(',')[2], line.slice(line.indexOf('Fill it in.,') + 12)]);

describe('the file of rows set aside', () => {
  it('gives each problem its own row, where several records stand on one line of the file', () => {
    const problems = [problem(1, '[0].childId'), problem(1, '[2].'), problem(1, '[2].placementType')];
    expect(told(setAsideCsv([row(1, 'first'), row(1, 'third')], problems))).toEqual([
      ['[0].childId', 'first'],
      ['[2].', 'third'],
      ['[2].placementType', 'third'],
    ]);
  });

  it('gives no row at all where it cannot be told which of a line it is', () => {
    const problems = [problem(1, 'DECOM'), problem(1, 'LS'), problem(2, 'LS')];
    expect(told(setAsideCsv([row(1, 'one child'), row(1, 'another child'), row(2, 'a third')], problems))).toEqual([
      ['DECOM', ''],
      ['LS', ''],
      ['LS', 'a third'],
    ]);
  });

  it('of a file without line breaks, never shows one child’s record beside the problem of another', async () => {
    const records = ['K1', '', 'K3'].map((childId) => ({ childId, note: `about ${childId || 'nobody'}` }));
    const result = await checked(
      'placements-standard',
      { 'p.json': JSON.stringify(records) },
      { localAuthority: oldham },
    );
    const csv = setAsideCsv(result.setAsideRows, result.problems);
    const lines = csv.trim().split('\r\n').slice(1);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) {
      const of = /\[(\d)\]\./.exec(line)?.[1];
      const others = ['about K1', 'about nobody', 'about K3'].filter((_, order) => String(order) !== of);
      for (const other of others) expect(line).not.toContain(other);
    }
  });
});
