import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import { databases } from '../store/databases.ts';
import { type DecisionWorld, friday, minutesAfter, startDecisionWorld } from './decisionWorld.ts';
import { smallRegion } from './smallRegion.ts';

const needs = ['OL-N2', 'OL-N3', 'OL-N4', 'OL-N5', 'OL-N6', 'OL-N7'];
/** Needs of children who must live alone. */
const alone = new Set(['OL-N2', 'OL-N3']);
const reasons = ['OUT_OF_AREA', 'NEARER_HOME', 'NEAR_HOME', 'EDUCATION'].map((subject) => ({
  subject,
  reason: 'Why.',
}));

/** A children’s home with nobody in it, and a household of four places where two children live. */
function regionWithCompany(): RegionToLoad {
  const region = smallRegion(9);
  const [pattern] = region.homes;
  if (pattern === undefined) throw new Error('The small region has no homes.');
  const quiet = {
    ...pattern,
    homeReference: 'Q1',
    name: 'Quiet House',
    urn: 'SCQ1',
    registeredPlaces: 3,
    filledPlaces: 0,
  };
  const household = {
    ...pattern,
    homeReference: 'F1',
    name: 'Foster household',
    kind: 'IN_HOUSE_FOSTER' as const,
    urn: null,
    registeredPlaces: 4,
    filledPlaces: 2,
  };
  return {
    ...region,
    homes: [...region.homes, quiet, household],
    needs: region.needs.map((need) => ({ ...need, isSoloRequired: alone.has(need.reference) })),
  };
}

describe.each(databases)('who would live together, on $name', (kind) => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await startDecisionWorld(kind, regionWithCompany());
  });
  beforeEach(() => world.reset());
  afterAll(() => world?.close());

  const choose = (reference: string, home: string) =>
    world.write('choosePlace', {
      choice: { needId: world.needId(reference), homes: [{ homeId: world.homeId(home) }], reasons },
    });
  const hold = (reference: string, home: string) =>
    world.write('holdPlace', {
      needId: world.needId(reference),
      homeId: world.homeId(home),
      until: minutesAfter(friday, 60).toISOString(),
    });
  const ruleOf = async (reference: string, home: string): Promise<string | null> => {
    const { ruledOut } = await world.matches(reference);
    const ofHome = ({ homes }: { homes: { id: string }[] }) => homes.some(({ id }) => id === world.homeId(home));
    return ruledOut.find(ofHome)?.rule ?? null;
  };

  it('a home with a place promised to another child is not solo', async () => {
    expect(await ruleOf('OL-N2', 'Quiet House')).toBeNull();
    expect(await choose('OL-N4', 'Quiet House')).toMatchObject({ status: 'MET' });
    expect(await ruleOf('OL-N2', 'Quiet House')).toBe('SOLO');
    expect(await choose('OL-N2', 'Quiet House')).toMatchObject({ __typename: 'PlaceTakenProblem' });
  });

  it('a home that a child is to have alone is offered to nobody else, and is again once that is undone', async () => {
    const { decision } = await choose('OL-N2', 'Quiet House');
    expect((await world.home('Quiet House')).places).toMatchObject({ reserved: 3, vacant: 0 });
    expect(await ruleOf('OL-N4', 'Quiet House')).toBe('NO_PLACE_FREE');
    expect(await choose('OL-N4', 'Quiet House')).toMatchObject({ __typename: 'PlaceTakenProblem' });
    await world.write('undoDecision', { id: decision.id });
    expect(await choose('OL-N4', 'Quiet House')).toMatchObject({ status: 'MET' });
  });

  it('a household with two and one promised has no room under the limit of three', async () => {
    expect(await choose('OL-N4', 'Foster household')).toMatchObject({ status: 'MET' });
    expect(await ruleOf('OL-N5', 'Foster household')).toBe('FOSTERING_LIMIT');
    expect(await choose('OL-N5', 'Foster household')).toMatchObject({ __typename: 'PlaceTakenProblem' });
  });

  it('a hold counts while it stands, for others alone', async () => {
    await hold('OL-N4', 'Foster household');
    expect(await ruleOf('OL-N5', 'Foster household')).toBe('FOSTERING_LIMIT');
    expect(await hold('OL-N5', 'Foster household')).toMatchObject({ __typename: 'PlaceTakenProblem' });
    expect(await ruleOf('OL-N4', 'Foster household')).toBeNull();
    world.clock.now = minutesAfter(friday, 60);
    expect(await choose('OL-N5', 'Foster household')).toMatchObject({ status: 'MET' });
  });

  it('two who choose at once are not both told yes', async () => {
    const household = await Promise.all([choose('OL-N4', 'Foster household'), choose('OL-N5', 'Foster household')]);
    const quiet = await Promise.all([choose('OL-N2', 'Quiet House'), choose('OL-N6', 'Quiet House')]);
    for (const answers of [household, quiet])
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['PlaceTakenProblem', 'PlacementNeed']);
  });

  it('whatever is held, chosen and undone, no home is one the law forbids', async () => {
    const step = fc.record({
      what: fc.constantFrom('choose', 'hold', 'undo'),
      need: fc.constantFrom(...needs),
      home: fc.constantFrom('Quiet House', 'Foster household'),
    });
    const run = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      await world.reset();
      for (const { what, need, home } of steps) {
        if (what === 'choose') await choose(need, home);
        else if (what === 'hold') await hold(need, home);
        else await world.write('undoDecision', { id: (await world.need(need)).decision?.id ?? 'none' });
      }
      const chosen = await Promise.all(needs.map((reference) => world.need(reference)));
      const inHome = (name: string) =>
        chosen.filter(({ decision }) =>
          decision?.homes.some(({ home }: { home: { name: string } }) => home.name === name),
        );
      expect(inHome('Foster household').length).toBeLessThanOrEqual(1);
      expect(inHome('Foster household').some(({ reference }) => alone.has(reference))).toBe(false);
      const quiet = inHome('Quiet House');
      if (quiet.some(({ reference }) => alone.has(reference))) expect(quiet).toHaveLength(1);
      expect(quiet.length).toBeLessThanOrEqual(3);
    });
    await fc.assert(run, { seed: 5, numRuns: 6 });
  });
});
