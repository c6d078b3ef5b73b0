import { describe, expect, it } from 'vitest';
import {
  askHomes,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildSchool,
  buildSiblings,
  milesNorth,
} from './factsBuilders.ts';

describe('near misses', () => {
  const hold = {
    registeredPlaces: 1,
    onHoldPlaces: 1,
    holds: [{ reason: 'BUILDING' as const, places: 1, until: '2025-05-01' }],
  };
  it.each([
    [
      'age',
      { kind: 'CHILDRENS_HOME' as const, ageFrom: 12 },
      {},
      'If Ofsted varied its registration to take children from age 10',
    ],
    ['approved ages', { ageTo: 8 }, {}, 'If the carers were approved up to age 10'],
    ['hold', hold, {}, 'If the hold ended by 10 April 2025'],
    [
      'limit',
      { registeredPlaces: 4, filledPlaces: 3 },
      {},
      'If the council where the carers live exempted the child by name',
    ],
    [
      'a place comes free',
      { registeredPlaces: 1, filledPlaces: 1, notices: [{ places: 1, on: '2025-12-03' }] },
      {},
      'When a place comes free on 3 December 2025, as notice is given',
    ],
    [
      'the other child leaves a home for one alone',
      { registeredPlaces: 2, filledPlaces: 1, notices: [{ places: 1, on: '2025-12-03' }] },
      { isSoloRequired: true },
      'When a place comes free on 3 December 2025, as notice is given',
    ],
    [
      'enough places for all come free on the second day',
      {
        registeredPlaces: 2,
        filledPlaces: 2,
        notices: [
          { places: 1, on: '2025-12-03' },
          { places: 1, on: '2026-01-05' },
        ],
      },
      { children: buildSiblings(2) },
      'When enough places come free on 5 January 2026, as notice is given',
    ],
    ['offer', {}, { requiredOffers: ['THERAPEUTIC' as const] }, 'If it offered: therapeutic care'],
  ])('one change away: %s', (_, home, need, change) => {
    const answer = askHomes([buildHome(home)], { need: buildNeed(need) });
    expect(answer.nearMisses).toMatchObject([{ change, rank: 1 }]);
    expect(answer.ruledOut).toMatchObject([{ count: 1, homeIds: ['home-1'] }]);
  });

  it.each([
    ['more than two years outside the ages', { ageFrom: 13 }],
    ['two things to change', { ageFrom: 12, registeredPlaces: 4, filledPlaces: 3 }],
    ['a full home', { registeredPlaces: 1, filledPlaces: 1 }],
    ['a closed home', { status: 'CLOSED' as const }],
  ])('not one change away: %s', (_, home) => {
    expect(askHomes([buildHome(home)]).nearMisses).toEqual([]);
  });

  it('tells the best of each kind of change, however many holds are nearer', () => {
    const held = Array.from({ length: 12 }, (_, i) =>
      buildHome({ ...hold, id: `held-${String(i).padStart(2, '0')}`, location: at(milesNorth(1 + i / 10)) }),
    );
    const young = buildHome({ id: 'young', ageTo: 8, location: at(milesNorth(9)) });
    const { nearMisses } = askHomes([...held, young]);
    expect(nearMisses).toHaveLength(10);
    expect(nearMisses.map(({ home }) => home.id)).toEqual([...held.slice(0, 9).map(({ id }) => id), 'young']);
  });

  it.each<[string, { readonly school: number; readonly home: number }, string]>([
    ['nearer both', { school: -2, home: 1 }, '2.0 miles nearer than the first match, and 12.0 miles a week fewer.'],
    ['nearer the school', { school: -2, home: -3.5 }, 'No nearer than the first match, but 13.0 miles a week fewer.'],
    ['nearer the family', { school: 10, home: 2 }, '1.0 miles nearer than the first match.'],
    ['nearer neither', { school: -2, home: 5 }, 'No nearer than the first match.'],
  ])('says by how many miles it would help: %s', (_, { school, home }, gain) => {
    const importantPlaces = [
      buildPlace({ visitsPerWeek: 1 }),
      buildSchool({ visitsPerWeek: 2, location: at(milesNorth(school)) }),
    ];
    const first = buildHome({ id: 'first', location: at(milesNorth(3)) });
    const miss = buildHome({ id: 'miss', ageTo: 8, location: at(milesNorth(home)) });
    const { nearMisses } = askHomes([first, miss], {
      need: buildNeed({ children: [buildChild({ importantPlaces })] }),
    });
    expect(nearMisses.map((one) => one.gain)).toEqual([gain]);
  });

  it('ranks a near miss among the matches and gives ten at most', () => {
    const homes = [
      buildHome({ id: 'first', location: at(milesNorth(1)) }),
      buildHome({ id: 'second', location: at(milesNorth(3)) }),
      ...Array.from({ length: 12 }, (_, n) =>
        buildHome({ id: `miss-${n + 10}`, ageFrom: 11, location: at(milesNorth(2)) }),
      ),
    ];
    const { nearMisses } = askHomes(homes);
    expect(nearMisses).toHaveLength(10);
    expect(nearMisses.map((miss) => miss.rank)).toEqual(Array.from({ length: 10 }, () => 2));
    expect(nearMisses[0]?.home.id).toBe('miss-10');
  });
});
