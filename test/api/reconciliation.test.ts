import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { oldham, rochdale, tameside } from './smallRegion.ts';

const question = `query ($region: ID!, $year: Int, $localAuthority: ID) {
  reconciliation(region: $region, year: $year, localAuthority: $localAuthority) {
    __typename
    ... on Problem { sentence }
    ... on ReconciliationAnswer {
      headline date dataDate years sources notes
      question { regionName year localAuthority { name } }
      lines {
        localAuthority { gssCode }
        what whatLabel group status difference sentence
        loaded { value marker }
        published { value marker roundedTo }
      }
    }
  }
}`;

interface Line {
  readonly localAuthority: { readonly gssCode: string } | null;
  readonly what: string;
  readonly group: string;
  readonly loaded: { readonly value: number | null };
}

describe.each(databases)('reconciliation on $name', (kind) => {
  let opened: ApiOnStore;
  const ask = async (cookie: string, variables: object = {}) => {
    const { data, errors } = await opened.api.ask(cookie, question, { region: 'small', ...variables });
    expect(errors).toEqual([]);
    return data.reconciliation;
  };
  beforeAll(async () => {
    opened = await startSmallRegion(kind);
  });
  afterAll(() => opened?.close());

  it.each(['commissioner', 'data-officer'] as const)('%s: every council, exactly', async (persona) => {
    const answer = await ask(await opened.api.signIn(persona));
    expect(answer).toMatchObject({
      headline: expect.stringMatching(
        /^8 children loaded, 1,828 published: 1,820 fewer, in Oldham \(578 fewer\), Rochdale/,
      ),
      date: '2025-03-31',
      question: { regionName: 'Small region', year: 2025, localAuthority: null },
      years: [2025, 2024, 2023, 2022, 2021],
    });
    const children = answer.lines.filter(({ what }: Line) => what === 'CHILDREN');
    expect(children.map(({ localAuthority, loaded }: Line) => [localAuthority?.gssCode ?? null, loaded.value])).toEqual(
      [
        [null, 8],
        [oldham, 4],
        [rochdale, 3],
        [tameside, 1],
      ],
    );
    const uasc = answer.lines.find(({ what, localAuthority }: Line) => what === 'UASC' && localAuthority !== null);
    expect(uasc).toMatchObject({ status: 'DIFFERS', loaded: { value: 0 } });
    const hidden = answer.lines.find(
      ({ what, localAuthority }: Line) => what === 'INSIDE_OVER_20' && localAuthority?.gssCode === oldham,
    );
    expect(hidden).toMatchObject({
      status: 'NOT_PUBLISHED',
      difference: null,
      published: { value: null, marker: 'SUPPRESSED' },
    });
  });

  it('a placement team: its own council only', async () => {
    const officer = await opened.api.signIn('placement-officer');
    const answer = await ask(officer);
    const named = new Set(answer.lines.map(({ localAuthority }: Line) => localAuthority?.gssCode ?? null));
    expect(named).toEqual(new Set([null, oldham]));
    expect(answer.headline).toMatch(/^4 children loaded, 582 published: 578 fewer\./);
    const other = await ask(officer, { localAuthority: rochdale });
    expect(other).toEqual({
      __typename: 'NotFoundProblem',
      sentence: expect.stringContaining('no council of that code'),
    });
  });

  it('a board member: not at all, for small numbers could be compared', async () => {
    const answer = await ask(await opened.api.signIn('board'));
    expect(answer).toEqual({
      __typename: 'NotFoundProblem',
      sentence: expect.stringContaining('who see exact numbers'),
    });
  });

  it('one council, and an earlier year', async () => {
    const officer = await opened.api.signIn('data-officer');
    const one = await ask(officer, { localAuthority: tameside });
    expect(one.question.localAuthority.name).toBe('Tameside');
    expect(one.headline).toMatch(/^1 child loaded, 652 published: 651 fewer\./);
    const early = await ask(officer, { year: 2021 });
    expect(new Set(early.lines.map(({ what }: Line) => what))).toEqual(new Set(['CHILDREN']));
    expect(early.notes.join(' ')).toContain('For 2021 only the number of children is held');
  });

  it.each([
    ['a year nobody published', { year: 2019 }, 'BadQuestion', /2021, 2022, 2023, 2024, 2025/],
    ['another region', { region: 'other' }, 'NotFoundProblem', /no region of that id/],
    ['a council outside', { localAuthority: 'E10000016' }, 'NotFoundProblem', /no council of that code/],
    ['no code at all', { localAuthority: 'x' }, 'NotFoundProblem', /no council of that code/],
  ])('%s', async (_, variables, type, sentence) => {
    const answer = await ask(await opened.api.signIn('data-officer'), variables);
    expect(answer).toEqual({ __typename: type, sentence: expect.stringMatching(sentence) });
  });

  it('nobody, without signing in', async () => {
    const { status, data } = await opened.api.ask('', question, { region: 'small' });
    expect([status, data]).toEqual([401, undefined]);
  });
});
