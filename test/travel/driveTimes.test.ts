import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DriveTimesOptions, driveTimesBy, type Trouble } from '../../server/travel/driveTimes.ts';
import { sentPoint } from '../../server/travel/sentPoint.ts';
import { type Journey, journeyKey } from '../../server/travel/tables.ts';
import { type Table, TableRefused, type TravelEngine, TravelTrouble } from '../../server/travel/travelEngine.ts';
import { fakeSeconds } from './fakeEngine.ts';

const home = (n: number) => ({ lat: 53.5 + n / 100, lng: -2.1 });
const school = { lat: 53.45, lng: -2.05 };
const family = { lat: 53.6, lng: -2.2 };
const minutesOf = ({ from, to }: Journey) => fakeSeconds([from.lat, from.lng], [to.lat, to.lng]) / 60;
const answer = ({ from, to }: Table) => from.map((one) => to.map((other) => minutesOf({ from: one, to: other })));

interface Played extends TravelEngine {
  readonly tables: Table[];
}
function played(reply: (table: Table, signal: AbortSignal) => unknown = answer, mostAtOnce = 2): Played {
  const tables: Table[] = [];
  return {
    tables,
    mostAtOnce,
    async minutes(table, signal) {
      tables.push(table);
      return (await reply(table, signal)) as ReturnType<typeof answer>;
    },
  };
}

function driving(engine: TravelEngine, options: Partial<DriveTimesOptions> = {}) {
  const troubles: Trouble[] = [];
  const never = new AbortController().signal;
  const drives = driveTimesBy({
    engine,
    sharing: 'EXACT',
    onTrouble: (trouble) => void troubles.push(trouble),
    deadline: () => never,
    now: () => 0,
    ...options,
  });
  return { drives, troubles };
}
const journeys = (...pairs: readonly (readonly [number, { lat: number; lng: number }])[]): Journey[] =>
  pairs.map(([n, to]) => ({ from: home(n), to }));

describe('drive times', () => {
  it('answer each journey in its own place, asked once however often it comes', async () => {
    const engine = played();
    const { drives } = driving(engine);
    const asked = journeys([1, school], [1, family], [2, school], [1, school], [2, family]);
    const { minutes, note } = await drives.between(asked);
    expect(minutes).toEqual(asked.map(minutesOf));
    expect(note).toBeNull();
    expect(engine.tables).toHaveLength(1);
    expect([engine.tables[0]?.from.length, engine.tables[0]?.to.length]).toEqual([2, 2]);
  });

  it('are kept: the same again asks nothing, a new home asks for itself alone', async () => {
    const engine = played();
    const { drives } = driving(engine);
    await drives.between(journeys([1, school], [2, school]));
    await drives.between(journeys([2, school], [1, school]));
    expect(engine.tables).toHaveLength(1);
    expect((await drives.between(journeys([1, school], [3, school]))).minutes).toEqual(
      journeys([1, school], [3, school]).map(minutesOf),
    );
    expect(engine.tables.at(-1)?.from).toEqual([home(3)]);
  });

  it('of nothing are nothing, and nobody is asked', async () => {
    const engine = played();
    expect(await driving(engine).drives.between([])).toEqual({ minutes: [], note: null });
    expect(engine.tables).toEqual([]);
  });

  it('people who ask the same at once are answered by one question', async () => {
    const engine = played();
    const { drives } = driving(engine);
    const both = await Promise.all([1, 2].map(() => drives.between(journeys([1, school], [2, school]))));
    expect(both[0]).toEqual(both[1]);
    expect(engine.tables).toHaveLength(1);
  });

  it('of ends too far apart for an engine are not asked for and not known', async () => {
    const engine = played();
    const penzance = { lat: 50.118, lng: -5.537 };
    const { minutes, note } = await driving(engine).drives.between(journeys([1, penzance], [1, school]));
    expect(minutes).toEqual([null, ...journeys([1, school]).map(minutesOf)]);
    expect(note).toBeNull();
    expect(engine.tables.flatMap((table) => table.to)).toEqual([school]);
  });

  it('without a road are not known; the note says how many; asked again they are remembered', async () => {
    const engine = played((table) => answer(table).map((row, at) => row.map((one) => (at === 0 ? null : one))));
    const { drives, troubles } = driving(engine);
    const asked = journeys([1, school], [2, school]);
    const first = await drives.between(asked);
    expect(first.minutes).toEqual([null, ...asked.slice(1).map(minutesOf)]);
    expect(first.note).toBe('The travel-time engine knows no road for one journey.');
    expect(await drives.between(asked)).toEqual(first);
    expect(engine.tables).toHaveLength(1);
    expect(troubles).toEqual([]);
  });
});

