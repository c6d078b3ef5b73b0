import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposureTo } from '../../../server/engine/nearHome/exposure.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { factsOfScenario } from '../../../server/engine/scenario/factsOfScenario.ts';
import type { OpenHome, ScenarioChangeFacts, ScenarioFacts } from '../../../server/engine/scenario/scenario.ts';
import { type ScenarioEvent, stateAfter, termsOf } from '../../../server/engine/scenario/scenarioHistory.ts';
import { scenarioDayFault, scenarioProblems } from '../../../server/engine/scenario/scenarioProblems.ts';
import { inOrderOfDays, workThrough } from '../../../server/engine/scenario/workThrough.ts';
import { asOf, familyPoint, oldham, tameside } from '../factsBuilders.ts';
import { smallWorld } from '../nearHome/smallWorld.ts';
import { anyChild, buildFacts, childrensHome, day, inChildrensHomes, own, shortIn, under } from './scenarioFacts.ts';

const facts = inChildrensHomes(buildFacts(6, { homes: [childrensHome('a', 3), childrensHome('b', 2)] }));
const opening: OpenHome = {
  ...own,
  ...anyChild,
  id: 'new',
  kind: 'OPEN_HOME',
  homeKind: 'CHILDRENS_HOME',
  places: 2,
  latitude: familyPoint.lat,
  longitude: familyPoint.lng,
  localAuthority: oldham,
  areaId: null,
  townName: null,
};
const closing = (homeId: string, changes: Partial<ScenarioChangeFacts> = {}): ScenarioChangeFacts =>
  ({ ...own, id: `close-${homeId}`, kind: 'CLOSE_HOME', homeId, ...changes }) as ScenarioChangeFacts;
const problems = (...changes: readonly ScenarioChangeFacts[]) => scenarioProblems(facts, { asOf: day, changes });

describe('the problems of a scenario', () => {
  it('are those of every change at once, in the order they were made', () => {
    const bad = [
      { ...closing('none'), id: 'c1' },
      { ...opening, id: 'c2', places: 0 },
      { ...closing('a'), id: 'c3', fromDate: '2030-01-01' },
      { ...closing('b'), id: 'c4', fromDate: '2020-01-01' },
    ];
    expect(problems(...bad).map(({ changeId, field }) => `${changeId} ${field}`)).toEqual([
      'c1 homeId',
      'c2 places',
      'c3 fromDate',
      'c4 fromDate',
    ]);
  });

  it('tell of a home closed twice, changed once closed, or before it opens', () => {
    expect(problems(closing('a'), { ...closing('a'), id: 'again' })).toMatchObject([
      { changeId: 'again', field: 'homeId' },
    ]);
    const later = closing('opened-new', { fromDate: '2025-06-01' });
    expect(problems({ ...opening, fromDate: '2026-01-01' }, later)[0]?.sentence).toBe(
      'This home opens only on 1 January 2026, after 1 June 2025: change one of the two days.',
    );
    expect(problems({ ...opening, fromDate: '2025-06-01' }, later)).toEqual([]);
  });

  it('look at changes by their days, whatever order they were made in', () => {
    const resize: ScenarioChangeFacts = {
      ...own,
      id: 'r',
      kind: 'RESIZE_HOME',
      homeId: 'a',
      places: 5,
      fromDate: '2026-01-01',
    };
    expect(problems(closing('a', { fromDate: '2026-06-01' }), resize)).toEqual([]);
    expect(problems(closing('a', { fromDate: '2025-06-01' }), resize)).toMatchObject([{ changeId: 'r' }]);
    expect(inOrderOfDays([closing('a', { fromDate: '2026-06-01' }), resize]).map(({ id }) => id)).toEqual([
      'r',
      'close-a',
    ]);
  });

  it('are of the day alone where that is none, or before the facts', () => {
    expect(scenarioProblems(facts, { asOf: '2020-01-01', changes: [closing('none')] })).toMatchObject([
      { changeId: null, field: 'asOf' },
    ]);
    expect([scenarioDayFault('2027-02-30', asOf) === null, scenarioDayFault(asOf, asOf)]).toEqual([false, null]);
  });

  it('leave one change out and not those after it', () => {
    const found = workThrough(facts, { asOf: day, changes: [closing('none'), opening] });
    expect([found.faults.get('close-none')?.length, found.faults.get('new')?.length]).toEqual([1, 0]);
    expect(found.facts.homes).toHaveLength(3);
  });
});

