import { describe, expect, it } from 'vitest';
import type { ReconciledLine } from '../server/engine/reconcile.ts';
import { importCommand } from '../server/importArguments.ts';
import { importReport, type ToReport } from '../server/importReport.ts';

const problem = (line: number | null, severity: 'SET_ASIDE' | 'WARNING' | 'REPAIRED' = 'SET_ASIDE') => ({
  file: 'homes.csv',
  line,
  column: line === null ? null : 'kind',
  rule: 'KIND',
  severity,
  sentence: 'kind is empty.',
  fix: 'Write a kind.',
});
const line = (localAuthority: string | null, figure: ReconciledLine['figure'], sentence: string): ReconciledLine => ({
  localAuthority,
  figure,
  sentence,
  loaded: { value: 1, marker: null },
  published: { value: 2, marker: null, roundedTo: 1 },
  difference: -1,
  status: 'DIFFERS',
});
const report = (changes: Partial<ToReport> = {}) =>
  importReport({
    answer: { sentence: '2 rows: 2 loaded.', problems: [], changes: null, repairs: [] },
    isCheck: false,
    reconciled: null,
    ...changes,
  }).split('\n');

describe('importReport', () => {
  it('is the sentence alone where there is no more to say', () => {
    expect(report()).toEqual(['2 rows: 2 loaded.']);
  });

  it('tells changes by kind, repairs by rule, then problems; a repaired row is no problem', () => {
    const counts = { new: 1204, changed: 14, identical: 0, removed: 3 };
    const answer = {
      sentence: '1,221 rows: 1,221 ready to load.',
      problems: [problem(3), problem(null, 'WARNING'), problem(9, 'REPAIRED')],
      changes: { ...counts, sentence: '1,204 new, 14 changed.', perKind: [{ kind: 'homes', ...counts }] },
      repairs: [{ rule: 'STALE_OPEN', sentence: 'episodes closed', count: 2 }],
    };
    expect(report({ answer, isCheck: true })).toEqual([
      '1,221 rows: 1,221 ready to load.',
      'This was a check: nothing was loaded.',
      '1,204 new, 14 changed.',
      '  homes: 1,204 new, 14 changed, 3 removed, 0 the same',
      'Repairs:',
      '  2 × episodes closed (STALE_OPEN)',
      '  set aside: homes.csv, line 3, kind: kind is empty. Write a kind.',
      '  warning: homes.csv: kind is empty. Write a kind.',
    ]);
  });

  it('shows fifty problems and counts the rest', () => {
    const problems = Array.from({ length: 1053 }, (_, at) => problem(at + 2));
    const lines = report({ answer: { sentence: 'Done.', problems, changes: null, repairs: [] } });
    expect(lines).toHaveLength(1 + 50 + 1);
    expect(lines.at(-1)).toBe('  and 1,003 more problems');
  });

  it('ends with whether it is all there: totals of councils first, parts only where the totals agree', () => {
    const total = line('E1', 'CHILDREN', 'Bury: 1 fewer than published.');
    const part = line('E1', 'UASC', 'Bury, unaccompanied children: 1 fewer than published.');
    const reconciled = (lines: readonly ReconciledLine[]) => ({
      title: 'Reconciliation, 31 March 2025',
      found: { headline: '1 child loaded, 2 published: 1 fewer.', lines },
    });
    expect(report({ reconciled: reconciled([line(null, 'CHILDREN', 'All'), total, part]) }).slice(1)).toEqual([
      'Reconciliation, 31 March 2025: 1 child loaded, 2 published: 1 fewer.',
      '  Bury: 1 fewer than published.',
      '  and 1 more figures differ: see the Reconciliation page',
    ]);
    expect(report({ reconciled: reconciled([part]) }).slice(2)).toEqual([
      '  Bury, unaccompanied children: 1 fewer than published.',
    ]);
  });
});

describe('importCommand', () => {
  const usual = { localAuthority: null, accept: 'valid', repair: 'yes', replace: 'no' };
  it.each([
    ['homes a.csv', { format: 'homes', paths: ['a.csv'], options: usual }],
    [
      'ssda903 a.csv b.csv --authority E08000004 --no-repair',
      {
        format: 'ssda903',
        paths: ['a.csv', 'b.csv'],
        options: { ...usual, localAuthority: 'E08000004', repair: 'none' },
      },
    ],
    [
      'homes --check --replace a.csv',
      { format: 'homes', paths: ['a.csv'], options: { ...usual, accept: 'none', replace: 'yes' } },
    ],
  ])('%s', (args, command) => expect(importCommand(args.split(' '))).toEqual(command));

  it.each(['', 'homes', 'cakes a.csv', 'homes a.csv --colour red'])('“%s” is answered with how to use it', (args) => {
    expect(() => importCommand(args.split(' ').filter(Boolean))).toThrow(/^Use: npm run import -- <format> <files>/);
  });
});
