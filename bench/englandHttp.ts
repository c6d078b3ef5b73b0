/** Homes for one child over HTTP where the store holds all of England’s: 20 people at once, each asking about another child each time. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { generateRegion } from '../data/demo/generateRegion.ts';
import type { RegionToLoad } from '../data/regionToLoad.ts';
import { distanceMiles } from '../server/engine/distance.ts';
import type { HomeFacts } from '../server/engine/facts.ts';
import type { LoadedHome } from '../server/engine/loadedFacts.ts';
import { openStore } from '../server/store/openStore.ts';
import { type RunningServer, startServer } from '../test/runningServer.ts';
import { seededRandom } from './assignWorld.ts';
import { homesOfEngland } from './england.ts';

type Print = (line: string) => void;

const users = 20;
const seconds = 10;
/** Asked of each of the questions below (design.md §7). */
const mostMilliseconds = 50;
const trivial = '{ viewer { id } }';
const find = `query Find($id: ID!, $miles: Float) { nearHomeMatches(question: { needId: $id, withinMiles: $miles }) {
  ... on NearHomeAnswer { headline homesConsidered matchCount
    matches(first: 10) { rank home { id name kind } weeklyMiles { total } distances { kind miles } factors { factor status } }
    nearMisses { change } ruledOut { rule count } } } }`;

function loadedHome(home: HomeFacts, { authorities }: RegionToLoad): LoadedHome {
  const point = home.location?.point ?? { lng: 0, lat: 52 };
  const milesTo = (centre: typeof point) => distanceMiles(centre, point);
  const nearest = authorities.reduce((best, one) => (milesTo(one.centre) < milesTo(best.centre) ? one : best));
  return {
    homeReference: `ENGLAND-${home.id}`,
    name: home.id,
    kind: home.kind,
    urn: null,
    providerName: null,
    ownerGroupName: null,
    sector: null,
    hostAuthority: nearest.gss,
    town: null,
    postcodeSector: null,
    location: home.location,
    status: home.status,
    ageFrom: home.ageFrom,
    ageTo: home.ageTo,
    sexAccepted: home.sexAccepted,
    registeredPlaces: home.registeredPlaces,
    filledPlaces: home.filledPlaces,
    onHoldPlaces: 0,
    onHoldReason: null,
    onHoldUntil: null,
    reservedPlaces: 0,
    noticePlaces: 0,
    isShortBreakOnly: false,
    offers: [],
    adaptations: [],
    namedChildReferences: [],
    phone: null,
    confirmedOn: home.confirmedOn,
  };
}

/** The demo region with its own homes, and outside it as many as England has. */
async function fillEngland(dataFolder: string): Promise<void> {
  const region = generateRegion('greater-manchester');
  const members = new Set(region.membership.map(({ localAuthority }) => localAuthority));
  const homes = homesOfEngland(seededRandom(20_250_331))
    .map((home) => loadedHome(home, region))
    .filter(({ hostAuthority }) => !members.has(hostAuthority));
  const store = await openStore({ dataFolder, databaseUrl: null });
  await store.loading.loadRegion({ ...region, homes: [...region.homes, ...homes] });
  await store.close();
}

interface Asking {
  readonly name: string;
  readonly cookie: string;
  /** Bodies of the questions; each user asks them in an order of their own. */
  readonly bodies: readonly string[];
}

