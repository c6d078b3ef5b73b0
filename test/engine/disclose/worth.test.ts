import { expect, it } from 'vitest';
import { worthOf } from '../../../server/engine/disclose/worth.ts';

it('ranks what a board reads first before the parts that few look up', () => {
  const ranked = [
    'nearHome.short E08000003',
    'demand.FOSTERING E08000003',
    'demand.SUPPORTED_ACCOMMODATION E08000003',
    'flow.NOT_KNOWN ALL',
    'demand.KINSHIP E08000003',
    'demand.FOSTERING.AGE_5_9 E08000003',
  ].map(worthOf);
  expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
  expect(new Set(ranked).size).toBe(ranked.length);
});

it('counts the first page the same of a council and of the region', () => {
  for (const measure of ['demand.ANY', 'numericalGap.ANY', 'nearHome.short', 'nearHome.children', 'placed'])
    expect(worthOf(`${measure} ALL`)).toBe(worthOf(`${measure} E08000003`));
});
