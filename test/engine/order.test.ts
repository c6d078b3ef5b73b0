import { expect, it } from 'vitest';
import { compareText } from '../../server/engine/order.ts';

it('orders by code unit: capitals before small letters, digits as text', () => {
  expect(['b', 'a', 'B', '10', '9'].toSorted(compareText)).toEqual(['10', '9', 'B', 'a', 'b']);
  expect(compareText('a', 'a')).toBe(0);
});
