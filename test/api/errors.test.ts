import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { type ApiOnStore, type ApiServer, startApi, startSmallRegion } from './apiServer.ts';

let opened: ApiOnStore;
let store: Store;
let api: ApiServer;
let officer: string;
beforeAll(async () => {
  opened = await startSmallRegion();
  ({ store, api } = opened);
  officer = await api.signIn('placement-officer');
});
afterAll(() => opened?.close());

const secret = 'AB12 3CD';
const nearHome = 'query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { __typename } }';

/** A value that must not come back, what was asked, and what the one sentence says. */
const badQuestions: readonly (readonly [string, string, object, RegExp])[] = [
  [
    'a number that is text',
    nearHome,
    { question: { needId: 'x', withinMiles: secret } },
    /^Variable "\$question\.withinMiles" is not of the type "Float"\.$/,
  ],
  [
    'an id that is an object',
    nearHome,
    { question: { needId: { secret } } },
    /^Variable "\$question\.needId" is not of the type "ID"\.$/,
  ],
  [
    'a question that is text',
    nearHome,
    { question: secret },
    /^Variable "\$question" is not of the type "NearHomeQuestion"\.$/,
  ],
  [
    'a part that does not exist',
    nearHome,
    { question: { needId: 'x', [secret]: 1 } },
    /^Variable "\$question" is not of the type asked for\.$/,
  ],
  [
    'a missing part',
    nearHome,
    { question: {} },
    /^Variable "\$question": Field "needId" of required type "ID!" was not provided\.$/,
  ],
  [
    'a missing variable',
    nearHome,
    {},
    /^Variable "\$question" of required type "NearHomeQuestion!" was not provided\.$/,
  ],
  [
    'a date that is a number',
    nearHome,
    { question: { needId: 'x', asOf: 20_250_331 } },
    /^A date is text such as "2025-03-31"\.$/,
  ],
  [
    'a value of no enum',
    '{ placementNeeds(filter: {status: AB12_3CD}) { totalCount } }',
    {},
    /^A value is not|^The question does not fit/,
  ],
  [
    'a code that is none, written out',
    `{ homes(filter: {localAuthority: "${secret}"}) { totalCount } }`,
    {},
    /nine-character code/,
  ],
  [
    'a code that is none, as a variable',
    'query ($filter: HomeFilter) { homes(filter: $filter) { totalCount } }',
    { filter: { localAuthority: secret } },
    /nine-character code/,
  ],
  [
    'a code no authority has',
    '{ homes(filter: {localAuthority: "E99999999"}) { totalCount } }',
    {},
    /^No local authority has the code/,
  ],
  ['not GraphQL', `{ viewer { "${secret}" } }`, {}, /^The question is not valid GraphQL \(line 1, column 12\)\.$/],
  [
    'a field that does not exist',
    '{ viewer { displayNam } }',
    {},
    /^Cannot query field "displayNam" on type "Viewer"\.$/,
  ],
  [
    'an argument that does not exist',
    '{ home(identity: "x") { id } }',
    {},
    /^Unknown argument "identity" on field "Query\.home"\./,
  ],
  [
    'a number written out as text',
    `{ nearHomeMatches(question: {needId: "x", withinMiles: "${secret}"}) { __typename } }`,
    {},
    /is not of|does not fit/,
  ],
];

