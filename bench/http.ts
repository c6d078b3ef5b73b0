import autocannon from 'autocannon';
import type { RunningServer } from '../test/runningServer.ts';

const users = 20;
const seconds = 10;

const findHomes = `query Find($id: ID!) { nearHomeMatches(question: { needId: $id, withinMiles: 20 }) {
  ... on NearHomeAnswer { headline homesConsidered matches { rank home { id name kind } weeklyMiles { total }
    distances { kind miles } factors { factor status } } } } }`;
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
    ['homes for one need', officer, findHomes, { id }],
    ['gap of the region', commissioner, gap, { region }],
  ] as const) {
    const result = await autocannon({
      url: `${server.address}/graphql`,
      method: 'POST',
      connections: users,
      duration: seconds,
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    baseline ||= result.latency.p50;
    const ratio = (result.latency.p50 / baseline).toFixed(1);
    print(
      `${name}: ${users} users, p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, ${result.requests.average} requests/s, ` +
        `${result.errors + result.non2xx} errors; p50 is ${ratio} × the baseline`,
    );
  }
}
