import { describe, expect, it } from 'vitest';
import { ageBandOrder } from '../../../server/engine/age.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeTable } from '../../../server/engine/nearHome/nearHomeTable.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { type ComparedAnswer, compareScenarios } from '../../../server/engine/scenario/compareScenarios.ts';
import { changeSentence, comparisonHeadline } from '../../../server/engine/scenario/explainComparison.ts';
import type { ScenarioFacts } from '../../../server/engine/scenario/scenario.ts';
import { typesNeedingPlaces } from '../../../server/engine/typeOrder.ts';
import { asOf, buildChild, buildHome, buildPlacement, oldham, tameside } from '../factsBuilders.ts';
import { buildFacts, day } from './scenarioFacts.ts';

/** Three children of Oldham and three of Tameside, and as many places as said, for girls of 10 or of 8 and under. */
function sideWith(places: number, changes: Partial<ComparedAnswer> = {}, withinMiles = 5): ComparedAnswer {
  const children = Array.from({ length: 6 }, (_, n) =>
    buildChild({
      id: `child-${n}`,
      responsibleAuthority: n < 3 ? oldham : tameside,
      dateOfBirth: n < 3 ? '2014-10-10' : '2019-10-10',
    }),
  );
  const facts: ScenarioFacts = {
    ...buildFacts(0),
    children,
    placements: children.map(({ id, responsibleAuthority }) =>
      buildPlacement({ id, childId: id, responsibleAuthority }),
    ),
    homes: [
      buildHome({ id: 'old', ageFrom: 9, registeredPlaces: Math.max(0, places) }),
      buildHome({ id: 'young', ageTo: 8, registeredPlaces: Math.max(0, 3 - places), hostAuthority: tameside }),
    ],
  };
  const world = nearHomeWorld(
    facts,
    { asOf, withinMiles, reading: 'EVERYONE', releasePlacesOfOtherRegions: false },
    nearHomeSolver(),
  );
  return {
    ...{ name: `With ${places}`, regionId: 'region', factsVersion: '7', day },
    byAuthority: nearHomeTable(world, { asOf }),
    byGroup: nearHomeTable(world, { asOf, placementTypes: typesNeedingPlaces, ageBands: ageBandOrder }),
    ...changes,
  };
}

function answerOf(a: ComparedAnswer, b: ComparedAnswer) {
  const found = compareScenarios(a, b);
  if (found.kind !== 'ANSWER') throw new Error(found.sentence);
  return found;
}

describe('two scenarios compared', () => {
  it('say who gains and who loses, counted by hand', () => {
    const found = answerOf(sideWith(1), sideWith(3));
    expect(found.rows.map(({ shortA, shortB, change }) => [shortA.value, shortB.value, change])).toEqual([
      [2, 0, -2],
      [1, 3, 2],
    ]);
    expect([found.winners, found.losers, found.total.change]).toEqual([[oldham], [tameside], 0]);
    expect(found.groups.map(({ placementType, ageBand, change }) => [placementType, ageBand, change])).toEqual([
      ['FOSTERING', 'AGE_5_9', 2],
      ['FOSTERING', 'AGE_10_15', -2],
    ]);
  });

  it('one beside itself changes nothing anywhere', () => {
    const found = answerOf(sideWith(2), sideWith(2));
    expect(
      [...found.rows, ...found.groups, found.total].map(({ change }) => change).every((change) => change === 0),
    ).toBe(true);
    expect([found.winners, found.losers]).toEqual([[], []]);
    expect(comparisonHeadline(found, { a: 'A', b: 'B' })).toBe(
      '“A” and “B” leave as many short of a place near home: 3 children.',
    );
  });

  it('the other way round every sign is the other, and the classes the same', () => {
    const [there, back] = [answerOf(sideWith(0), sideWith(3)), answerOf(sideWith(3), sideWith(0))];
    expect(back.rows.map(({ change }) => change)).toEqual(there.rows.map(({ change }) => -(change ?? 0)));
    expect(back.groups.map(({ change }) => change)).toEqual(there.groups.map(({ change }) => -(change ?? 0)));
    expect([back.winners, back.losers]).toEqual([there.losers, there.winners]);
    expect(back.classes).toEqual(there.classes);
    expect(there.classes).toEqual([1, 2]);
  });

  it.each([
    ['of two regions', { regionId: 'other' }, 'different regions'],
    ['of two days', { day: '2028-03-31' }, 'is about 31 March 2027 and'],
    ['of two states of the facts', { factsVersion: '8' }, 'different facts'],
  ])('%s are refused', (_, changes, sentence) => {
    const found = compareScenarios(sideWith(1), sideWith(1, changes));
    expect(found).toMatchObject({ kind: 'CANNOT_COMPARE' });
    expect(found.kind === 'CANNOT_COMPARE' && found.sentence).toContain(sentence);
  });

  it('at two distances are refused', () => {
    expect(compareScenarios(sideWith(1), sideWith(1, {}, 6))).toMatchObject({
      sentence: 'One counts 5 miles as near home and the other 6 miles: choose one distance for both.',
    });
  });

  it('are put in words with a sign', () => {
    const found = answerOf(sideWith(1), sideWith(3));
    expect(found.rows.map(changeSentence)).toEqual([
      '2 fewer children short of a place near home: 2 in A, 0 in B.',
      '2 more children short of a place near home: 1 in A, 3 in B.',
    ]);
    const count = (value: number) => ({ value, marker: null });
    const total = { shortA: count(12), shortB: count(11), change: -1, farA: null, farB: null };
    expect(comparisonHeadline({ total }, { a: 'Nothing', b: 'Plan' })).toBe(
      '“Plan” leaves 1 fewer child short of a place near home than “Nothing”: 11, not 12.',
    );
    const unknown = { shortA: { value: null, marker: 'NOT_AVAILABLE' as const }, shortB: count(1), change: null };
    expect(changeSentence(unknown)).toBe('Not known: no facts have been sent.');
    expect(comparisonHeadline({ total: { ...unknown, farA: null, farB: null } }, { a: 'A', b: 'B' })).toContain(
      'is not known',
    );
  });
});
