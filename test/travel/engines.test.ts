import { afterEach, describe, expect, it } from 'vitest';
import { osrmOverHttp } from '../../server/travel/osrm.ts';
import { TableRefused, type TravelEngine, TravelTrouble } from '../../server/travel/travelEngine.ts';
import { valhallaOverHttp } from '../../server/travel/valhalla.ts';
import { type FakeEngine, fakeEngine, fakeSeconds, osrmPoints, type Reply, valhallaPoints } from './fakeEngine.ts';

let engine: FakeEngine | null = null;
afterEach(async () => {
  await engine?.close();
  engine = null;
});

const table = {
  from: [
    { lat: 53.541, lng: -2.118 },
    { lat: 53.614, lng: -2.161 },
  ],
  to: [
    { lat: 53.49, lng: -2.095 },
    { lat: 53.443, lng: -1.949 },
    { lat: 53.5, lng: -2.2 },
  ],
};
const pair = ({ lat, lng }: { lat: number; lng: number }): [number, number] => [lat, lng];
const expected = table.from.map((from) => table.to.map((to) => fakeSeconds(pair(from), pair(to)) / 60));
const never = new AbortController().signal;

const kinds = [
  {
    name: 'Valhalla',
    open: valhallaOverHttp,
    rows: (rows: unknown) => ({ sources_to_targets: { durations: rows, distances: [] }, units: 'kilometers' }),
  },
  { name: 'OSRM', open: osrmOverHttp, rows: (rows: unknown) => ({ code: 'Ok', durations: rows, sources: [] }) },
] as const;

describe.each(kinds)('$name over HTTP', ({ name, open, rows }) => {
  async function answering(reply: Reply): Promise<TravelEngine> {
    engine = await fakeEngine(() => reply);
    return open(engine.address);
  }

  it('gives each drive to its own two ends, in minutes', async () => {
    engine = await fakeEngine(({ path, body }) => {
      const { sources, targets } = name === 'OSRM' ? osrmPoints(path) : valhallaPoints(body);
      return { body: rows(sources.map((from) => targets.map((to) => fakeSeconds(from, to)))) };
    });
    const found = await open(engine.address).minutes(table, never);
    expect(found.map((row) => row.length)).toEqual([3, 3]);
    found.forEach((row, at) => {
      row.forEach((minutes, column) => {
        expect(minutes).toBeCloseTo(expected[at]?.[column] ?? Number.NaN, 6);
      });
    });
  });

  it('is told points and nothing else', async () => {
    const opened = await answering({
      body: rows([
        [60, 60, 60],
        [60, 60, 60],
      ]),
    });
    await opened.minutes(table, never);
    const [asked] = engine?.asked ?? [];
    if (name === 'OSRM') {
      expect(asked).toEqual({
        method: 'GET',
        path: '/table/v1/driving/-2.118,53.541;-2.161,53.614;-2.095,53.49;-1.949,53.443;-2.2,53.5?sources=0;1&destinations=2;3;4&annotations=duration&generate_hints=false',
        body: '',
      });
    } else {
      expect([asked?.method, asked?.path]).toEqual(['POST', '/sources_to_targets']);
      expect(Object.keys(JSON.parse(asked?.body ?? '')).sort()).toEqual(['costing', 'sources', 'targets', 'verbose']);
    }
  });

  it('keeps a drive without a road apart from one of no time', async () => {
    const opened = await answering({
      body: rows([
        [0, null, 90],
        [null, 3599, 60.4],
      ]),
    });
    expect(await opened.minutes(table, never)).toEqual([
      [0, null, 1.5],
      [null, 60, 1],
    ]);
  });

  it.each<[string, Reply]>([
    ['a row too few', { body: rows([[1, 2, 3]]) }],
    [
      'a row too many',
      {
        body: rows([
          [1, 2, 3],
          [1, 2, 3],
          [1, 2, 3],
        ]),
      },
    ],
    [
      'a short row',
      {
        body: rows([
          [1, 2, 3],
          [1, 2],
        ]),
      },
    ],
    ['a row that is none', { body: rows([[1, 2, 3], 7]) }],
    [
      'text for a number',
      {
        body: rows([
          [1, 2, 3],
          [1, '2', 3],
        ]),
      },
    ],
    [
      'a time below zero',
      {
        body: rows([
          [1, 2, 3],
          [1, -2, 3],
        ]),
      },
    ],
    [
      'a number beyond all numbers',
      {
        body: JSON.stringify(
          rows([
            [1, 2, 3],
            [1, 2, 3],
          ]),
        ).replace('3', '1e999'),
      },
    ],
    ['no table', { body: rows(undefined) }],
    ['a list', { body: [] }],
    ['null', { body: 'null' }],
    ['a page', { body: '<html>It works!</html>' }],
    ['nothing', { body: '' }],
    ['four megabytes and more', { body: `"${'x'.repeat(4_100_000)}"` }],
    ['a fault of its own', { status: 500, body: { error: 'no' } }],
    ['too many requests', { status: 429, body: {} }],
    ['nothing there', { status: 404, body: {} }],
  ])('an answer of %s is of no use, and says no point', async (_name, reply) => {
    const opened = await answering(reply);
    const error = await opened.minutes(table, never).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(TravelTrouble);
    expect(error).not.toBeInstanceOf(TableRefused);
    expect(String(error)).not.toMatch(/53\.|2\.1/);
  });

  it('a table it refuses is told apart', async () => {
    const opened = await answering({ status: 400, body: { code: 'NoSegment', error_code: 171 } });
    await expect(opened.minutes(table, never)).rejects.toBeInstanceOf(TableRefused);
  });

  it('does not follow it elsewhere', async () => {
    const other = await fakeEngine(() => ({
      body: rows([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    }));
    const opened = await answering({ status: 307, body: '', location: `${other.address}/table` });
    await expect(opened.minutes(table, never)).rejects.toThrow();
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    engine = await fakeEngine(() => {
      stop.abort();
      return null;
    });
    await expect(open(engine.address).minutes(table, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('Valhalla before 3.5 answers with an object for each cell', async () => {
  const cell = (time: number | null) => ({ distance: 1, time, to_index: 0, from_index: 0 });
  engine = await fakeEngine(() => ({
    body: {
      sources_to_targets: [
        [cell(60), cell(120), cell(null)],
        [cell(1), cell(2), cell(3)],
      ],
    },
  }));
  const found = await valhallaOverHttp(engine.address).minutes(table, never);
  expect(found[0]).toEqual([1, 2, null]);
});

it('OSRM may say that something is wrong with status 200', async () => {
  engine = await fakeEngine(() => ({
    body: {
      code: 'NoTable',
      durations: [
        [1, 2, 3],
        [1, 2, 3],
      ],
    },
  }));
  await expect(osrmOverHttp(engine.address).minutes(table, never)).rejects.toBeInstanceOf(TravelTrouble);
});
