import { describe, expect, it } from 'vitest';
import {
  councilRows,
  differences,
  groupRows,
  type Line,
  linesOf,
  type Reconciliation,
  reconciliationCsv,
} from '../../../client/screens/reconciliation/reconciliationRows.ts';
import { reconciliationWords } from '../../../client/words/reconciliation.ts';
import { figures } from '../../../schema/codes/reconciledFigures.ts';

const bury = { __typename: 'LocalAuthority' as const, gssCode: 'E08000002', name: 'Bury' };
const wigan = { __typename: 'LocalAuthority' as const, gssCode: 'E08000010', name: 'Wigan' };

function line(localAuthority: typeof bury | null, what: Line['what'], changes: Partial<Line> = {}): Line {
  return {
    __typename: 'ReconciliationLine',
    localAuthority,
    what,
    whatLabel: figures[what].label,
    group: figures[what].group,
    difference: 0,
    status: 'AGREES',
    sentence: `${localAuthority?.name ?? 'All'} ${what}`,
    loaded: { __typename: 'Count', value: 7, marker: null },
    published: { __typename: 'PublishedCount', value: 7, marker: null, roundedTo: 1 },
    ...changes,
  };
}
const differs = (difference: number) => ({ difference, status: 'DIFFERS' as const });
const hidden = {
  difference: null,
  status: 'NOT_PUBLISHED' as const,
  published: { __typename: 'PublishedCount' as const, value: null, marker: 'SUPPRESSED' as const, roundedTo: 1 },
};
const lines = [
  line(null, 'CHILDREN'),
  line(null, 'UASC', hidden),
  line(bury, 'CHILDREN', differs(-2)),
  line(bury, 'AGE_5_9', differs(-9)),
  line(bury, 'UASC', hidden),
  line(bury, 'CHILDRENS_HOMES', differs(3)),
  line(wigan, 'CHILDREN', differs(2)),
  line(wigan, 'INSIDE_OVER_20'),
];
const answer: Reconciliation = {
  __typename: 'ReconciliationAnswer',
  headline: '',
  date: '2025-03-31',
  years: [2025],
  sources: [],
  notes: [],
  question: { __typename: 'ReconciliationQuestionEcho', year: 2025, regionName: 'Greater Manchester' },
  lines,
};

describe('rows of the reconciliation', () => {
  it('one for each council, with how many figures can be compared and how many differ', () => {
    const { rows, total } = councilRows(answer);
    expect(rows.map(({ name, compared, differing }) => [name, compared, differing])).toEqual([
      ['Bury', 3, 3],
      ['Wigan', 2, 1],
    ]);
    expect([total?.name, total?.compared, total?.differing]).toEqual(['Greater Manchester', 1, 0]);
  });

  it('the figures of one council under their heads; where children live is a table of its own', () => {
    expect(groupRows(lines, bury.gssCode).map(({ label }) => label)).toEqual([
      'Children looked after',
      'Age',
      'Unaccompanied asylum-seeking children',
      'Homes and places',
    ]);
    expect(groupRows(lines, wigan.gssCode).map(({ group }) => group)).toEqual(['CHILDREN']);
    expect(linesOf(lines, wigan.gssCode)).toHaveLength(2);
  });

  it('what differs: totals, then parts, then homes, the largest first', () => {
    expect(differences(lines, null).map(({ sentence }) => sentence)).toEqual([
      'Bury CHILDREN',
      'Wigan CHILDREN',
      'Bury AGE_5_9',
      'Bury CHILDRENS_HOMES',
    ]);
    expect(differences(lines, wigan.gssCode)).toHaveLength(1);
  });

  it('as a file: every line, markers as text, nothing where there is no difference to tell', () => {
    const [head, , uasc, buryChildren] = reconciliationCsv(answer);
    expect(head?.[0]).toBe('council');
    expect(uasc).toEqual([
      'Greater Manchester',
      '',
      '2025-03-31',
      'Unaccompanied asylum-seeking children',
      'Unaccompanied children',
      7,
      '[c]',
      1,
      '',
      'NOT_PUBLISHED',
    ]);
    expect(buryChildren?.at(-2)).toBe(-2);
  });
});

describe('words of the reconciliation', () => {
  it.each([
    [null, ''],
    [0, 'none'],
    [-1, '1 fewer'],
    [1204, '1,204 more'],
  ])('a difference of %s', (difference, words) => expect(reconciliationWords.difference(difference)).toBe(words));

  it.each([
    [24, 0, 'AGREES', 'All 24 agree'],
    [24, 1, 'AGREES', '1 of 24 differ'],
    [0, 0, 'NOT_LOADED', 'Not loaded'],
    [0, 0, 'NOT_PUBLISHED', 'Cannot be compared'],
  ] as const)('%s compared, %s differing', (compared, differing, status, words) => {
    expect(reconciliationWords.figures(compared, differing, status)).toBe(words);
  });
});