describe('a point that the engine refuses', () => {
  it.each([
    ['a home', (table: Table) => table.from.some(({ lat }) => lat === home(4).lat), journeys([4, school], [4, family])],
    [
      'a place',
      (table: Table) => table.to.some(({ lat }) => lat === school.lat),
      [0, 1, 2, 3, 4, 5, 6].flatMap((n) => journeys([n, school])),
    ],
  ] as const)('%s: every other journey is known', async (_name, isRefused, lost) => {
    const engine = played((table) => {
      if (isRefused(table)) throw new TableRefused('refused');
      return answer(table);
    });
    const { drives, troubles } = driving(engine);
    const asked = [0, 1, 2, 3, 4, 5, 6].flatMap((n) => journeys([n, school], [n, family]));
    const { minutes, note } = await drives.between(asked);
    const lostKeys = new Set(lost.map(journeyKey));
    expect(minutes).toEqual(asked.map((one) => (lostKeys.has(journeyKey(one)) ? null : minutesOf(one))));
    expect(note).toContain(`no road for ${lost.length} journeys`);
    expect(troubles).toEqual([]);
  });
});

describe('an engine in trouble', () => {
  const asked = journeys([1, school], [1, family]);

  it('slow: given up at the deadline, and the engine is told so', async () => {
    const stop = new AbortController();
    let told: unknown = null;
    const engine = played((_table, signal) => {
      signal.addEventListener('abort', () => {
        told = signal.reason;
      });
      stop.abort(new Error('enough'));
      return new Promise(() => {});
    });
    const { drives, troubles } = driving(engine, { deadline: () => stop.signal });
    const { minutes, note } = await drives.between(asked);
    expect(minutes).toEqual([null, null]);
    expect(note).toMatch(/did not answer in time/);
    expect(troubles).toEqual(['SLOW']);
    expect(told).toEqual(new Error('enough'));
  });

  it('unreachable: left alone for half a minute, then asked again', async () => {
    let [isDown, clock] = [true, 0];
    const engine = played((table) => {
      if (isDown) throw new TypeError('fetch failed');
      return answer(table);
    });
    const { drives, troubles } = driving(engine, { now: () => clock });
    expect((await drives.between(asked)).note).toMatch(/cannot be reached/);
    isDown = false;
    clock = 29_999;
    expect(await drives.between(asked)).toEqual({
      minutes: [null, null],
      note: expect.stringMatching(/cannot be reached/),
    });
    expect(engine.tables).toHaveLength(1);
    clock = 30_000;
    expect(await drives.between(asked)).toEqual({ minutes: asked.map(minutesOf), note: null });
    expect(troubles).toEqual(['UNREACHABLE']);
  });

  it('what is kept is still answered while it rests', async () => {
    let isDown = false;
    const engine = played((table) => {
      if (isDown) throw new TypeError('fetch failed');
      return answer(table);
    });
    const { drives } = driving(engine);
    await drives.between(asked);
    isDown = true;
    const more = [...asked, ...journeys([2, school])];
    expect(await drives.between(more)).toEqual({
      minutes: [...asked.map(minutesOf), null],
      note: expect.stringMatching(/cannot be reached/),
    });
    expect((await drives.between(asked)).note).toBeNull();
  });

  it('strange: not known, and asked again the next time', async () => {
    let isStrange = true;
    const engine = played((table) => {
      if (isStrange) throw new TravelTrouble('not a table');
      return answer(table);
    });
    const { drives } = driving(engine);
    expect(await drives.between(asked)).toEqual({
      minutes: [null, null],
      note: expect.stringMatching(/an answer that cannot be used/),
    });
    isStrange = false;
    expect((await drives.between(asked)).minutes).toEqual(asked.map(minutesOf));
  });

  it('with one table only: the other tables’ journeys are known', async () => {
    const engine = played((table) => {
      if (table.to.length === 1) throw new TravelTrouble('not a table');
      return answer(table);
    });
    const mixed = [...journeys([1, school], [1, family]), ...journeys([2, school])];
    const { minutes } = await driving(engine).drives.between(mixed);
    expect(minutes).toEqual([...asked.map(minutesOf), null]);
  });
});

