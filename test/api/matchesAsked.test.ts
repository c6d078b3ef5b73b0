import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiOnStore, type ApiServer, startSmallRegion } from './apiServer.ts';
import type { NearHomeResult } from './generated/answers.ts';
import { oneThat } from './oneThat.ts';

let opened: ApiOnStore;
let api: ApiServer;
let officer: string;
let id: string;
beforeAll(async () => {
  opened = await startSmallRegion();
  ({ api } = opened);
  officer = await api.signIn('placement-officer');
  const { data } = await api.ask(officer, '{ placementNeeds { edges { node { id reference } } } }');
  id = oneThat(data.placementNeeds.edges, ({ node }) => node.reference === 'OL-N1').node.id;
});
afterAll(() => opened?.close());

type Rank = { readonly rank: number };
interface Asked {
  readonly nearHomeMatches: NearHomeResult & { readonly every?: readonly Rank[] };
}

/** Each asks for matches in its own way; the first so many of all there are, or all. */
const ways: readonly (readonly [string, string, string, number])[] = [
  ['one', 'matches(first: 1) { rank whyThisRank }', '', 1],
  ['none', 'matches(first: 0) { rank whyThisRank }', '', 0],
  ['fewer than none', 'matches(first: -3) { rank whyThisRank }', '', 0],
  ['more than there are', 'matches(first: 1000) { rank whyThisRank }', '', 1000],
  ['all', 'matches { rank whyThisRank }', '', 1000],
  ['null, which is all', 'matches(first: null) { rank whyThisRank }', '', 1000],
  ['by a variable', 'matches(first: $first) { rank whyThisRank }', '', 1],
  ['by a fragment', '...Part', 'fragment Part on NearHomeAnswer { matches(first: 1) { rank whyThisRank } }', 1],
  ['by a fragment in place', '... on NearHomeAnswer { matches(first: 1) { rank whyThisRank } }', '', 1],
  ['beside all of them', 'matches(first: 1) { rank whyThisRank } every: matches { rank }', '', 1],
];

describe('the matches of an answer', () => {
  it.each(ways)(
    'asked for %s are the first of the same list, and all are counted',
    async (_way, part, fragment, most) => {
      const ask = (asked: string, more = '') => {
        const variables = asked.includes('$first') ? '$id: ID!, $first: Int' : '$id: ID!';
        const counts = 'matchCount homesConsidered nearMisses { wouldRank }';
        const question = `nearHomeMatches(question: { needId: $id }) { ... on NearHomeAnswer { ${counts} ${asked} } }`;
        return api.ask<Asked>(officer, `query (${variables}) { ${question} } ${more}`, { id, first: 1 });
      };
      const whole = (await ask('matches { rank whyThisRank }')).data.nearHomeMatches;
      const { data, errors } = await ask(part, fragment);
      expect(errors).toEqual([]);
      const { matches, every = whole.matches, ...rest } = data.nearHomeMatches;
      expect(whole.matches.length).toBeGreaterThan(1);
      expect(matches).toEqual(whole.matches.slice(0, most));
      expect(every.map(({ rank }: Rank) => rank)).toEqual(whole.matches.map(({ rank }: Rank) => rank));
      const { matches: _all, ...wholeRest } = whole;
      expect(rest).toEqual(wholeRest);
      expect(rest.matchCount).toBe(whole.matches.length);
    },
  );
});