describe('the facts of a scenario', () => {
  it('without a change are the facts themselves', () => {
    expect(factsOfScenario(facts, { asOf: day, changes: [] })).toBe(facts);
  });

  it('have nothing of a change that begins later', () => {
    expect(factsOfScenario(facts, { asOf: '2026-01-01', changes: [{ ...opening, fromDate: '2026-06-01' }] })).toBe(
      facts,
    );
  });

  it('a home that opens and closes again is as if it had never opened', () => {
    expect(shortIn(under(facts, opening))).toBe(0);
    expect(shortIn(under(facts, opening, closing('opened-new', { fromDate: '2026-06-01' })))).toBe(shortIn(facts));
  });

  it('are not changed by being asked for', () => {
    const before = structuredClone({ ...facts, region: null });
    under(facts, opening, closing('a'), {
      ...own,
      id: 'g',
      kind: 'DEMAND_GROWTH',
      sharePercent: 50,
      localAuthority: null,
      ageBands: null,
      placementTypes: null,
    });
    expect({ ...facts, region: null }).toEqual(before);
  });

  const everything: readonly ScenarioChangeFacts[] = [
    opening,
    {
      ...own,
      ...anyChild,
      id: 'r',
      kind: 'RECRUIT_FOSTER',
      localAuthority: oldham,
      homeKind: 'IN_HOUSE_FOSTER',
      households: 2,
      placesEach: 2,
    },
    { ...own, id: 'k', kind: 'KINSHIP_SHARE', sharePercent: 40, localAuthority: null, ageBands: null },
    { ...own, id: 'f', kind: 'FAMILY_HELP', sharePercent: 30, localAuthority: null, ageBands: null },
    { ...own, id: 's', kind: 'STEP_DOWN', sharePercent: 100, localAuthority: null, ageBands: null },
    {
      ...own,
      id: 'l',
      kind: 'LIFT_HOLDS',
      sharePercent: 100,
      localAuthority: tameside,
      homeId: null,
      placementTypes: null,
      holdReasons: null,
    },
    { ...own, id: 'w', kind: 'RECLAIM_PLACES', sharePercent: 60, localAuthority: null, placementTypes: null },
    {
      ...own,
      id: 'g',
      kind: 'DEMAND_GROWTH',
      sharePercent: 50,
      localAuthority: null,
      ageBands: null,
      placementTypes: null,
    },
  ];

  it('are the same whatever order homes, children, placements and needs are given in', () => {
    const changes = fc.subarray([...everything]);
    fc.assert(
      fc.property(smallWorld, changes, ({ facts: world }, some) => {
        const given: ScenarioFacts = { ...world, dataDate: asOf };
        const turned: ScenarioFacts = {
          ...given,
          children: given.children.toReversed(),
          placements: given.placements.toReversed(),
          needs: given.needs.toReversed(),
          homes: given.homes.toReversed(),
        };
        expect(shortIn(under(turned, ...some))).toBe(shortIn(under(given, ...some)));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('more places never leave more children short; fewer never fewer', () => {
    fc.assert(
      fc.property(smallWorld, fc.nat({ max: 4 }), ({ facts: world }, n) => {
        const given: ScenarioFacts = { ...world, dataDate: asOf };
        const short = shortIn(given);
        expect(shortIn(under(given, opening))).toBeLessThanOrEqual(short);
        expect(shortIn(under(given, closing(`home-${n}`)))).toBeGreaterThanOrEqual(short);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('all places won back from other regions are those the gap releases', () => {
    const all: ScenarioChangeFacts = {
      ...own,
      id: 'w',
      kind: 'RECLAIM_PLACES',
      sharePercent: 100,
      localAuthority: null,
      placementTypes: null,
    };
    fc.assert(
      fc.property(smallWorld, ({ facts: world }) => {
        const given: ScenarioFacts = { ...world, dataDate: asOf };
        const setting = { asOf, withinMiles: 5, reading: 'EVERYONE', releasePlacesOfOtherRegions: true } as const;
        expect(shortIn(under(given, all))).toBe(nearHomeWorld(given, setting, nearHomeSolver()).placing.unmetChildren);
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  it('an owner who leaves takes as many places as the market says rest on them', () => {
    fc.assert(
      fc.property(smallWorld, ({ facts: world }) => {
        const homes = world.homes.map((home, n) =>
          home.kind === 'KINSHIP' || n > 1 ? home : { ...home, ownerGroupId: 'big' },
        );
        const owned = new Set(homes.flatMap(({ id, ownerGroupId }) => (ownerGroupId === null ? [] : [id])));
        // The market leaves whoever is said to live with kin where they are, even in a home that goes.
        fc.pre(
          owned.size > 0 &&
            !world.placements.some((one) => one.placementType === 'KINSHIP' && owned.has(one.homeId ?? '')),
        );
        const given: ScenarioFacts = { ...world, homes, dataDate: asOf };
        const setting = { asOf, withinMiles: 5, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
        const { nearNow, nearWithout } = exposureTo(nearHomeWorld(given, setting, nearHomeSolver()), 'big');
        const leaving: ScenarioChangeFacts = { ...own, id: 'o', kind: 'OWNER_LEAVES', ownerGroup: 'big' };
        expect(shortIn(under(given, leaving)) - shortIn(given)).toBe(nearNow - nearWithout);
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  it('two openings of one day count the same either way round', () => {
    const second = { ...opening, id: 'second', places: 3, homeKind: 'IN_HOUSE_FOSTER' } as const;
    expect(shortIn(under(facts, opening, second))).toBe(shortIn(under(facts, second, opening)));
  });
});

describe('the history of a scenario', () => {
  const made = (change: ScenarioChangeFacts) => ({ change, by: 'Ann', at: '2025-04-01T09:00:00.000Z' });
  const change = (one: ScenarioChangeFacts, replaces: string | null = null): ScenarioEvent => ({
    kind: 'CHANGE',
    made: made(one),
    replaces,
  });
  const ids = (events: readonly ScenarioEvent[]) => stateAfter(day, events).changes.map(({ change: { id } }) => id);

  it('is one step after another', () => {
    const steps = [change(opening), change(closing('a')), change({ ...opening, places: 5 }, 'new')];
    expect(ids(steps)).toEqual(['new', 'close-a']);
    expect(termsOf(stateAfter(day, steps)).changes[0]).toMatchObject({ places: 5 });
    expect(ids([...steps, { kind: 'REMOVE', changeId: 'new' }])).toEqual(['close-a']);
    expect(stateAfter(day, [{ kind: 'DATE', asOf: '2030-01-01' }]).asOf).toBe('2030-01-01');
  });

  it('a change made and taken out again leaves everything as it was, after whatever steps', () => {
    const step = fc.oneof(
      fc.nat({ max: 5 }).map((n) => change(closing(`h${n}`))),
      fc.nat({ max: 5 }).map((n): ScenarioEvent => ({ kind: 'REMOVE', changeId: `close-h${n}` })),
      fc.constant<ScenarioEvent>({ kind: 'DATE', asOf: '2029-01-01' }),
      fc.constant<ScenarioEvent>({ kind: 'RESTORE', asOf: day, changes: [made(closing('h1'))] }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const again: readonly ScenarioEvent[] = [...steps, change(opening), { kind: 'REMOVE', changeId: 'new' }];
        expect(stateAfter(day, again)).toEqual(stateAfter(day, steps));
      }),
      { numRuns: 50, seed: 5 },
    );
    expect(stateAfter(day, [])).toEqual({ asOf: day, changes: [] });
  });
});
