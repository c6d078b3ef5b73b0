import { expect, it } from 'vitest';
import { askHomes, at, buildHome, buildNeed, buildSiblings, milesNorth, tameside } from '../factsBuilders.ts';

const need = buildNeed({ children: buildSiblings(3), siblingPlan: 'TOGETHER' });
const homes = [
  buildHome({ id: 'a', registeredPlaces: 2 }),
  buildHome({ id: 'b', registeredPlaces: 1, location: at(milesNorth(3)), hostAuthority: tameside }),
  buildHome({ id: 'full', registeredPlaces: 1, filledPlaces: 1 }),
];
const answer = askHomes(homes, { need });

it('adds up the parts, and takes the finding of the part that is worst off', () => {
  const [split] = answer.splits;
  const [one, other] = split?.parts ?? [];
  expect(split?.weeklyMiles.total).toBeCloseTo(
    (one?.match.weeklyMiles.total ?? 0) + (other?.match.weeklyMiles.total ?? 0),
  );
  expect(split?.factors.find(({ factor }) => factor === 'IN_AREA')?.status).toBe('NOT_MET');
  expect(split?.approvals.map(({ kind }) => kind)).toEqual(['OUT_OF_AREA']);
  expect(split?.distances).toHaveLength(4);
});

it('its homes are not among those ruled out, and all are considered once', () => {
  expect(answer.matches).toEqual([]);
  expect(answer.ruledOut.flatMap(({ homeIds }) => homeIds)).toEqual(['full']);
  expect(answer.homesConsidered).toBe(3);
});
