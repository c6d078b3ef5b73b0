/** A server that is killed in the middle of its work, by the machine and without a word. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunQueue } from '../../server/runs/runQueue.ts';
import type { PlanToKeep } from '../../server/store/plans.ts';
import type { StoreOptions } from '../../server/store/store.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { commissioner, regionId, smallRegion } from '../store/smallRegion.ts';
import { handRunner } from './handRunner.ts';

/** Starts a run that never ends, and says its id when it is at work on it. */
const script = `
  const [opening, viewer] = process.argv.slice(1).map((text) => JSON.parse(text));
  const { openStore } = await import(${JSON.stringify(resolve('server/store/openStore.ts'))});
  const { RunQueue } = await import(${JSON.stringify(resolve('server/runs/runQueue.ts'))});
  const store = await openStore(opening);
  let queue, id;
  const run = async () => {
    while (id === undefined || (await store.as(viewer).run(id)).status !== 'RUNNING') await new Promise((next) => setTimeout(next, 5));
    console.log(id);
    await new Promise((never) => setTimeout(never, 600_000));
  };
  const runner = { slots: 1, run, abandon: () => {} };
  queue = new RunQueue({ store: store.runs, runner, now: () => new Date(), onFault: console.error });
  await queue.begin();
  const asked = { kind: 'PLAN', regionId: ${JSON.stringify(regionId)}, viewer, question: { homes: 4 }, version: '1', affinity: '', isKept: true };
  id = (await queue.start(asked)).id;`;

/** Of a process that is killed once it is at work. */
async function runOfKilled(opening: StoreOptions): Promise<string> {
  const given = [opening, commissioner].map((one) => JSON.stringify(one));
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  return String(line).trim();
}

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = await kind.open();
    await opened.store.loading.loadRegion(smallRegion);
  });
  afterAll(() => opened.close());

  test('loses nothing: the next server takes the run up and ends it', async ({ skip }) => {
    if (opened.opening === null) return skip('It is in the memory of this process: no other can open it.');
    const id = await runOfKilled(opened.opening);
    const runner = handRunner(1);
    const queue = new RunQueue({
      ...{ store: opened.store.runs, runner, now: () => new Date() },
      madeOf: (_kind, answer) => ({ kind: 'PLAN', made: answer as PlanToKeep }),
      onFault: (error) => expect(error).toBeNull(),
    });
    await queue.begin();
    while (runner.works.length === 0) await new Promise((next) => setImmediate(next));
    expect(runner.works.map(({ asked }) => asked.question)).toEqual([{ homes: 4 }]);
    const plan: PlanToKeep = {
      ...{ id: 'plan-of-the-heir', headline: 'Four homes', status: 'PROVED_BEST', objective: 'MOST_CHILDREN' },
      ...{ scenario: null, factsVersion: '1', document: {} },
    };
    await runner.works[0]?.finish(plan);
    await queue.wait(id, 60_000);
    expect(await opened.store.as(commissioner).run(id)).toMatchObject({
      status: 'FINISHED',
      resultId: plan.id,
      losses: 1,
    });
    expect((await opened.store.as(commissioner).plans()).map((one) => one.id)).toEqual([plan.id]);
    await queue.close();
  });
});
