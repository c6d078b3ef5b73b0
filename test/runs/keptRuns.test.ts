/** Runs whose question is kept: whatever becomes of the server that works on one, it ends once, with all that it made or nothing. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isCancelled, isToldToStop, RunRefused } from '../../server/runs/progress.ts';
import { RunQueue } from '../../server/runs/runQueue.ts';
import type { RunAsked } from '../../server/runs/runs.ts';
import { mostLosses } from '../../server/runs/takeUp.ts';
import type { PlanToKeep } from '../../server/store/plans.ts';
import { databases, type OpenedDatabase, testNow } from '../store/databases.ts';
import { boardMember, commissioner, regionId, smallRegion } from '../store/smallRegion.ts';
import { type HandRunner, handRunner } from './handRunner.ts';

const asked = (question: object, viewer = commissioner): RunAsked => ({
  ...{ kind: 'PLAN', regionId, viewer, question, version: '1', affinity: '', isKept: true },
});
const planFor = (headline: string, status: PlanToKeep['status'] = 'PROVED_BEST'): PlanToKeep => ({
  ...{ id: randomUUID(), headline, status, objective: 'MOST_CHILDREN', scenario: null, factsVersion: '1' },
  document: { headline },
});
const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1_000);

interface Server {
  readonly queue: RunQueue;
  readonly runner: HandRunner;
  /** The only work that it is at. */
  work(): HandRunner['works'][number];
}

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  let faults: unknown[] = [];
  let servers: RunQueue[] = [];
  let clock = testNow;
  const server = (name: string, slots = 1): Server => {
    const runner = handRunner(slots);
    const queue = new RunQueue({
      ...{ store: opened.store.runs, runner, server: `${name} 1 x` },
      now: () => clock,
      madeOf: (_kind, answer) => (answer === null ? null : { kind: 'PLAN', made: answer as PlanToKeep }),
      onFault: (error) => faults.push(error),
    });
    servers.push(queue);
    const work = () => {
      const [first, ...others] = runner.works;
      if (first === undefined || others.length > 0) throw new Error(`${name} is at ${runner.works.length} works.`);
      return first;
    };
    return { queue, runner, work };
  };
  const written = (id: string) => opened.store.as(commissioner).run(id);
  const headlines = async () => (await opened.store.as(commissioner).plans()).map(({ headline }) => headline);
  /** Until the queue has written what it was to write. */
  const atWork = async ({ runner }: Server) => {
    while (runner.works.length === 0) await new Promise((resolve) => setImmediate(resolve));
  };
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    [faults, servers, clock] = [[], [], testNow];
  });
  afterEach(async () => {
    for (const queue of servers) await queue.close();
    const left = await opened.store.runs.active();
    for (const { id } of left) await opened.store.runs.wish(id, 'CANCEL');
    const sweeper = server('sweeper');
    clock = later(3_600);
    await sweeper.queue.begin();
    for (const { id } of left) await sweeper.queue.wait(id, 60_000);
    expect(await opened.store.runs.active()).toEqual([]);
    await sweeper.queue.close();
  });

  test('what it made is written with its end, and found by its id', async () => {
    const one = server('one');
    const { id } = await one.queue.start(asked({ homes: 1 }));
    await atWork(one);
    const plan = planFor('Three homes');
    await one.work().finish(plan);
    await one.queue.wait(id, 60_000);
    expect(await written(id)).toMatchObject({ status: 'FINISHED', resultId: plan.id });
    expect(await opened.store.as(commissioner).plan(plan.id)).toMatchObject({
      ...{ headline: 'Three homes', madeBy: commissioner.displayName, madeAt: testNow.toISOString() },
      document: { headline: 'Three homes' },
    });
    expect(faults).toEqual([]);
  });

  test('the same question of the same facts has one run: while it is worked on, at whatever server, and when it is finished', async () => {
    const [one, two] = [server('one'), server('two')];
    const question = { homes: 2, areas: { b: 1, a: 2 } };
    const started = await Promise.all([
      one.queue.start(asked(question)),
      two.queue.start(asked({ areas: { a: 2, b: 1 }, homes: 2 }, boardMember)),
      one.queue.start(asked(question)),
    ]);
    const { id } = started[0];
    expect(started.map((row) => row.id)).toEqual([id, id, id]);
    const worker = (await written(id))?.server.startsWith('one') ? one : two;
    await atWork(worker);
    await worker.work().finish(planFor('Once'));
    await worker.queue.wait(id, 60_000);
    expect((await two.queue.start(asked(question))).id).toBe(id);
    expect((await headlines()).filter((headline) => headline === 'Once')).toHaveLength(1);
  });

  test('one that was stopped early is no answer to whoever asks again', async () => {
    const one = server('one');
    const { id } = await one.queue.start(asked({ homes: 3 }));
    await atWork(one);
    await one.queue.end(id, 'STOP_KEEP_BEST');
    expect(isToldToStop(one.work().control)).toBe(true);
    await one.work().finish(planFor('Half way', 'STOPPED'));
    await one.queue.wait(id, 60_000);
    expect((await written(id))?.status).toBe('STOPPED_KEEPING_BEST');
    expect((await one.queue.start(asked({ homes: 3 }))).id).not.toBe(id);
  });

  test('a server that dies loses nothing: another takes the run up, asks as the same person, and ends it once', async () => {
    const { userId, role } = commissioner;
    const as = { userId, role, regionId };
    const dying = server('dying');
    const { id } = await dying.queue.start(asked({ homes: 4 }));
    await atWork(dying);
    dying.work().report({ stage: 'Testing 214 areas', done: 2, total: 4, headline: 'Best so far' });
    const [second, third] = [server('second'), server('third')];
    clock = later(10);
    await second.queue.begin();
    expect(second.runner.works).toEqual([]);
    clock = later(60);
    await Promise.all([second.queue.begin(), third.queue.begin()]);
    const heir = (await written(id))?.server.startsWith('second') ? second : third;
    await atWork(heir);
    expect(second.runner.works.length + third.runner.works.length).toBe(1);
    expect(heir.work().asked).toMatchObject({ kind: 'PLAN', question: { homes: 4 }, viewer: as });
    expect(await written(id)).toMatchObject({ status: 'RUNNING', losses: 1, headline: null, done: null });
    // It was only silent: what it makes after all is nobody's any more.
    await dying.work().finish(planFor('Of the silent one'));
    await heir.work().finish(planFor('Of the heir'));
    await heir.queue.wait(id, 60_000);
    expect(await written(id)).toMatchObject({ status: 'FINISHED' });
    const made = await headlines();
    expect(made.filter((headline) => headline === 'Of the heir')).toHaveLength(1);
    expect(made).not.toContain('Of the silent one');
    expect(faults).toEqual([]);
  });

  test('a silent server that looks again finds that the run is another’s, and lets it go', async () => {
    const silent = server('silent');
    const { id } = await silent.queue.start(asked({ homes: 5 }));
    await atWork(silent);
    const { control } = silent.work();
    const lost: string[] = [];
    silent.queue.listen(
      id,
      () => {},
      () => lost.push(id),
    );
    const heir = server('heir');
    clock = later(60);
    await heir.queue.begin();
    await atWork(heir);
    await silent.queue.begin();
    await silent.queue.wait(id, 60_000);
    while (!isCancelled(control)) await new Promise((resolve) => setImmediate(resolve));
    expect([silent.queue.current(id), lost]).toEqual([null, [id]]);
    await silent.work().finish(null);
    expect((await written(id))?.status).toBe('RUNNING');
    await heir.work().finish(planFor('Taken over'));
  });

  test('a run that stops one server after another is given up with a sentence', async () => {
    const first = server('server 0');
    const { id } = await first.queue.start(asked({ homes: 6 }));
    await atWork(first);
    for (let at = 1; at < mostLosses; at++) {
      clock = later(60 * at);
      const next = server(`server ${at}`);
      await next.queue.begin();
      await atWork(next);
    }
    clock = later(60 * mostLosses);
    await server('last').queue.begin();
    expect(await written(id)).toMatchObject({
      ...{ status: 'FAILED', resultId: null, endedAt: expect.any(String) },
      stage: expect.stringContaining('stopped 3 times'),
    });
  });

  test('one that waits at a busy server is taken by one that has nothing to do', async () => {
    const [busy, idle] = [server('busy'), server('idle')];
    const first = await busy.queue.start(asked({ homes: 7 }));
    await atWork(busy);
    const waiting = await busy.queue.start(asked({ homes: 8 }));
    await idle.queue.begin();
    await atWork(idle);
    expect(idle.work().asked.question).toEqual({ homes: 8 });
    await busy.work().finish(planFor('Seven'));
    await busy.queue.wait(first.id, 60_000);
    await idle.work().finish(planFor('Eight'));
    await idle.queue.wait(waiting.id, 60_000);
    expect(busy.runner.works).toEqual([]);
    expect([(await written(first.id))?.status, (await written(waiting.id))?.status]).toEqual(['FINISHED', 'FINISHED']);
    expect(await written(waiting.id)).toMatchObject({ losses: 0 });
  });

  test('people take turns with what is kept as with everything else', async () => {
    const one = server('one');
    for (const homes of [11, 12, 13]) await one.queue.start(asked({ homes }));
    await one.queue.start(asked({ homes: 21 }, boardMember));
    const order: unknown[] = [];
    for (let at = 0; at < 4; at++) {
      await atWork(one);
      order.push(one.work().asked.question);
      await one.work().finish(planFor('In turn'));
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(order).toEqual([{ homes: 11 }, { homes: 21 }, { homes: 12 }, { homes: 13 }]);
  });

  test('a server that is stopped in good order leaves its run to the next, with what was asked of it', async () => {
    const stopping = server('stopping');
    const { id } = await stopping.queue.start(asked({ homes: 30 }));
    await atWork(stopping);
    await stopping.queue.end(id, 'STOP_KEEP_BEST');
    const { control } = stopping.work();
    await stopping.queue.close();
    expect(isCancelled(control)).toBe(true);
    expect(await written(id)).toMatchObject({ status: 'QUEUED', server: '', endedAt: null, losses: 0 });
    const next = server('next');
    await next.queue.begin();
    await atWork(next);
    expect(isToldToStop(next.work().control)).toBe(true);
    await next.work().finish(planFor('After the restart', 'STOPPED'));
    await next.queue.wait(id, 60_000);
    expect((await written(id))?.status).toBe('STOPPED_KEEPING_BEST');
  });

  test('cancelled while it waits, runs or is taken up, it keeps nothing', async () => {
    const one = server('one');
    const running = await one.queue.start(asked({ homes: 40 }));
    await atWork(one);
    const waiting = await one.queue.start(asked({ homes: 41 }));
    for (const { id } of [waiting, running]) {
      expect(await one.queue.end(id, 'CANCEL')).toMatchObject({ status: 'CANCELLED' });
      // Written before it was said: a server that died now would leave nothing to take up.
      expect(await written(id)).toMatchObject({ status: 'CANCELLED', resultId: null });
    }
    await one.work().finish(planFor('Too late'));
    expect(await headlines()).not.toContain('Too late');
    const left = await one.queue.start(asked({ homes: 42 }));
    await atWork(one);
    await one.queue.close();
    const other = server('other');
    await other.queue.end(left.id, 'CANCEL');
    await other.queue.begin();
    await other.queue.wait(left.id, 60_000);
    expect(other.runner.works).toEqual([]);
    expect(await written(left.id)).toMatchObject({ status: 'CANCELLED' });
  });

  test('cancelled as its end is being written, it is one or the other, and what is said is what is written', async () => {
    for (let at = 0; at < 5; at++) {
      const one = server(`at ${at}`);
      const { id } = await one.queue.start(asked({ homes: 50 + at }));
      await atWork(one);
      const plan = planFor(`Race ${at}`);
      const finishing = one.work().finish(plan);
      for (let turn = 0; turn < at; turn++) await Promise.resolve();
      const said = await one.queue.end(id, 'CANCEL');
      await finishing;
      await one.queue.wait(id, 60_000);
      const row = await written(id);
      const isKept = (await opened.store.as(commissioner).plan(plan.id)) !== null;
      expect([row?.status, row?.resultId, said?.status ?? 'FINISHED']).toEqual(
        isKept ? ['FINISHED', plan.id, 'FINISHED'] : ['CANCELLED', null, 'CANCELLED'],
      );
    }
  });

  test('what cannot be worked out fails with its own sentence and is nobody’s fault; what breaks keeps nothing', async () => {
    const one = server('one');
    const refused = await one.queue.start(asked({ homes: 60 }));
    await atWork(one);
    await one.work().fail(new RunRefused('No set of homes keeps all the limits.'));
    await one.queue.wait(refused.id, 60_000);
    expect(await written(refused.id)).toMatchObject({
      status: 'FAILED',
      stage: 'No set of homes keeps all the limits.',
    });
    expect(faults).toEqual([]);
    const broken = await one.queue.start(asked({ homes: 61 }));
    await atWork(one);
    // The database refuses what it is to keep: the end is not written either.
    await one.work().finish({ ...planFor('Broken'), headline: null });
    await one.queue.wait(broken.id, 60_000);
    expect(await written(broken.id)).toMatchObject({ status: 'FAILED', resultId: null });
    expect(faults).toHaveLength(1);
  });

  test('taken up for a person who is no longer there, it fails with a sentence', async () => {
    const one = server('one');
    const stranger = { ...commissioner, userId: 'gone' };
    const { id } = await one.queue.start(asked({ homes: 70 }, stranger));
    await atWork(one);
    clock = later(60);
    await server('next').queue.begin();
    expect(await written(id)).toMatchObject({ status: 'FAILED', stage: expect.stringContaining('may no longer see') });
  });
});
