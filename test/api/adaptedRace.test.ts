import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import { databases } from '../store/databases.ts';
import { type DecisionWorld, friday, minutesAfter, startDecisionWorld } from './decisionWorld.ts';
import { rochdale, smallRegion } from './smallRegion.ts';

const attempts = 6;
const references = Array.from({ length: attempts }, (_, index) => `OL-N${index + 2}`);
const reasons = ['OUT_OF_AREA', 'NEARER_HOME'].map((subject) => ({ subject, reason: 'Why.' }));

/** A home with eight places, six of them free and two of those with a hoist; every other need asks for one. */
function regionWithTwoHoists(): RegionToLoad {
  const region = smallRegion(attempts + 3);
  const [pattern] = region.homes;
  if (pattern === undefined) throw new Error('The small region has no homes.');
  const hoists = {
    ...pattern,
    ...{ homeReference: 'H1', name: 'Hoist House', urn: 'SCH1', hostAuthority: rochdale },
    ...{ kind: 'CHILDRENS_HOME' as const, registeredPlaces: 8, filledPlaces: 2 },
    adaptations: ['HOIST' as const],
    adaptedPlaces: [{ adaptation: 'HOIST' as const, places: 2, taken: 0 }],
  };
  const needs = region.needs.map((need) =>
    references.indexOf(need.reference) % 2 === 0 ? { ...need, requiredAdaptations: ['HOIST' as const] } : need,
  );
  return { ...region, homes: [...region.homes, hoists], needs };
}

describe.each(databases)('adapted places that are held or chosen, on $name', (kind) => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await startDecisionWorld(kind, regionWithTwoHoists());
  });
  beforeEach(() => world.reset());
  afterAll(() => world?.close());

  const asking = references.filter((_, n) => n % 2 === 0);
  const choose = (reference: string) =>
    world.write('choosePlace', {
      choice: { needId: world.needId(reference), homes: [{ homeId: world.homeId('Hoist House') }], reasons },
    });
  const hold = (reference: string) =>
    world.write('holdPlace', {
      needId: world.needId(reference),
      homeId: world.homeId('Hoist House'),
      until: minutesAfter(friday, 60).toISOString(),
    });
  const isOffered = async (reference: string) => {
    const { matches, ruledOut } = await world.matches(reference);
    const id = world.homeId('Hoist House');
    const isMatch = matches.some(({ home }: { home: { id: string } }) => home.id === id);
    const rule = ruledOut.find(({ homes }: { homes: { id: string }[] }) => homes.some((home) => home.id === id))?.rule;
    return isMatch ? 'MATCH' : rule;
  };

  it('two are held: a third who needs one is not offered the home, one who does not is, and the holders still are', async () => {
    const [first = '', second = '', third = ''] = asking;
    expect(await isOffered(third)).toBe('MATCH');
    expect((await hold(first)).__typename).toBe('PlacementNeed');
    expect(await isOffered(third)).toBe('MATCH');
    expect((await hold(second)).__typename).toBe('PlacementNeed');
    expect(await isOffered(third)).toBe('ADAPTATION');
    expect(await isOffered(references[1] ?? '')).toBe('MATCH');
    expect([await isOffered(first), await isOffered(second)]).toEqual(['MATCH', 'MATCH']);
    const [held] = (await world.need(first)).heldPlaces;
    await world.write('releaseHold', { id: held.id });
    expect(await isOffered(third)).toBe('MATCH');
  });

  it('all who need one choose at once: two have it, the third is told, and those who need none are not in the way', async () => {
    const answers = await Promise.all(references.map(choose));
    const written = answers.filter(({ __typename }) => __typename === 'PlacementNeed');
    expect(written).toHaveLength(5);
    const states = await Promise.all(asking.map((reference) => world.need(reference)));
    expect(states.filter(({ status }) => status === 'MET')).toHaveLength(2);
    const [late] = answers.filter(({ __typename }) => __typename !== 'PlacementNeed');
    expect(late.sentence).toMatch(/^This place was taken at 17:42 by a colleague\.|no such place is free: hoist/);
  });
});
