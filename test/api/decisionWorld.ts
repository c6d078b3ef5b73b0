/** The small region with a clock that can be moved, and what is asked of it to find a home and choose it. */
import type { RegionToLoad } from '../../data/regionToLoad.ts';
import type { OpenedDatabase, TestDatabase } from '../store/databases.ts';
import { type ApiServer, startApi } from './apiServer.ts';
import { rochdale, smallRegion } from './smallRegion.ts';

/** Ten to six in the evening, British summer time. */
export const friday = new Date('2025-04-04T16:42:00Z');

export interface Clock {
  now: Date;
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

const needParts = `id reference status
  calls { id home { id name } outcome outcomeLabel declineReason declineReasonLabel note calledBy calledAt }
  heldPlaces { id home { id } places heldBy heldAt until }
  decision { id decidedBy decidedAt undoUntil canUndo startsOn isEmergency distanceReason
    homes { home { id name } childReferences milesFromFamily } reasons { subject sentence reason home { id } } }
  approvalTasks { id kind label isApproval approver sentence source dueOn outcome givenBy givenOn recordedBy recordedAt home { id } }`;

const written = `__typename
  ... on PlacementNeed { version ${needParts} }
  ... on Problem { sentence }
  ... on BadQuestion { field }
  ... on PlaceTakenProblem { homeId takenAt field }
  ... on StaleProblem { changedBy changedAt version }
  ... on ReasonsMissingProblem { missing { subject homeId subjectLabel sentence field } }`;

export const writes = {
  logCall: `mutation ($call: CallToLog!) { logCall(call: $call) { ${written} } }`,
  holdPlace: `mutation ($needId: ID!, $homeId: ID!, $until: String!, $places: Int, $needVersion: Int) {
    holdPlace(needId: $needId, homeId: $homeId, until: $until, places: $places, needVersion: $needVersion) { ${written} } }`,
  releaseHold: `mutation ($id: ID!) { releaseHold(id: $id) { ${written} } }`,
  choosePlace: `mutation ($choice: PlaceChoiceQuestion!) { choosePlace(choice: $choice) { ${written} } }`,
  recordApproval: `mutation ($approval: ApprovalToRecord!) { recordApproval(approval: $approval) { ${written} } }`,
  undoDecision: `mutation ($id: ID!) { undoDecision(id: $id) { ${written} } }`,
} as const;
export type Write = keyof typeof writes;

export const placeChoice = `query ($choice: PlaceChoiceQuestion!) { placeChoice(choice: $choice) { __typename
  ... on PlaceChoice { headline asksDistanceReason startsOn minutesToUndo
    homes { home { id name } childReferences milesFromFamily weeklyMiles { total } factors { factor status } approvals { approver } }
    reasonsDue { subject homeId sentence field } tasks { kind label dueOn approver } }
  ... on Problem { sentence } ... on BadQuestion { field } ... on PlaceTakenProblem { takenAt field } } }`;

const homePlaces = 'id name places { registered usable filled vacant onHold reserved }';

export interface DecisionWorld {
  readonly api: ApiServer;
  readonly database: OpenedDatabase['database'];
  readonly clock: Clock;
  readonly officer: string;
  readonly rochdaleOfficer: string;
  /** The region as it was loaded first, at the time it was then. */
  reset(): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
  write(what: Write, variables: object, cookie?: string): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  choice(choice: object, cookie?: string): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  matches(reference: string, cookie?: string): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  need(reference: string, cookie?: string): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  home(name: string): Promise<any>;
  needId(reference: string): string;
  homeId(name: string): string;
  /** All that an officer sees of needs and homes. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

const lists = `{ placementNeeds(first: 100) { edges { node { id reference } } }
  homes(first: 100) { edges { node { id name } } } }`;

export async function startDecisionWorld(
  kind: TestDatabase,
  region: RegionToLoad = smallRegion(),
): Promise<DecisionWorld> {
  const clock: Clock = { now: friday };
  const opened = await kind.open(() => clock.now);
  await opened.store.loading.loadRegion(region);
  const api = await startApi(opened.store);
  const signIn = async () => [await api.signIn('placement-officer'), await api.sessionOf('rochdale-officer')] as const;
  let [officer, rochdaleOfficer] = await signIn();
  const ask = async (cookie: string, query: string, variables: object = {}) => {
    const { data, errors, text } = await api.ask(cookie, query, variables);
    if (errors.length > 0) throw new Error(text);
    return data;
  };
  const { placementNeeds, homes: listed } = await ask(officer, lists);
  const theirs = await ask(rochdaleOfficer, lists);
  const rows = [...placementNeeds.edges, ...theirs.placementNeeds.edges];
  const needs = new Map(rows.map(({ node }) => [node.reference, node.id]));
  const homes = new Map(listed.edges.map(({ node }) => [node.name, node.id]));
  const idIn = (ids: ReadonlyMap<string, string>, key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The test has no ${key}.`);
    return id;
  };
  const needId = (reference: string) => idIn(needs, reference);
  const homeId = (name: string) => idIn(homes, name);
  return {
    api,
    database: opened.database,
    clock,
    get officer() {
      return officer;
    },
    get rochdaleOfficer() {
      return rochdaleOfficer;
    },
    reset: async () => {
      clock.now = friday;
      await opened.store.loading.replaceRegion(region);
      [officer, rochdaleOfficer] = await signIn();
    },
    needId,
    homeId,
    write: async (what, variables, cookie = officer) => (await ask(cookie, writes[what], variables))[what],
    choice: async (choice, cookie = officer) => (await ask(cookie, placeChoice, { choice })).placeChoice,
    matches: async (reference, cookie = officer) => {
      const query = `query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { __typename
        ... on NearHomeAnswer { headline matches { rank placesFree home { ${homePlaces} } } ruledOut { rule count homes { id } } }
        ... on Problem { sentence } } }`;
      return (await ask(cookie, query, { question: { needId: needId(reference) } })).nearHomeMatches;
    },
    need: async (reference, cookie = officer) =>
      (
        await ask(cookie, `query ($id: ID!) { placementNeed(id: $id) { version ${needParts} } }`, {
          id: needId(reference),
        })
      ).placementNeed,
    home: async (name) =>
      (await ask(officer, `query ($id: ID!) { home(id: $id) { ${homePlaces} } }`, { id: homeId(name) })).home,
    everything: async () => {
      const needsOf = (status: string) =>
        `{ placementNeeds(filter: {status: ${status}}, first: 5) { edges { node { ${needParts} } } } }`;
      const ofHomes = `{ homes(first: 20) { edges { node { ${homePlaces} } } }
        free: homes(filter: {hasVacancy: true}, first: 20) { edges { node { id } } } }`;
      const answers = [await ask(officer, ofHomes)];
      for (const cookie of [officer, rochdaleOfficer])
        for (const status of ['OPEN', 'MET']) answers.push(await ask(cookie, needsOf(status)));
      return JSON.stringify(answers);
    },
    close: async () => {
      await api.close();
      await opened.close();
    },
  };
}

/** The small region, with a home that has one place, and as many needs of single children as asked. */
export function regionWithOneLastPlace(needs: number): RegionToLoad {
  const region = smallRegion(needs + 3);
  const [pattern] = region.homes;
  if (pattern === undefined) throw new Error('The small region has no homes.');
  const last = { ...pattern, homeReference: 'L1', name: 'Last House', urn: 'SCL1', hostAuthority: rochdale };
  return { ...region, homes: [...region.homes, { ...last, registeredPlaces: 3, filledPlaces: 2 }] };
}
