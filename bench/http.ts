import autocannon from 'autocannon';
import type { RunningServer } from '../test/runningServer.ts';
import { watchDelay } from './standstill.ts';

const users = 20;
const seconds = 10;

const matchFields = `{ rank home { id name kind } weeklyMiles { total } distances { kind miles } factors { factor status } }`;
const findHomes = (
  matches: string,
) => `query Find($id: ID!) { nearHomeMatches(question: { needId: $id, withinMiles: 20 }) {
  ... on NearHomeAnswer { headline homesConsidered matchCount ${matches} ${matchFields} } } }`;
const gap = `query Gap($region: ID!) { sufficiency(question: { region: $region }) {
  ... on SufficiencyAnswer { headline rows { localAuthority { gssCode } demand { value } usablePlaces { value } numericalGap { value } } } } }`;
const trivial = '{ viewer { id } }';

/** One request at a time of one kind, asked by 20 users at once; the trivial query is the baseline of the same run. */
export async function benchHttp(server: RunningServer, print: (line: string) => void): Promise<void> {
  const officer = await server.signIn('placement-officer');
  const commissioner = await server.signIn('commissioner');
  const needs = await server.ask<{ placementNeeds: { edges: { node: { id: string } }[] } }>(
    officer,
    '{ placementNeeds(first: 1) { edges { node { id } } } }',
    {},
  );
  const regions = await server.ask<{ regions: { id: string }[] }>(commissioner, '{ regions { id } }', {});
  const id = needs.placementNeeds.edges[0]?.node.id ?? '';
  const region = regions.regions[0]?.id ?? '';
  let baseline = 0;
  for (const [name, cookie, query, variables] of [
    ['who am I (baseline)', officer, trivial, {}],
    ['homes for one need, the first 10 described', officer, findHomes('matches(first: 10)'), { id }],
    ['homes for one need, every match described', officer, findHomes('matches'), { id }],
    ['gap of the region', commissioner, gap, { region }],
  ] as const) {
    const first = performance.now();
    await server.ask(cookie, query, variables);
    const firstMilliseconds = performance.now() - first;
    const standstill = watchDelay(server.address);
    const result = await autocannon({
      url: `${server.address}/graphql`,
      method: 'POST',
      connections: users,
      duration: seconds,
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const longest = await standstill();
    baseline ||= result.latency.p50;
    const ratio = (result.latency.p50 / baseline).toFixed(1);
    print(
      `${name}: ${users} users, p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, ${result.requests.average} requests/s, ` +
        `${result.errors + result.non2xx} errors; p50 is ${ratio} × the baseline; asked first ${firstMilliseconds.toFixed(0)} ms; ` +
        `/healthz meanwhile waited ${longest.toFixed(0)} ms at most`,
    );
  }
}

const nearHome = `query NearHome($region: ID!) { sufficiency(question: { region: $region }) {
  ... on SufficiencyAnswer { headline run { id stage } proof { status seconds } rows { localAuthority { gssCode } nearHomeGap { achieved { value } } } } } }`;

interface NearHomeAnswer {
  readonly sufficiency: {
    readonly headline: string;
    readonly run: object | null;
    readonly proof: { readonly seconds: number } | null;
  };
}

/** The near-home gap of the demo region, asked until it is whole, then asked again unchanged; the trivial query is the baseline. */
export async function benchNearHomeOverHttp(server: RunningServer, print: (line: string) => void): Promise<void> {
  const commissioner = await server.signIn('commissioner');
  const regions = await server.ask<{ regions: { id: string }[] }>(commissioner, '{ regions { id } }', {});
  const variables = { region: regions.regions[0]?.id ?? '' };
  const time = async (ask: () => Promise<unknown>) => {
    const begun = performance.now();
    await ask();
    return performance.now() - begun;
  };
  const standstill = watchDelay(server.address);
  let answer: NearHomeAnswer | null = null;
  const cold = await time(async () => {
    do answer = await server.ask<NearHomeAnswer>(commissioner, nearHome, variables);
    while (answer.sufficiency.run !== null);
  });
  const longest = await standstill();
  const kept = await time(() => server.ask(commissioner, nearHome, variables));
  const baseline = await time(() => server.ask(commissioner, trivial, {}));
  const { headline, proof } = (answer as NearHomeAnswer | null)?.sufficiency ?? { headline: '', proof: null };
  print(
    `near-home gap: ${cold.toFixed(0)} ms cold (placing ${proof?.seconds ?? '?'} s), ${kept.toFixed(0)} ms unchanged, ` +
      `${(kept / baseline).toFixed(1)} × the baseline; /healthz meanwhile waited ${longest.toFixed(0)} ms at most`,
  );
  print(`  ${headline}`);
}
