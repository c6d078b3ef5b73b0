import { expect, it } from 'vitest';
import { dateProblem } from '../../../server/engine/homeRecord/comingDate.ts';

const about = { field: 'until', what: 'The hold would end' };

it.each([
  ['today', '2025-04-02', '2025-04-02', null],
  ['in ten years to the day', '2035-04-02', '2025-04-02', null],
  ['from a leap day', '2034-02-28', '2024-02-29', null],
  [
    'yesterday',
    '2025-04-01',
    '2025-04-02',
    'The hold would end on 1 April 2025, which is past. Give 2 April 2025 or a later day.',
  ],
  [
    'in ten years and a day',
    '2035-04-03',
    '2025-04-02',
    'The hold would end on 3 April 2035, more than 10 years away. Give a day up to 2 April 2035.',
  ],
  [
    'a day that does not exist',
    '2025-02-30',
    '2025-04-02',
    'The hold would end on a day that does not exist. Write it like 2 April 2025.',
  ],
  [
    'no day at all',
    'soon',
    '2025-04-02',
    'The hold would end on a day that does not exist. Write it like 2 April 2025.',
  ],
])('%s', (_, date, today, sentence) => {
  const problem = dateProblem(date, { ...about, today });
  expect(problem).toEqual(sentence === null ? null : { kind: 'REFUSED', field: 'until', sentence });
});