describe('a question asked wrongly', () => {
  it.each(badQuestions)(
    '%s: one clear sentence, and the value does not come back',
    async (_name, query, variables, sentence) => {
      const { errors, text } = await api.ask(officer, query, variables);
      expect(errors[0]?.message).toMatch(sentence);
      expect(text).not.toContain(secret);
      expect(text).not.toMatch(/Did you mean|stacktrace|node_modules|\.ts:/);
    },
  );

  it('is answered with 400 and a code', async () => {
    const { status, errors } = await api.ask(officer, nearHome, { question: secret });
    expect(status).toBe(400);
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

/** Answers that are values: a union member with a sentence. */
const problems: readonly (readonly [string, string, object, string, RegExp])[] = [
  [
    'a distance below zero',
    'nearHome',
    { needId: 'x', withinMiles: -3 },
    'BadQuestion',
    /^withinMiles must be 1 to 200 miles\.$/,
  ],
  ['a distance too long', 'nearHome', { needId: 'x', withinMiles: 201 }, 'BadQuestion', /1 to 200/],
  [
    'a day that does not exist',
    'nearHome',
    { needId: 'x', asOf: '2025-02-29' },
    'BadQuestion',
    /^asOf must be a real day/,
  ],
  [
    'a day in another order',
    'nearHome',
    { needId: 'x', asOf: '31/03/2025' },
    'BadQuestion',
    /^asOf must be a real day/,
  ],
  [
    'a need that is not there',
    'nearHome',
    { needId: 'x' },
    'NotFoundProblem',
    /^There is no open need of that id that you may see\.$/,
  ],
  ['a need id made of SQL', 'nearHome', { needId: "' or 1=1 --" }, 'NotFoundProblem', /^There is no open need/],
  [
    'a region that is not there',
    'sufficiency',
    { region: 'atlantis' },
    'NotFoundProblem',
    /^There is no region of that id that you may see\.$/,
  ],
  ['a distance of nothing', 'sufficiency', { region: 'small', withinMiles: 0 }, 'BadQuestion', /1 to 200/],
  ['a month that does not exist', 'sufficiency', { region: 'small', asOf: '2025-13-01' }, 'BadQuestion', /real day/],
  ['a region that is not there', 'location', { region: 'atlantis' }, 'NotFoundProblem', /^There is no region/],
  ['a day that does not exist', 'location', { region: 'small', asOf: 'yesterday' }, 'BadQuestion', /real day/],
];
const questions: Readonly<Record<string, string>> = {
  nearHome:
    'query ($question: NearHomeQuestion!) { answer: nearHomeMatches(question: $question) { __typename ...on Problem { sentence } } }',
  sufficiency:
    'query ($question: SufficiencyQuestion!) { answer: sufficiency(question: $question) { __typename ...on Problem { sentence } } }',
  location:
    'query ($question: LocationQuestion!) { answer: placementLocation(question: $question) { __typename ...on Problem { sentence } } }',
};

interface Told {
  readonly answer: { readonly __typename: string; readonly sentence: string };
}

describe('an expected failure', () => {
  it.each(problems)('%s (%s): is a value with a sentence', async (_name, asked, question, typeName, sentence) => {
    const { status, data, errors } = await api.ask<Told>(officer, questions[asked] ?? '', { question });
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    expect(data.answer.__typename).toBe(typeName);
    expect(data.answer.sentence).toMatch(sentence);
  });
});

describe('a bug', () => {
  it('leaves with an id and without its message; the log keeps where, not what', async () => {
    const broken: Store = {
      ...store,
      as: (viewer) => ({
        ...store.as(viewer),
        regions: () =>
          Promise.reject(new Error(`select * from child where postcode = '${secret}' at /home/server/x.ts`)),
      }),
    };
    const faulty = await startApi(broken);
    try {
      const cookie = await faulty.signIn('commissioner');
      const { errors, text } = await faulty.ask(cookie, '{ regions { id } }');
      expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
      const id = /quote ([0-9a-f]{8})\.$/.exec(errors[0]?.message ?? '')?.[1];
      expect(id).toBeDefined();
      expect(text).not.toMatch(/select|postcode|AB12|\/home/);
      const logged = faulty.log.join('');
      expect(logged).toContain(id);
      expect(logged).not.toMatch(/select \*|AB12/);
    } finally {
      await faulty.close();
    }
  });
});

const json = { 'content-type': 'application/json' };
const requests: readonly (readonly [string, string, () => RequestInit, number])[] = [
  ['a body that is not JSON', '/graphql', () => ({ method: 'POST', headers: json, body: '{' }), 400],
  [
    'a body of 300 kB',
    '/graphql',
    () => ({ method: 'POST', headers: json, body: JSON.stringify({ query: 'x'.repeat(300_000) }) }),
    413,
  ],
  [
    'JSON nested 5,000 deep',
    '/graphql',
    () => ({ method: 'POST', headers: json, body: `{"variables":${'['.repeat(5000)}${']'.repeat(5000)}}` }),
    400,
  ],
  [
    'an unknown compression',
    '/graphql',
    () => ({ method: 'POST', headers: { ...json, 'content-encoding': 'zip' }, body: '{}' }),
    415,
  ],
  [
    'a question in the address',
    '/graphql?query={viewer{id}}',
    () => ({ headers: { 'apollo-require-preflight': 'x' } }),
    405,
  ],
  ['a PUT', '/graphql', () => ({ method: 'PUT', headers: json, body: '{}' }), 405],
  ['an unknown part of the API', '/session/other', () => ({ method: 'POST', headers: json, body: '{}' }), 404],
  [
    'a batch of questions',
    '/graphql',
    () => ({ method: 'POST', headers: json, body: '[{"query":"{viewer{id}}"}]' }),
    400,
  ],
  [
    'plain text',
    '/graphql',
    () => ({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{viewer{id}}' }),
    400,
  ],
  ['nothing', '/graphql', () => ({ method: 'POST', headers: json, body: '{}' }), 400],
];

describe('a request that is no question', () => {
  it.each(requests)('%s: JSON with one sentence, no HTML, stack or path', async (_name, path, init, status) => {
    const asked = init();
    const response = await api.send(path, { ...asked, headers: { ...asked.headers, cookie: officer } });
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/json/);
    const { sentence, errors } = JSON.parse(text);
    expect(sentence ?? errors[0].message).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/<html|node_modules|\.ts:| {4}at /i);
  });
});

interface Schema {
  readonly __schema: { readonly queryType: { readonly name: string } };
}

describe('the schema itself', () => {
  it('is shown in demo mode and not in production', async () => {
    const ask = '{ __schema { queryType { name } } }';
    expect((await api.ask<Schema>(officer, ask)).data.__schema.queryType.name).toBe('Query');
    const production = await startApi(store, { mode: 'production' });
    try {
      const { status, errors } = await production.ask(officer.replace('nearhome=', '__Host-nearhome='), ask);
      expect(status).toBe(400);
      expect(errors[0]?.message).not.toMatch(/apollo/i);
    } finally {
      await production.close();
    }
  });
});

describe('every answer', () => {
  it.each(['/', '/graphql', '/healthz', '/readyz', '/nothing.js'])('%s carries the guarding headers', async (path) => {
    const { headers } = await api.send(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each(['/graphql', '/healthz', '/readyz', '/session'])('%s is not kept by any cache', async (path) => {
    expect((await api.send(path)).headers.get('cache-control')).toBe('no-store');
  });

  it('of the page goes to every address of the client, and to no address of the API', async () => {
    const html = { headers: { accept: 'text/html,*/*;q=0.8' } };
    for (const path of ['/', '/needs', '/small/gap?within=20', '/imports', '/imports/x']) {
      const response = await api.send(path, html);
      expect(response.headers.get('content-type')).toMatch(/html/);
    }
    for (const path of [
      '/session',
      '/imports/x/other.csv',
      '/nothing.js',
      '/%2e%2e/package.json',
      '/assets/none.css',
    ]) {
      const response = await api.send(path, html);
      expect(response.status, path).toBe(404);
      expect(response.headers.get('content-type'), path).toMatch(/json/);
    }
  });
});
