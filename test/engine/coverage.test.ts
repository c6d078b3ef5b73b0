import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../schema/codes/fileKinds.ts';
import { coverageOf, fileKindOrder } from '../../server/engine/coverage.ts';
import { kent, oldham, tameside } from './factsBuilders.ts';

const bury = 'E08000002';
const wigan = 'E08000010';
const bolton = 'E08000001';
const names = new Map([
  [bolton, 'Bolton'],
  [bury, 'Bury'],
  [oldham, 'Oldham'],
  [tameside, 'Tameside'],
  [wigan, 'Wigan'],
]);
const members = [...names.keys()];
const question = { returnDate: '2026-09-30', members, names };
const cover = (kind: FileKind, held: Readonly<Record<string, string | null>>) =>
  coverageOf(
    [{ kind, held: Object.entries(held).map(([localAuthority, latestDay]) => ({ localAuthority, latestDay })) }],
    question,
  )[0];
const all = (day: string | null) => Object.fromEntries(members.map((gss) => [gss, day]));

describe('coverageOf', () => {
  it.each([
    ['nothing', 'CHILDREN', {}, 'NOTHING', 'Nothing is loaded.'],
    ['everyone', 'CHILDREN', all('2026-09-29'), 'UP_TO_DATE', '5 of 5 councils.'],
    [
      'four missing: three named',
      'NEEDS',
      { [wigan]: null },
      'PARTLY',
      '1 of 5 councils. Not sent: Bolton, Bury, Oldham and 1 more.',
    ],
    ['60 days before', 'CHILDREN', all('2026-08-01'), 'UP_TO_DATE', '5 of 5 councils.'],
    [
      '61 days before',
      'CHILDREN',
      { ...all('2026-09-30'), [bury]: '2026-07-31' },
      'OLDER',
      '5 of 5 councils. Older than 30 September 2026: Bury.',
    ],
    [
      'older and missing',
      'HOMES',
      { [bolton]: '2025-03-31', [bury]: '2025-03-31', [oldham]: '2026-09-30', [tameside]: null },
      'PARTLY',
      '4 of 5 councils. Not sent: Wigan. Older than 30 September 2026: Bolton and Bury.',
    ],
    ['a kind without days that must move', 'NEEDS', all('2020-01-01'), 'UP_TO_DATE', '5 of 5 councils.'],
    ['a file of the country', 'POSTCODES', all(null), 'UP_TO_DATE', 'Loaded for the whole region.'],
    ['a region of other councils', 'SCHOOLS', { [kent]: null }, 'NOTHING', 'Nothing is loaded.'],
  ] as const)('%s', (_, kind, held, status, sentence) => {
    expect(cover(kind, held)).toMatchObject({ status, sentence });
  });

  it('every member is with data or missing, in their order', () => {
    const found = cover('HOMES', { [wigan]: null, [bury]: null, [kent]: null });
    expect([found?.withData, found?.missing]).toEqual([
      [bury, wigan],
      [bolton, oldham, tameside],
    ]);
  });

  it('has every kind in its order', () => {
    const kinds = coverageOf(
      fileKindOrder.map((kind) => ({ kind, held: [] })),
      question,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(fileKindOrder);
  });
});
