import { describe, expect, it } from 'vitest';
import { recruitOutcomeOf } from '../../../server/engine/recruit/recruitOutcome.ts';
import { recruitTargetsOf } from '../../../server/engine/recruit/recruitTargets.ts';
import {
  at,
  buildChild,
  buildNeed,
  buildPlace,
  buildSiblings,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';
import { factsOf, spots, worldOf } from './recruitWorlds.ts';

const fostered = { suitability: { FOSTERING: 'PREFERRED' } } as const;
const far = [buildPlace({ location: at(milesNorth(80)) })];
const needs = [
  buildNeed({ id: 'pair', children: buildSiblings(2), siblingPlan: 'TOGETHER', ...fostered }),
  buildNeed({ id: 'alone', children: [buildChild({ id: 'a' })], ...fostered }),
  buildNeed({ id: 'far', children: [buildChild({ id: 'b', importantPlaces: far })], ...fostered }),
  buildNeed({ id: 'home', children: [buildChild({ id: 'c' })], suitability: { CHILDRENS_HOME: 'PREFERRED' } }),
];
const world = worldOf(factsOf(needs));
const outcomeOf = (mostHouseholds: number) => {
  const { homeOf } = recruitTargetsOf(world, { spots, mostHouseholds, targets: null });
  return recruitOutcomeOf(world, homeOf, spots);
};

describe('what recruiting leaves', () => {
  it('counts who is near home by council and by whom households are for', () => {
    expect(outcomeOf(5)).toMatchObject({
      ...{ shortBefore: 5, shortAfter: 2 },
      byAuthority: [
        { localAuthority: oldham, children: 5, nearBefore: 0, nearAfter: 3 },
        { localAuthority: tameside, children: 0 },
      ],
      byTarget: [
        { target: 'SIBLINGS_2', shortBefore: 2, shortAfter: 0 },
        { target: 'OTHER_CHILDREN', shortBefore: 2, shortAfter: 1 },
      ],
    });
  });

  it('says why the rest are still short, each once', () => {
    expect(outcomeOf(5).stillShort).toEqual({ notToBeFostered: 1, noTownInReach: 1, others: 0 });
    expect(outcomeOf(1).stillShort).toEqual({ notToBeFostered: 1, noTownInReach: 1, others: 1 });
  });

  it('knows who would live with the households', () => {
    expect(
      outcomeOf(5)
        .living.map(({ demand }) => demand.childId)
        .toSorted(),
    ).toEqual(['a', 'child-1', 'child-2']);
    expect(outcomeOf(1).living).toHaveLength(2);
  });
});
