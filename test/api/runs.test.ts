import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isCancelled, isToldToStop } from '../../server/runs/progress.ts';
import { type HandRunner, handRunner } from '../runs/handRunner.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { type ApiServer, startApi, theDay } from './apiServer.ts';
import { subscribe } from './eventStream.ts';
import { smallRegion } from './smallRegion.ts';

const gap =
  '{ sufficiency(question: {region: "small"}) { ... on SufficiencyAnswer { headline total { nearHomeGap { achieved { value } } notes } proof { status } run { id status } } } }';
const runOf = 'query ($id: ID!) { run(id: $id) { id kind status stage done total headline resultId endedAt } }';
const progress = 'subscription ($id: ID!) { runProgress(id: $id) { status stage done headline } }';
const end = (what: string) =>
  `mutation ($id: ID!) { ${what}(id: $id) { __typename ... on Run { status stage } ... on Problem { sentence } } }`;

describe.each(databases)('runs, on $name', (kind) => {
  let opened: OpenedDatabase;
  let api: ApiServer;
  let runner: HandRunner;
  let [commissioner, board] = ['', ''];
  const start = async () => {
    runner = handRunner(1);
    const patience = { quietMilliseconds: 0, answerMilliseconds: 0 };
    api = await startApi(opened.store, {}, { runner, patience });
  };
  /** Asked by the commissioner, and being worked out. */
  const startRun = async (cookie = commissioner): Promise<string> => {
    const { data } = await api.ask(cookie, gap);
    return data.sufficiency.run.id;
  };
  const ended = async (id: string) => {
    for (;;) {
      const { data } = await api.ask(commissioner, runOf, { id });
      if (data.run.endedAt !== null) return data.run;
    }
  };
  const work = () => {
    const [first] = runner.works;
    if (first === undefined) throw new Error('Nothing is being worked out.');
    return first;
  };
  beforeAll(async () => {
    opened = await kind.open(() => theDay);
    await opened.store.loading.loadRegion(smallRegion());
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await start();
    commissioner = await api.signIn('commissioner');
    board = await api.signIn('board');
  });
  afterEach(() => api.close());

  it('a question that takes long is answered with what is known and the run that works on the rest', async () => {
    const { data } = await api.ask(commissioner, gap);
    expect(data.sufficiency).toMatchObject({
      headline: expect.stringContaining('Small region'),
      total: {
        nearHomeGap: null,
        notes: ['The near-home gap is being worked out: ask again when the run has finished.'],
      },
      proof: null,
      run: { status: 'RUNNING' },
    });
    const again = await api.ask(commissioner, gap);
    expect(again.data.sufficiency.run.id).toBe(data.sufficiency.run.id);
    expect(runner.works).toHaveLength(1);
  });

  it('is followed by events, each role seeing the best so far only with the right to small numbers', async () => {
    const id = await startRun();
    const [hers, theirs] = await Promise.all([
      subscribe(api, commissioner, progress, { id }),
      subscribe(api, board, progress, { id }),
    ]);
    const first = { status: 'RUNNING', stage: 'Reading the region', done: null, headline: null };
    for (const stream of [hers, theirs]) {
      expect(stream.status).toBe(200);
      expect(await stream.next()).toEqual({ event: 'next', data: { data: { runProgress: first } } });
    }
    work().report({ stage: 'Placing', done: 2, total: 6, headline: 'Best so far: 3 children short' });
    const told = { status: 'RUNNING', stage: 'Placing', done: 2 };
    expect((await hers.next())?.data?.data.runProgress).toEqual({ ...told, headline: 'Best so far: 3 children short' });
    expect((await theirs.next())?.data?.data.runProgress).toEqual({ ...told, headline: null });
    await work().fail(new Error('of the test'));
    for (const stream of [hers, theirs]) {
      expect((await stream.next())?.data?.data.runProgress.status).toBe('FAILED');
      expect((await stream.next())?.event).toBe('complete');
      expect(await stream.next()).toBeNull();
    }
  });

  it('a run that is over tells its end and is done', async () => {
    const id = await startRun();
    await api.ask(commissioner, end('cancelRun'), { id });
    await ended(id);
    const stream = await subscribe(api, commissioner, progress, { id });
    expect((await stream.next())?.data?.data.runProgress.status).toBe('CANCELLED');
    expect((await stream.next())?.event).toBe('complete');
  });

  it('signing out closes what that person follows, and nothing of the others', async () => {
    const id = await startRun();
    const [hers, theirs] = await Promise.all([
      subscribe(api, commissioner, progress, { id }),
      subscribe(api, board, progress, { id }),
    ]);
    await Promise.all([hers.next(), theirs.next()]);
    await api.send('/session', { method: 'DELETE', headers: { cookie: commissioner } });
    expect(await hers.next()).toBeNull();
    work().report({ stage: 'Placing' });
    expect((await theirs.next())?.data?.data.runProgress.stage).toBe('Placing');
    await theirs.close();
  });

  it('cancelled by the person who started it, it is over at once, and says so to whoever asks again', async () => {
    const id = await startRun();
    const { data } = await api.ask(commissioner, end('cancelRun'), { id });
    expect(data.cancelRun).toEqual({ __typename: 'Run', status: 'CANCELLED', stage: 'Cancelled' });
    expect(isCancelled(work().control)).toBe(true);
    expect(await ended(id)).toMatchObject({
      kind: 'NEAR_HOME_GAP',
      status: 'CANCELLED',
      headline: null,
      resultId: null,
    });
    const again = await api.ask(commissioner, end('cancelRun'), { id });
    expect(again.data.cancelRun.sentence).toBe('This run is over already: there is nothing to stop.');
  });

  it('told to stop, it goes on to its best so far', async () => {
    const id = await startRun();
    const { data } = await api.ask(commissioner, end('stopRunKeepBest'), { id });
    expect(data.stopRunKeepBest).toMatchObject({ __typename: 'Run', status: 'RUNNING' });
    expect(isToldToStop(work().control)).toBe(true);
    await work().finish(null);
    expect((await ended(id)).status).toBe('STOPPED_KEEPING_BEST');
  });

  it('a board member may stop their own run and nobody else’s', async () => {
    const id = await startRun();
    const { data } = await api.ask(board, end('cancelRun'), { id });
    expect(data.cancelRun).toMatchObject({
      __typename: 'BadQuestion',
      sentence: expect.stringContaining('Only the person'),
    });
    const own = await startRun(board);
    expect((await api.ask(board, end('cancelRun'), { id: own })).data.cancelRun.status).toBe('CANCELLED');
  });

  it('is found by its id after a restart, failed with a sentence, and the question starts another', async () => {
    const id = await startRun();
    const before = api;
    await start();
    const { data } = await api.ask(commissioner, runOf, { id });
    expect(data.run).toMatchObject({ id, status: 'FAILED', stage: expect.stringContaining('The server stopped') });
    expect(await startRun()).not.toBe(id);
    await before.close();
  });

  it('the runs of the region are listed newest first, a page at a time', async () => {
    const id = await startRun();
    const { data } = await api.ask(
      board,
      '{ runs(first: 1) { totalCount edges { node { id headline } } pageInfo { hasNextPage } } }',
    );
    expect(data.runs.edges).toHaveLength(1);
    expect(data.runs.totalCount).toBeGreaterThan(1);
    expect((await api.ask(board, '{ runs(first: 100) { edges { node { id } } } }')).data.runs.edges).toContainEqual({
      node: { id },
    });
  });

  it.each([
    ['an id of nobody’s', 'none'],
    ['an id that could not be one', "x' or 1=1"],
  ])('%s is not there, in each of the four ways', async (_case, id) => {
    expect((await api.ask(commissioner, runOf, { id })).data.run).toBeNull();
    for (const what of ['cancelRun', 'stopRunKeepBest'] as const) {
      expect((await api.ask(commissioner, end(what), { id })).data[what]).toEqual({
        __typename: 'NotFoundProblem',
        sentence: 'There is no run of that id that you may see.',
      });
    }
    const stream = await subscribe(api, commissioner, progress, { id });
    const told = await stream.next();
    expect(told?.data?.errors?.[0]?.message).toBe('There is no run of that id that you may see.');
  });

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    api.send('/graphql/stream', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie: commissioner, ...headers },
      body: JSON.stringify(body),
    });

  it('the stream keeps the limits of the API', async () => {
    const refused = async (query: string) => {
      const response = await post({ query });
      return [response.status, (await response.json()).errors[0].message];
    };
    expect(await refused('{ viewer { id } }')).toEqual([400, 'There is no query here: ask with subscription.']);
    expect(await refused('subscription { nothing }')).toEqual([
      400,
      'Cannot query field "nothing" on type "Subscription".',
    ]);
    expect(await refused('subscription {')).toEqual([400, expect.stringContaining('not valid GraphQL')]);
    const many = Array.from({ length: 40 }, (_, n) => `a${n}: id`).join(' ');
    const aliases = await refused(`subscription { runProgress(id: "x") { ${many} } }`);
    expect(aliases).toEqual([400, 'The question has too many aliases: ask for it in parts.']);
    expect(await refused(`subscription { runProgress(id: "x") { ${'id '.repeat(3000)} } }`)).toEqual([
      400,
      'The question is too long: ask for it in parts.',
    ]);
  });

  it('the stream is for those signed in, by POST, from our own pages', async () => {
    expect((await post({ query: progress }, { cookie: '' })).status).toBe(401);
    expect((await post({ query: progress }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await api.send('/graphql/stream', { headers: { cookie: commissioner } })).status).toBe(405);
    const { errors } = await api.ask(commissioner, 'subscription { runProgress(id: "x") { id } }');
    expect(errors[0]?.message).toBe('There is no subscription here: ask with query or mutation.');
  });
});