/** Of the server so far, in milliseconds, to 10 ms: it hardly hangs on what else the machine does. Null where Linux’s /proc is absent. */
function cpuMilliseconds({ pid }: RunningServer): number | null {
  try {
    const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = afterName.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = items.map((item) => ({ item, at: random() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

async function load(server: RunningServer, { cookie, bodies }: Asking) {
  const order = shuffled(bodies, seededRandom(7)).map((body) => ({ body }));
  // A part for each user: given all of them, the asking side is busy for a second and its first answers wait for itself.
  const each = Math.ceil(order.length / users);
  let user = 0;
  return autocannon({
    url: `${server.address}/graphql`,
    method: 'POST',
    connections: users,
    duration: seconds,
    headers: { 'content-type': 'application/json', cookie },
    setupClient: (client) => {
      const own = order.slice(user * each, (user + 1) * each);
      client.setRequests(own.length === 0 ? order : own);
      user += 1;
    },
  });
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** 20 people at work: each reads for half a second to a second and a half after every answer. */
async function atWork(server: RunningServer, { cookie, bodies }: Asking) {
  const random = seededRandom(11);
  const order = shuffled(bodies, random);
  const milliseconds: number[] = [];
  const until = performance.now() + 2 * seconds * 1000;
  const headers = { 'content-type': 'application/json', cookie };
  const person = async (first: number) => {
    for (let at = first; performance.now() < until; at += users) {
      await sleep(500 + 1000 * random());
      const begun = performance.now();
      const answer = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers,
        body: order[at % order.length] ?? '',
      });
      await answer.arrayBuffer();
      milliseconds.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: users }, (_, first) => person(first)));
  milliseconds.sort((a, b) => a - b);
  return { p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99), asked: milliseconds.length };
}

/** The questions asked; the first is the baseline. */
function askingsOf(cookie: string, ids: readonly string[]): readonly Asking[] {
  const body = (id: string, miles?: number) => JSON.stringify({ query: find, variables: { id, miles } });
  // So many distances that an answer kept from before is of no use.
  const afresh = (miles: number) =>
    ids.flatMap((id) => Array.from({ length: 200 }, (_, n) => body(id, miles + n / 1000)));
  const turns = ids.flatMap((id) => [body(id, 5), body(id, 20), body(id)]);
  return [
    { name: 'who am I (baseline)', cookie, bodies: [JSON.stringify({ query: trivial })] },
    { name: 'one child, the same question again', cookie, bodies: [body(ids[0] ?? '', 20)] },
    { name: 'another child each time, within 5, 20 or no stated miles', cookie, bodies: turns },
    { name: 'another child or distance each time, about 5 miles', cookie, bodies: afresh(5) },
    { name: 'another child or distance each time, about 20 miles', cookie, bodies: afresh(20) },
  ];
}

interface Measured {
  readonly p50: number;
  readonly p99: number;
}

function target(name: string, { p99 }: Measured, baseline: Measured): string {
  const kept = p99 <= mostMilliseconds ? 'kept' : 'MISSED';
  const ratio = (p99 / Math.max(1, baseline.p99)).toFixed(1);
  return `p99 of at most ${mostMilliseconds} ms ${name}: ${kept} (${p99.toFixed(0)} ms; the baseline, who am I, ${baseline.p99.toFixed(0)} ms; ratio ${ratio})`;
}

interface Baselines {
  readonly working: Measured;
  readonly restless: Measured;
}

/** Gives the baselines: those given, else its own. */
async function measureOne(server: RunningServer, asking: Asking, { print, against }: Measuring): Promise<Baselines> {
  const before = cpuMilliseconds(server);
  const working = await atWork(server, asking);
  const after = cpuMilliseconds(server);
  const each = before === null || after === null ? 'not known' : `${((after - before) / working.asked).toFixed(1)} ms`;
  const { latency, requests, errors, non2xx } = await load(server, asking);
  const afterLoad = cpuMilliseconds(server);
  const eachOfMany =
    after === null || afterLoad === null ? 'not known' : `${((afterLoad - after) / requests.total).toFixed(2)} ms`;
  const baselines = against ?? { working, restless: latency };
  print(
    `  ${asking.name}: ${users} users at work, p50 ${working.p50.toFixed(0)} ms, p99 ${working.p99.toFixed(0)} ms of ${working.asked} questions, processor time of the server for each ${each}`,
  );
  print(
    `  ${asking.name}: ${users} users without a pause, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ${requests.average} requests/s, ` +
      `${errors + non2xx} errors; processor time for each ${eachOfMany}; p50 is ${(latency.p50 / baselines.restless.p50).toFixed(1)} × the baseline`,
  );
  print(`    target ${target('at work', working, baselines.working)}`);
  print(`    target ${target('without a pause', latency, baselines.restless)}`);
  return baselines;
}

interface Measuring {
  readonly print: Print;
  readonly against: Baselines | null;
}

async function measure(server: RunningServer, print: Print): Promise<void> {
  const cookie = await server.signIn('placement-officer');
  const { placementNeeds } = await server.ask<{ placementNeeds: { edges: { node: { id: string } }[] } }>(
    cookie,
    '{ placementNeeds(first: 100) { edges { node { id } } } }',
    {},
  );
  const ids = placementNeeds.edges.map(({ node }) => node.id);
  const first = performance.now();
  const variables = { id: ids[0], miles: 20 };
  const answer = await server.ask<{ nearHomeMatches: { homesConsidered: number } }>(cookie, find, variables);
  print(
    `  first answer, with all homes read and indexed, ${(performance.now() - first).toFixed(0)} ms; ` +
      `${answer.nearHomeMatches.homesConsidered} homes within 20 miles, ${ids.length} open needs`,
  );
  let against: Baselines | null = null;
  for (const asking of askingsOf(cookie, ids)) against = await measureOne(server, asking, { print, against });
}

export async function benchEnglandOverHttp(print: Print): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'nearhome-england-'));
  try {
    await fillEngland(dataFolder);
    const server = await startServer({ NEARHOME_DATA: dataFolder });
    try {
      await measure(server, print);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
