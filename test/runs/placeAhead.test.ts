import { describe, expect, test } from 'vitest';
import { PlaceAhead } from '../../server/runs/placeAhead.ts';
import { placingAffinity } from '../../server/runs/placingAffinity.ts';
import { type Control, isCancelled, newControl, RunCancelled, type RunProgress } from '../../server/runs/progress.ts';
import type { RunAsked } from '../../server/runs/runs.ts';
import { handRunner } from './handRunner.ts';

interface Placing {
  readonly region: string;
  readonly affinity: string;
  readonly control: Control;
  onProgress(progress: RunProgress): void;
  finish(): Promise<void>;
  fail(error: unknown): void;
}

const progress: RunProgress = { stage: 'Placing children one by one', done: 2, total: 6, headline: null };
const region = (id: string) => ({ id, dataDate: '2025-03-31', nearHomeMiles: 20 });
const affinityOf = (version: string, id = 'r') => placingAffinity(id, version, { asOf: '2025-03-31', withinMiles: 20 });
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function started({ slots = 1, regions = ['r'] } = {}) {
  const placings: Placing[] = [];
  const faults: unknown[] = [];
  const facts = { version: '1', isAway: false };
  const runner = handRunner(slots);
  const ahead = new PlaceAhead({
    store: {
      factsVersion: async () => {
        if (facts.isAway) throw new Error('The database is away.');
        return facts.version;
      },
      regionsAhead: async () => regions.map(region),
    },
    runner,
    place: (id, affinity, { control, onProgress }) =>
      new Promise((resolve, reject) => {
        placings.push({
          ...{ region: id, affinity, control, onProgress },
          finish() {
            if (isCancelled(control)) reject(new RunCancelled());
            else resolve(null);
            return settled();
          },
          fail: reject,
        });
      }),
    onFault: (error) => faults.push(error),
  });
  /** What was begun is at work, or nothing was. */
  const look = async (times = 1) => {
    for (let time = 0; time < times; time++) await ahead.look();
    await settled();
  };
  const last = () => {
    const placing = placings.at(-1);
    if (placing === undefined) throw new Error('Nothing is being placed.');
    return placing;
  };
  const heard: string[] = [];
  const run = (affinity: string) => {
    const asked = { kind: 'TEST', regionId: 'r', viewer: {} as RunAsked['viewer'], question: null, version: '' };
    const hooks = { control: newControl(), onProgress: ({ stage }: RunProgress) => void heard.push(stage) };
    return ahead.runner.run({ ...asked, affinity }, hooks);
  };
  return { ahead, placings, faults, facts, runner, look, last, run, heard };
}

describe('placing everyone before anybody asks', () => {
  test('at the first look, under the name of runs that start from it, and not again while nothing changes', async () => {
    const { placings, look, last } = started();
    await look();
    expect(placings.map(({ affinity }) => affinity)).toEqual([affinityOf('1')]);
    await last().finish();
    await look(5);
    expect(placings).toHaveLength(1);
  });

  test('every region, one after the other', async () => {
    const { placings, look, last } = started({ regions: ['a', 'b'] });
    await look();
    expect(placings.map(({ region: id }) => id)).toEqual(['a']);
    await last().finish();
    expect(placings.map(({ region: id }) => id)).toEqual(['a', 'b']);
  });

  test('facts that change stop it, and are placed once they have come to rest', async () => {
    const { placings, facts, look, last } = started();
    await look();
    facts.version = '2';
    await look();
    expect(isCancelled(last().control)).toBe(true);
    await last().finish();
    for (const version of ['3', '4', '5']) {
      facts.version = version;
      await look();
    }
    await look();
    expect(placings).toHaveLength(1);
    await look();
    expect(placings.map(({ affinity }) => affinity)).toEqual([affinityOf('1'), affinityOf('5')]);
  });

  test('not for nobody: a change is placed when somebody has asked something since', async () => {
    const { ahead, placings, facts, look, last } = started();
    await look();
    await last().finish();
    facts.version = '2';
    await look(5);
    expect(placings).toHaveLength(1);
    ahead.noteAsked();
    await look();
    expect(placings).toHaveLength(2);
  });

  test('not while a person’s run is at work; afterwards', async () => {
    const { placings, runner, look, run } = started();
    const asked = run('other');
    await settled();
    await look();
    expect(placings).toHaveLength(0);
    await runner.works[0]?.finish('found');
    expect(await asked).toBe('found');
    await look(3);
    expect(placings).toHaveLength(1);
  });

  test('a person’s run of something else has it stopped where no thread is free, and it is begun again', async () => {
    const { placings, runner, look, last, run } = started();
    await look();
    const asked = run('other');
    expect(isCancelled(last().control)).toBe(true);
    await last().finish();
    await runner.works[0]?.finish('found');
    await asked;
    await look(2);
    expect(placings).toHaveLength(2);
    expect(isCancelled(last().control)).toBe(false);
  });

  test('it goes on beside a person’s run where another thread is free', async () => {
    const { look, last, run, runner } = started({ slots: 2 });
    await look();
    const asked = [run('other'), run('another')];
    expect(isCancelled(last().control)).toBe(true);
    await last().finish();
    for (const work of [...runner.works]) await work.finish(null);
    await Promise.all(asked);
    await look(2);
    const alone = run('other');
    await settled();
    expect(isCancelled(last().control)).toBe(false);
    await runner.works[0]?.finish(null);
    await alone;
  });

  test('a person’s run that starts from it waits for it, and hears how far it is', async () => {
    const { runner, look, last, run, heard } = started();
    await look();
    const asked = run(affinityOf('1'));
    last().onProgress(progress);
    await settled();
    expect([runner.works.length, heard, isCancelled(last().control)]).toEqual([0, [progress.stage], false]);
    await last().finish();
    await settled();
    await runner.works[0]?.finish('found');
    expect(await asked).toBe('found');
  });

  test('what fails is told of, holds up nobody, and is not tried again until the facts change', async () => {
    const { ahead, placings, faults, facts, runner, look, last, run } = started();
    await look();
    const asked = run(affinityOf('1'));
    const fault = new Error('A fault of ours');
    last().fail(fault);
    await settled();
    await runner.works[0]?.finish('found');
    expect([await asked, faults]).toEqual(['found', [fault]]);
    await look(5);
    expect(placings).toHaveLength(1);
    facts.version = '2';
    ahead.noteAsked();
    await look(3);
    expect(placings).toHaveLength(2);
  });

  test('a database that is away is no fault, and is looked at again', async () => {
    const { faults, facts, placings, look } = started();
    facts.isAway = true;
    await look();
    facts.isAway = false;
    await look();
    expect([faults, placings.length]).toEqual([[], 1]);
  });

  test('a server that stops stops it', async () => {
    const { ahead, look, last, faults, placings } = started({ regions: ['a', 'b'] });
    await look();
    const closing = ahead.close();
    expect(isCancelled(last().control)).toBe(true);
    await last().finish();
    await closing;
    await look(5);
    expect([faults, placings.length]).toEqual([[], 1]);
  });
});
