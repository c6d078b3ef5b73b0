import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../store/auditRows.ts';
import { databases } from '../store/databases.ts';
import { type DecisionWorld, startDecisionWorld } from './decisionWorld.ts';
import { smallRegion } from './smallRegion.ts';

const assign = `mutation ($needId: ID!, $version: Int!, $toUserId: ID) {
  assignNeed(needId: $needId, version: $version, toUserId: $toUserId) { __typename
    ... on PlacementNeed { id version assignment { version assignedBy assignedTo { id displayName isYou } } }
    ... on Problem { sentence } ... on BadQuestion { field } ... on StaleProblem { changedBy version } } }`;
const region = smallRegion();
const colleague = {
  id: 'colleague',
  displayName: 'Cora Colleague',
  role: 'PLACEMENT_OFFICER' as const,
  localAuthority: region.users[0]?.localAuthority ?? null,
  persona: null,
};

describe.each(databases)('who works on a need, on $name', (kind) => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await startDecisionWorld(kind, { ...region, users: [...region.users, colleague] });
  });
  beforeEach(() => world.reset());
  afterAll(() => world?.close());

  const give = async (version: number, toUserId: string | null, cookie = world.officer) => {
    const variables = { needId: world.needId('OL-N2'), version, toUserId };
    const { data, text } = await world.api.ask(cookie, assign, variables);
    if (!data) throw new Error(text);
    return data.assignNeed;
  };

  it('is nobody at first, then who takes it, whom it is given to, and nobody again', async () => {
    const question = `query ($id: ID!) { placementNeed(id: $id) { version assignment { version assignedTo { id } } } }`;
    const { data } = await world.api.ask(world.officer, question, { id: world.needId('OL-N2') });
    expect(data.placementNeed.assignment).toEqual({ version: 0, assignedTo: null });
    expect(await give(0, 'officer')).toMatchObject({
      version: data.placementNeed.version,
      assignment: {
        version: 1,
        assignedBy: 'Olive Officer',
        assignedTo: { displayName: 'Olive Officer', isYou: true },
      },
    });
    expect(await give(1, 'colleague')).toMatchObject({
      assignment: { version: 2, assignedTo: { id: 'colleague', isYou: false } },
    });
    expect(await give(2, null)).toMatchObject({ assignment: { version: 3, assignedTo: null } });
    const actions = (await auditRows(world.database)).filter(({ action }) => action === 'NEED_ASSIGNED');
    expect(actions).toHaveLength(3);
  });

  it('two who take it at once: one has it, the other is told who', async () => {
    const cookie = await world.api.sessionOf('colleague');
    const answers = await Promise.all([give(0, 'officer'), give(0, 'colleague', cookie)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['PlacementNeed', 'StaleProblem']);
    const stale = answers.find(({ __typename }) => __typename === 'StaleProblem');
    expect(stale).toMatchObject({
      version: 1,
      sentence: expect.stringMatching(
        /^(Olive Officer|Cora Colleague) changed who works on this need: \1 works on it now\./,
      ),
    });
  });

  it.each([
    ['a person of another council', 'rochdale-officer'],
    ['a person who changes no needs', 'commissioner'],
    ['nobody we know', 'somebody'],
  ])('%s is refused with the field, and nothing is written', async (_, toUserId) => {
    expect(await give(0, toUserId)).toMatchObject({ __typename: 'BadQuestion', field: 'toUserId' });
    expect(await give(0, 'officer')).toMatchObject({ assignment: { version: 1 } });
  });

  it('another council’s need is not there, nor are its people', async () => {
    expect(await give(0, 'rochdale-officer', world.rochdaleOfficer)).toMatchObject({ __typename: 'NotFoundProblem' });
    const { data } = await world.api.ask(world.rochdaleOfficer, '{ colleagues { displayName isYou } }');
    expect(data.colleagues).toEqual([{ displayName: 'Rob Rochdale', isYou: true }]);
    const board = await world.api.signIn('board');
    expect((await world.api.ask(board, '{ colleagues { id } }')).data.colleagues).toEqual([]);
  });
});
