import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateRegion } from '../../data/demo/generateRegion.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';

const question = `query ($question: JointQuestion!) { jointMatches(question: $question) { __typename
  ... on Problem { sentence } ... on BadQuestion { field }
  ... on JointAnswer { headline notes changes question { region withinMiles emergency fixed { needId homeId } }
    children { value marker } childrenPlaced { value marker } othersPlaced { value marker }
    proof { achieved { value marker } lowerBound { value marker } status sentence weeklyMiles }
    matches { needId reference childReferences need { reference localAuthority { gssCode } } home { id } isFixed change sentence milesFromFamily } } } }`;
const others = `query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { ... on NearHomeAnswer {
  headline matches { rank isSplit homes { id } parts { home { id } childReferences } othersWaiting { reference sentence } }
  splits { isSplit parts { childReferences placesFree } } routes { regulation } nearMisses { milesNearer gain } } } }`;

let opened: ApiOnStore;

async function jointOf(persona: Parameters<ApiOnStore['api']['signIn']>[0], asked: object = {}) {
  const session = await opened.api.signIn(persona);
  const { data } = await opened.api.ask(session, question, { question: { region: 'greater-manchester', ...asked } });
  return data.jointMatches;
}

beforeAll(async () => {
  opened = await startSmallRegion(undefined, generateRegion('greater-manchester'));
});
afterAll(() => opened.close());

describe('jointMatches', () => {
  it('gives an officer the rows of their own council and its numbers, and no number of the others’ children', async () => {
    const answer = await jointOf('placement-officer');
    expect(answer.__typename).toBe('JointAnswer');
    expect(answer.matches.length).toBeGreaterThan(5);
    for (const { need, childReferences } of answer.matches) {
      expect(need.localAuthority.gssCode).toBe('E08000004');
      expect(childReferences.length).toBeGreaterThan(0);
    }
    const own = answer.matches.reduce(
      (sum: number, { home, childReferences }: { home: unknown; childReferences: string[] }) =>
        sum + (home ? childReferences.length : 0),
      0,
    );
    expect(answer.headline).toMatch(
      new RegExp(`^Greater Manchester: (all )?${own} of your council’s (\\d+ )?waiting children`),
    );
    for (const count of [answer.children, answer.childrenPlaced, answer.othersPlaced, answer.proof.achieved])
      expect(count).toEqual({ value: null, marker: 'SUPPRESSED' });
    expect(answer.proof.weeklyMiles).toBeNull();
  });

  it('gives the commissioner exact counts and a proof, and no rows', async () => {
    const answer = await jointOf('commissioner');
    expect(answer.matches).toEqual([]);
    expect(answer.children.value).toBeGreaterThan(50);
    expect(answer.children.value - answer.childrenPlaced.value).toBe(answer.proof.achieved.value);
    expect(answer.proof.lowerBound.value).toBeLessThanOrEqual(answer.proof.achieved.value);
  });

  it('gives the board no rows, and nothing for another distance than the region’s own', async () => {
    const answer = await jointOf('board');
    expect(answer.matches).toEqual([]);
    expect([answer.children.marker, answer.proof.achieved.marker]).toEqual(['SUPPRESSED', 'SUPPRESSED']);
    expect(answer.headline).not.toMatch(/\d+ (of|child|waiting)/);
    const other = await jointOf('board', { withinMiles: 19 });
    expect([other.children.marker, other.proof]).toEqual(['NOT_AVAILABLE', null]);
  });

  it('says what fixing a match changes, and why one cannot be fixed', async () => {
    const free = await jointOf('placement-officer');
    const [first, second] = free.matches.filter(({ home }) => home !== null);
    if (first === undefined || second === undefined) throw new Error('Two children can be placed.');
    const kept = await jointOf('placement-officer', { fixed: [{ needId: first.needId, homeId: first.home.id }] });
    expect(kept.matches.find(({ needId }: { needId: string }) => needId === first.needId)).toMatchObject({
      isFixed: true,
    });
    expect(kept.changes.length).toBeGreaterThan(0);
    const twice = [first, second].map(({ home }) => ({ needId: first.needId, homeId: home.id }));
    const refused = await jointOf('placement-officer', { fixed: twice });
    expect(refused).toMatchObject({ __typename: 'BadQuestion', field: 'fixed.1' });
    expect(refused.sentence).toContain(`${first.reference} cannot be fixed at`);
  });

  it('answers a need of another council as one that is not there', async () => {
    const stranger = await jointOf('commissioner', { fixed: [{ needId: 'none', homeId: 'none' }] });
    expect(stranger).toMatchObject({
      __typename: 'BadQuestion',
      sentence: 'There is no open need of that id that you may see.',
    });
  });
});

describe('nearHomeMatches, with brothers and sisters and others who wait', () => {
  it('tells who lives where, and what the first matches would cost others', async () => {
    const officer = await opened.api.signIn('placement-officer');
    const { matches: rows } = await jointOf('placement-officer');
    for (const { needId } of rows.slice(0, 3)) {
      const { data } = await opened.api.ask(officer, others, { question: { needId, emergency: true } });
      const answer = data.nearHomeMatches;
      expect(answer.routes.map(({ regulation }: { regulation: string }) => regulation)).toEqual(['23', '24']);
      for (const match of answer.matches) {
        expect(match.parts.map(({ home }: { home: { id: string } }) => home.id)).toEqual(
          match.homes.map(({ id }: { id: string }) => id),
        );
        expect(match.isSplit).toBe(match.homes.length > 1);
        for (const { sentence } of match.othersWaiting) expect(sentence).toMatch(/\.$/);
      }
    }
  });
});
