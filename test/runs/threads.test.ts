import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newControl, RunCancelled, type RunProgress, tell, watchOn } from '../../server/runs/progress.ts';
import { Threads } from '../../server/runs/threads.ts';

let threads: Threads;
const forever = 1_000_000_000;
beforeAll(() => {
  threads = new Threads(
    resolve('test/runs/slowWorker.mjs'),
    { dataFolder: '', databaseUrl: null, hideCountsUpTo: 5 },
    1,
  );
});
afterAll(() => threads.close());

const count = (asked: unknown, control = newControl(), onProgress?: (progress: RunProgress) => void) =>
  threads.run({ work: 'COUNT', asked, control, affinity: null }, onProgress);

test('work is done in order, and says how far it is', async () => {
  const steps: (number | null)[] = [];
  const found = await Promise.all([count(3, newControl(), ({ done }) => steps.push(done)), count(2)]);
  expect([found, steps]).toEqual([
    [3, 2],
    [1, 2, 3],
  ]);
});

test('work that is told to stop gives what it has so far', async () => {
  const control = newControl();
  const found = await count(forever, control, ({ done }) => done === 5 && tell(control, 'STOP_KEEP_BEST'));
  expect(found).toBeGreaterThanOrEqual(5);
});

test('cancelled work gives nothing, whatever it was told before and after', async () => {
  const control = newControl();
  const work = count(forever, control, () => {
    tell(control, 'STOP_KEEP_BEST');
    tell(control, 'CANCEL');
    tell(control, 'STOP_KEEP_BEST');
  });
  await expect(work).rejects.toBeInstanceOf(RunCancelled);
});

test('a thread that dies fails what it was at, and the next piece of work is done by another', async () => {
  const [dead, next] = [count('DIE'), count(2)];
  await expect(dead).rejects.toThrow('A fault of the thread');
  await expect(next).resolves.toBe(2);
});

test('abandoned work fails, and the next goes on', async () => {
  const control = newControl();
  const stuck = count(forever, control, () => threads.abandon(control));
  const next = count(1);
  await expect(stuck).rejects.toThrow('has ended');
  await expect(next).resolves.toBe(1);
});

test('a watch passes on each new stage at once, and tells whether to go on', () => {
  const control = newControl();
  const heard: string[] = [];
  const watch = watchOn(control, ({ stage, done }) => heard.push(`${stage} ${done}`));
  const report = (stage: string, done: number) => watch.report({ stage, done, total: null, headline: null });
  expect([report('a', 1), report('a', 2), report('b', 1)]).toEqual(['GO_ON', 'GO_ON', 'GO_ON']);
  expect(heard).toEqual(['a 1', 'b 1']);
  tell(control, 'STOP_KEEP_BEST');
  expect(report('b', 2)).toBe('STOP_KEEP_BEST');
  tell(control, 'CANCEL');
  expect(() => report('b', 3)).toThrow(RunCancelled);
});
