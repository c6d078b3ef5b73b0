import { expect, it } from 'vitest';
import { adultsAmong } from '../../server/store/needChildren.ts';

it('names who is 18 on the day, by where they stand in the need, and by nothing of theirs', () => {
  const children = ['2007-04-01', '2007-03-31', '2025-06-01', '2003-01-01'].map((dateOfBirth) => ({ dateOfBirth }));
  const sentence = (number: number) =>
    `Child ${number} is 18 or over, and a need is for children: take them out, or check the date of birth in the return.`;
  expect(adultsAmong(children, '2025-03-31')).toEqual([
    { field: 'childReferences.1', sentence: sentence(2) },
    { field: 'childReferences.3', sentence: sentence(4) },
  ]);
  expect(adultsAmong([], '2025-03-31')).toEqual([]);
});
