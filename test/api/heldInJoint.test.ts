import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import {
  type DecisionWorld,
  friday,
  minutesAfter,
  regionWithOneLastPlace,
  startDecisionWorld,
} from './decisionWorld.ts';

const query = `query ($question: JointQuestion!) { jointMatches(question: $question) { __typename
  ... on JointAnswer { matches { reference isFixed home { id } } } ... on Problem { sentence } } }`;

describe.each(databases)('a held place among all waiting children, on $name', (kind) => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await startDecisionWorld(kind, regionWithOneLastPlace(2));
  });
  afterAll(() => world?.close());

  const fixedAtLast = async (reference: string) => {
    const fixed = [{ needId: world.needId(reference), homeId: world.homeId('Last House') }];
    const { data } = await world.api.ask(world.officer, query, { question: { region: 'small', fixed } });
    return data.jointMatches;
  };

  it('is for the need that holds it, and for no other', async () => {
    const last = world.homeId('Last House');
    const held = { needId: world.needId('OL-N2'), homeId: last, until: minutesAfter(friday, 60).toISOString() };
    expect((await world.write('holdPlace', held)).__typename).toBe('PlacementNeed');
    expect(await fixedAtLast('OL-N3')).toMatchObject({ __typename: 'BadQuestion' });
    const { matches } = await fixedAtLast('OL-N2');
    expect(matches).toContainEqual({ reference: 'OL-N2', isFixed: true, home: { id: last } });
  });
});
