import { expect, it } from 'vitest';
import type { HomeFacts } from '../../../server/engine/facts.ts';
import { marketHeadline, marketNotes } from '../../../server/engine/market/explainMarket.ts';
import { marketShares } from '../../../server/engine/market/marketShares.ts';
import { buildHome, buildRegion } from '../factsBuilders.ts';

function explained(homes: readonly Partial<HomeFacts>[], placementType: 'FOSTERING' | null = null) {
  const region = buildRegion();
  const facts = homes.map((home, n) => buildHome({ id: `${n}`, ...home }));
  const shares = marketShares(facts, { region, question: { placementType }, ownerNames: new Map() });
  return { shares, placementType, regionName: region.name };
}

it.each([
  ['no homes', [], null, 'Greater Manchester has no places in open homes.'],
  ['no owner', [{}], 'FOSTERING', 'The owners of the 3 fostering places of Greater Manchester are not recorded.'],
  [
    'one owner',
    [{ ownerGroupId: 'a' }, {}],
    null,
    'The only owner recorded has 50% of the 6 places of Greater Manchester.',
  ],
  [
    'two owners',
    [{ ownerGroupId: 'a' }, { ownerGroupId: 'b', registeredPlaces: 1 }],
    null,
    'The largest owner has 75% of the 4 places of Greater Manchester, and all 2 owners recorded together 100%.',
  ],
  [
    'many owners',
    Array.from({ length: 20 }, (_, n) => ({ ownerGroupId: `${n}` })),
    null,
    'The largest owner has 5% of the 60 places of Greater Manchester, and the largest ten 50%.',
  ],
] as const)('%s', (_case, homes, placementType, headline) => {
  expect(marketHeadline(explained(homes, placementType))).toBe(headline);
});

it('says how many homes have no owner recorded', () => {
  expect(marketNotes(explained([{}, { ownerGroupId: 'a' }]))[1]).toContain(
    '1 home with 3 places has no owner recorded',
  );
  expect(marketNotes(explained([{ ownerGroupId: 'a' }]))).toHaveLength(1);
});
