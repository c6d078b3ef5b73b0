import { expect, it } from 'vitest';
import type { PlacementFacts } from '../../../server/engine/facts.ts';
import { weeklyCostQuartiles } from '../../../server/engine/market/weeklyCosts.ts';
import { asOf, buildChild, buildPlacement, buildRegion, kent } from '../factsBuilders.ts';

function quartiles(placements: readonly Partial<PlacementFacts>[], child: object = {}) {
  const children = placements.map((_, n) => buildChild({ id: `${n}`, ...child }));
  const facts = placements.map((one, n) => buildPlacement({ id: `${n}`, childId: `${n}`, ...one }));
  const question = { asOf, placementType: null };
  return weeklyCostQuartiles({ region: buildRegion(), children, placements: facts }, question);
}

it('gives the quartiles of each type whose costs are known, in the order of types', () => {
  const home = { placementType: 'CHILDRENS_HOME' as const };
  const costs = [400, 500, 600, 700, 5000].map((weeklyCostPounds) => ({ weeklyCostPounds }));
  expect(quartiles([{ ...home, weeklyCostPounds: 5000 }, ...costs, { ...home, weeklyCostPounds: 6000 }])).toEqual([
    { placementType: 'FOSTERING', placements: 5, lowerQuartile: 500, median: 600, upperQuartile: 700 },
    { placementType: 'CHILDRENS_HOME', placements: 2, lowerQuartile: 5250, median: 5500, upperQuartile: 5750 },
  ]);
});

it.each([
  ['not recorded', { weeklyCostPounds: null }],
  ['left out', {}],
  ['below zero', { weeklyCostPounds: -1 }],
  ['not a number', { weeklyCostPounds: Number.NaN }],
  ['of a placement that is over', { weeklyCostPounds: 500, end: asOf }],
  ['of a short break', { weeklyCostPounds: 500, legalStatus: 'V4' }],
])('a cost %s is not known, which is not 0', (_case, placement) => {
  expect(quartiles([placement])).toBeNull();
});

it('a cost of 0 is a cost; another region’s child is not counted', () => {
  expect(quartiles([{ weeklyCostPounds: 0 }])).toMatchObject([{ placements: 1, median: 0 }]);
  expect(quartiles([{ weeklyCostPounds: 100 }], { responsibleAuthority: kent })).toBeNull();
});