describe('what the engine is asked at once', () => {
  it.each([1, 2, 3])('is %i tables and no more, and all are answered', async (most) => {
    let [now, worst] = [0, 0];
    const engine = played(async (table) => {
      now += 1;
      worst = Math.max(worst, now);
      await new Promise(setImmediate);
      now -= 1;
      return answer(table);
    }, most);
    const { drives } = driving(engine);
    const asked = Array.from({ length: 300 }, (_, n) => ({ from: { lat: 53 + n / 1000, lng: -2 }, to: school }));
    const { minutes } = await drives.between(asked);
    expect(minutes).toEqual(asked.map(minutesOf));
    expect(engine.tables).toHaveLength(4);
    expect(worst).toBe(most);
  });

  it('is nothing more once the deadline is over', async () => {
    const stop = new AbortController();
    const engine = played(() => {
      stop.abort();
      return new Promise(() => {});
    }, 1);
    const { drives } = driving(engine, { deadline: () => stop.signal });
    const asked = Array.from({ length: 300 }, (_, n) => ({ from: { lat: 53 + n / 1000, lng: -2 }, to: school }));
    await drives.between(asked);
    await new Promise(setImmediate);
    expect(engine.tables).toHaveLength(1);
  });
});

describe('an engine elsewhere that may be told areas only', () => {
  it('is sent the middles of map cells, and the note says what that does', async () => {
    const engine = played();
    const { drives } = driving(engine, { sharing: 'COARSE' });
    const asked = [{ from: { lat: 53.54327, lng: -2.11234 }, to: { lat: 53.61111, lng: -2.16789 } }];
    const { minutes, note } = await drives.between(asked);
    expect(engine.tables).toEqual([{ from: [{ lat: 53.55, lng: -2.11 }], to: [{ lat: 53.61, lng: -2.17 }] }]);
    expect(minutes).toEqual(engine.tables.flatMap((table) => answer(table)).flat());
    expect(note).toMatch(/areas about a mile and a half across/);
  });

  it('cannot say how far two ends in one area are apart', async () => {
    const engine = played();
    const { drives } = driving(engine, { sharing: 'COARSE' });
    const asked = [{ from: { lat: 53.541, lng: -2.119 }, to: { lat: 53.559, lng: -2.101 } }];
    expect(await drives.between(asked)).toEqual({ minutes: [null], note: null });
    expect(engine.tables).toEqual([]);
  });
});

it('never sends a point finer than it may, whatever is asked', async () => {
  const point = fc.record({
    lat: fc.double({ min: 50, max: 55, noNaN: true }),
    lng: fc.double({ min: -5, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ from: point, to: point }), { maxLength: 30 }),
      fc.constantFrom('EXACT', 'COARSE'),
      async (asked, sharing) => {
        const engine = played();
        const { minutes } = await driving(engine, { sharing }).drives.between(asked);
        expect(minutes).toHaveLength(asked.length);
        for (const sent of engine.tables.flatMap(({ from, to }) => [...from, ...to])) {
          expect(sentPoint(sent, sharing)).toEqual(sent);
        }
      },
    ),
    { seed: 5, numRuns: 60 },
  );
});
