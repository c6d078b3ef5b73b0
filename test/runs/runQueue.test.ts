import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/policy/viewer.ts';
import { isToldToStop, RunCancelled } from '../../server/runs/progress.ts';
import { mostWaiting, RunQueue } from '../../server/runs/runQueue.ts';
import { isOver, type RunAsked, TooManyRuns } from '../../server/runs/runs.ts';
import type { RunRow } from '../../server/store/rows.ts';
import { databases, type OpenedDatabase, testNow } from '../store/databases.ts';
import { boardMember, commissioner, regionId, smallRegion } from '../store/smallRegion.ts';
import { type HandRunner, handRunner } from './handRunner.ts';

const asked = (question: string, viewer: Viewer = commissioner, version = '1'): RunAsked => ({
  kind: 'NEAR_HOME_GAP',
  regionId,
  viewer,
  question,
  version,
  affinity: '',
});

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  let faults: unknown[];
  let runner: HandRunner;
  let runs: RunQueue;
  const options = (own: HandRunner, now = () => testNow) => ({
    store: opened.store.runs,
    runner: own,
    now,
    onFault: (error: unknown) => faults.push(error),
  });
  const queueOn = (own: HandRunner, now = () => testNow) => new RunQueue(options(own, now));
  const written = (id: string) => opened.store.as(commissioner).run(id);
  const work = (question: string) => {
    const found = runner.works.find((one) => one.asked.question === question);
    if (found === undefined) throw new Error(`${question} is not being worked out.`);
    return found;
  };
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    faults = [];
    runner = handRunner(1);
    runs = queueOn(runner);
  });

  test('a run waits, runs, says how far it is, finishes, and its answer is kept for the same question of the same facts', async () => {
    const { id } = await runs.start(asked('a'));
    expect(await written(id)).toMatchObject({ kind: 'NEAR_HOME_GAP', startedAt: testNow.toISOString(), endedAt: null });
    work('a').report({ stage: 'Placing', done: 2, total: 5, headline: '7 short' });
    expect(runs.current(id)).toMatchObject({
      status: 'RUNNING',
      stage: 'Placing',
      done: 2,
      total: 5,
      headline: '7 short',
    });
    const over = runs.wait(id, 60_000);
    await work('a').finish({ gap: 7 });
    expect(await over).toMatchObject({ status: 'FINISHED', endedAt: testNow.toISOString() });
    expect(await written(id)).toMatchObject({ status: 'FINISHED', headline: '7 short', done: 2, total: 5 });
    expect(runs.answerTo(asked('a', boardMember))).toEqual({ gap: 7 });
    expect([runs.answerTo(asked('b')), runs.answerTo(asked('a', commissioner, '2'))]).toEqual([undefined, undefined]);
    expect(runs.current(id)).toBeNull();
    expect(faults).toEqual([]);
  });

  test('what is over in a moment is written down nowhere, unless its id is given away', async () => {
    const quiet = await runs.start(asked('quiet'), 60_000);
    const known = await runs.start(asked('known'), 60_000);
    await runs.write(known.id);
    await work('quiet').finish(1);
    await work('known').finish(2);
    await runs.wait(known.id, 60_000);
    expect([await written(quiet.id), (await written(known.id))?.status]).toEqual([null, 'FINISHED']);
    expect([runs.answerTo(asked('quiet')), runs.answerTo(asked('known'))]).toEqual([1, 2]);
  });

  test('who asks what is being worked out already joins it', async () => {
    const first = await runs.start(asked('a'));
    const second = await runs.start(asked('a', boardMember));
    expect(second.id).toBe(first.id);
    expect(runner.works).toHaveLength(1);
    await work('a').finish(1);
  });

  test('as many run at once as there are threads, and people take turns', async () => {
    runner = handRunner(2);
    runs = queueOn(runner);
    for (const question of ['a1', 'a2', 'a3', 'a4']) await runs.start(asked(question));
    await runs.start(asked('b1', boardMember));
    const now = () => runner.works.map((one) => one.asked.question);
    expect(now()).toEqual(['a1', 'a2']);
    await work('a1').finish(1);
    expect(now()).toEqual(['a2', 'b1']);
    await work('a2').finish(1);
    expect(now()).toEqual(['b1', 'a3']);
    await runs.close();
  });

  test('one person cannot fill the queue', async () => {
    for (let at = 0; at <= mostWaiting; at += 1) await runs.start(asked(`many ${at}`));
    await expect(runs.start(asked('one more'))).rejects.toBeInstanceOf(TooManyRuns);
    await expect(runs.start(asked('another’s', boardMember))).resolves.toMatchObject({ status: 'QUEUED' });
    await runs.close();
  });

  test('a cancelled run is over at once, keeps nothing, and makes way when its thread obeys', async () => {
    const { id } = await runs.start(asked('a'));
    const waiting = await runs.start(asked('b'));
    expect(await runs.end(id, 'CANCEL')).toMatchObject({ status: 'CANCELLED', headline: null });
    expect(runs.current(waiting.id)?.status).toBe('QUEUED');
    await work('a').finish('too late');
    expect(runs.answerTo(asked('a'))).toBeUndefined();
    expect(runs.current(waiting.id)?.status).toBe('RUNNING');
    await runs.wait(id, 60_000);
    expect(await written(id)).toMatchObject({ status: 'CANCELLED' });
    await runs.close();
    expect(faults).toEqual([]);
  });

  test('a waiting run that is cancelled never starts', async () => {
    await runs.start(asked('a'));
    const { id } = await runs.start(asked('b'));
    expect(await runs.end(id, 'STOP_KEEP_BEST')).toMatchObject({ status: 'CANCELLED' });
    await work('a').finish(1);
    expect(runner.works).toEqual([]);
  });

  test('a stopped run keeps the best so far', async () => {
    const { id } = await runs.start(asked('a'));
    expect(await runs.end(id, 'STOP_KEEP_BEST')).toMatchObject({ status: 'RUNNING' });
    expect(isToldToStop(work('a').control)).toBe(true);
    await work('a').finish({ gap: 9 });
    await runs.wait(id, 60_000);
    expect(await written(id)).toMatchObject({ status: 'STOPPED_KEEPING_BEST' });
    expect(runs.answerTo(asked('a'))).toEqual({ gap: 9 });
  });

  test('a stopped run of which a part is no answer is cancelled, and nobody’s fault', async () => {
    const { id } = await runs.start(asked('a'));
    await runs.end(id, 'STOP_KEEP_BEST');
    await work('a').fail(new RunCancelled());
    await runs.wait(id, 60_000);
    expect(await written(id)).toMatchObject({ status: 'CANCELLED', stage: expect.stringContaining('no whole answer') });
    expect(runs.answerTo(asked('a'))).toBeUndefined();
    expect(faults).toEqual([]);
  });

  test('a run that fails says so in a sentence, and the next goes on', async () => {
    const { id } = await runs.start(asked('a'));
    const next = await runs.start(asked('b'));
    await work('a').fail(new Error('of the engine'));
    await runs.wait(id, 60_000);
    expect(await written(id)).toMatchObject({ status: 'FAILED', stage: expect.stringContaining('ask again') });
    expect(faults).toEqual([new Error('of the engine')]);
    expect(runs.current(next.id)?.status).toBe('RUNNING');
    await work('b').finish(1);
  });

  test('who listens is told each change and the end', async () => {
    const { id } = await runs.start(asked('a'));
    const heard: RunRow[] = [];
    const unlisten = runs.listen(id, (row) => heard.push(row));
    work('a').report({ stage: 'Placing', done: 1, total: 2 });
    await work('a').finish(1);
    unlisten();
    expect(heard.map(({ status, stage }) => [status, stage])).toEqual([
      ['RUNNING', 'Placing'],
      ['FINISHED', 'Finished'],
    ]);
    expect(heard.map(isOver)).toEqual([false, true]);
  });

  test('a run left by a server that is gone is failed with a sentence when a server begins', async () => {
    const { id } = await runs.start(asked('a'));
    const waiting = await runs.start(asked('b'));
    const restarted = queueOn(handRunner(1));
    await restarted.begin();
    for (const left of [id, waiting.id]) {
      expect(await written(left)).toMatchObject({ status: 'FAILED', stage: expect.stringContaining('server stopped') });
    }
    await work('a').finish(1);
    expect((await written(id))?.status).toBe('FAILED');
    await restarted.close();
  });

  test('a run of a server elsewhere is left alone while that server says it is alive', async () => {
    const away = new RunQueue({ ...options(runner), server: 'elsewhere 1 x' });
    const { id } = await away.start(asked('a'));
    const soon = queueOn(handRunner(1), () => new Date(testNow.getTime() + 10_000));
    await soon.begin();
    expect((await written(id))?.endedAt).toBeNull();
    const late = queueOn(handRunner(1), () => new Date(testNow.getTime() + 60_000));
    await late.begin();
    expect((await written(id))?.status).toBe('FAILED');
    await soon.close();
    await late.close();
    await work('a').finish(1);
  });

  test('what is asked at another server is written down for the one that works on it', async () => {
    const { id } = await runs.start(asked('a'));
    const other = queueOn(handRunner(1));
    expect(await other.end(id, 'CANCEL')).toBeNull();
    expect(await written(id)).toMatchObject({ wish: 'CANCEL' });
    await runs.begin();
    await runs.wait(id, 60_000);
    expect(await written(id)).toMatchObject({ status: 'CANCELLED' });
    await work('a').finish(1);
    await runs.close();
  });

  test('a server that stops fails what it was at, with a sentence', async () => {
    const { id } = await runs.start(asked('a'));
    await runs.close();
    expect(await written(id)).toMatchObject({ status: 'FAILED', stage: expect.stringContaining('ask again') });
  });

  test('another region’s run is not there', async () => {
    const { id } = await runs.start(asked('a'));
    const stranger = { ...commissioner, regionId: 'another' };
    expect(await opened.store.as(stranger).run(id)).toBeNull();
    expect((await opened.store.as(stranger).runs({})).totalCount).toBe(0);
    expect((await opened.store.as(boardMember).runs({ first: 100 })).edges.map(({ node }) => node.id)).toContain(id);
    await work('a').finish(1);
  });
});
