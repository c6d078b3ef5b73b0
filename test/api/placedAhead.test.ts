import { afterAll, beforeAll, expect, test } from 'vitest';
import { longWorkOn, runnerHere } from '../../server/runs/longWork.ts';
import { PlaceAhead } from '../../server/runs/placeAhead.ts';
import { type RunProgress, watchOn } from '../../server/runs/progress.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { type ApiServer, startApi, theDay } from './apiServer.ts';
import { smallRegion } from './smallRegion.ts';

const gap =
  '{ sufficiency(question: {region: "small"}) { ... on SufficiencyAnswer { total { nearHomeGap { achieved { value } lowerBound { value } } } proof { status } } } }';
const hold = 'mutation ($hold: HomeHold!) { holdHomePlaces(hold: $hold) { __typename ... on Home { id } } }';
const homes = '{ homes(first: 1) { edges { node { id version } } } }';
const findingHomes = 'Finding the homes near each child';

let opened: OpenedDatabase;
let api: ApiServer;
let ahead: PlaceAhead;
let commissioner = '';
const ofRuns: string[] = [];
const before: string[] = [];

beforeAll(async () => {
  const [kind] = databases;
  if (kind === undefined) throw new Error('There is no database to test on.');
  opened = await kind.open(() => theDay);
  await opened.store.loading.loadRegion(smallRegion());
  const long = longWorkOn(opened.store, { hideCountsUpTo: 5 });
  const here = runnerHere(long);
  const hearing = (stages: string[], tell: (progress: RunProgress) => void) => (progress: RunProgress) => {
    stages.push(progress.stage);
    tell(progress);
  };
  ahead = new PlaceAhead({
    store: opened.store,
    runner: {
      ...here,
      run: (asked, { control, onProgress }) => here.run(asked, { control, onProgress: hearing(ofRuns, onProgress) }),
    },
    place: (regionId, _affinity, { control, onProgress }) =>
      long.placeAhead(regionId, watchOn(control, hearing(before, onProgress))),
    onFault: (error) => {
      throw error;
    },
  });
  api = await startApi(opened.store, {}, { runner: ahead.runner, onAsked: () => ahead.noteAsked() });
  commissioner = await api.signIn('commissioner');
});
afterAll(async () => {
  await ahead?.close();
  await api?.close();
  await opened?.close();
});

async function asked() {
  ofRuns.length = 0;
  const { data, errors } = await api.ask(commissioner, gap);
  expect([errors, data.sufficiency.proof?.status]).toEqual([[], expect.stringMatching(/OPTIMAL|WITHIN_BOUND/)]);
  return { short: data.sufficiency.total.nearHomeGap?.achieved.value, hasPlaced: ofRuns.includes(findingHomes) };
}

test('a question is answered from what was placed before it, which a change of facts drops', async () => {
  await ahead.look();
  await ahead.settled();
  expect(before).toContain(findingHomes);
  const first = await asked();
  expect([first.hasPlaced, ofRuns]).toEqual([false, ['Counting by council']]);

  const officer = await api.signIn('placement-officer');
  const [home] = (await api.ask(officer, homes)).data.homes.edges;
  const held = { id: home?.node.id, version: home?.node.version, reason: 'STAFFING', places: 1 };
  expect((await api.ask(officer, hold, { hold: held })).data.holdHomePlaces.__typename).toBe('Home');
  const afterChange = await asked();
  expect(afterChange.hasPlaced).toBe(true);
  expect(afterChange.short).toBeGreaterThanOrEqual(first.short ?? 0);

  before.length = 0;
  for (let look = 0; look < 4; look++) await ahead.look();
  await ahead.settled();
  // The thread that answered has kept it: nothing is placed twice.
  expect(before).toEqual([]);
});
