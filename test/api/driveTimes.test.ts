import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { driveTimesBy } from '../../server/travel/driveTimes.ts';
import { openDriveTimes } from '../../server/travel/openDriveTimes.ts';
import { valhallaOverHttp } from '../../server/travel/valhalla.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { type FakeEngine, fakeEngine, fakeSeconds, osrmPoints, valhallaPoints } from '../travel/fakeEngine.ts';
import { type ApiServer, startApi, theDay } from './apiServer.ts';
import { smallRegion } from './smallRegion.ts';

const find = `query ($id: ID!, $first: Int) { nearHomeMatches(question: { needId: $id }) { ... on NearHomeAnswer {
  driveTimeNote matchCount matches(first: $first) { home { name } distances { kind miles driveMinutes } } } } }`;

interface Found {
  readonly driveTimeNote: string | null;
  readonly matchCount: number;
  readonly matches: readonly {
    readonly home: { readonly name: string };
    readonly distances: readonly { readonly miles: number; readonly driveMinutes: number | null }[];
  }[];
}
const minutesIn = ({ matches }: Found) => matches.flatMap(({ distances }) => distances.map((one) => one.driveMinutes));

describe.each(databases)('drive times of an answer, on $name', (database) => {
  let opened: OpenedDatabase;
  const closing: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    opened = await database.open(() => theDay);
    await opened.store.loading.loadRegion(smallRegion());
  });
  afterEach(async () => {
    for (const one of closing.splice(0).reverse()) await one.close();
  });
  afterAll(() => opened?.close());

  async function engineAnd(reply: Parameters<typeof fakeEngine>[0]): Promise<FakeEngine> {
    const engine = await fakeEngine(reply);
    closing.push(engine);
    return engine;
  }
  async function ask(driveTimes: Parameters<typeof startApi>[2], first: number | null = null) {
    const api: ApiServer = await startApi(opened.store, {}, driveTimes);
    closing.push(api);
    const cookie = await api.signIn('placement-officer');
    const needs = await api.ask(cookie, '{ placementNeeds { edges { node { id reference } } } }');
    const edges = needs.data.placementNeeds.edges as { node: { id: string; reference: string } }[];
    const id = edges.find(({ node }) => node.reference === 'OL-N1')?.node.id;
    const { data, errors } = await api.ask(cookie, find, { id, first });
    expect(errors).toEqual([]);
    return { answer: data.nearHomeMatches as Found, log: api.log.join('\n') };
  }

  it('are not known, and nothing is said, where no engine is set up', async () => {
    const { answer } = await ask({});
    expect(answer.matches.length).toBeGreaterThan(0);
    expect(new Set(minutesIn(answer))).toEqual(new Set([null]));
    expect(answer.driveTimeNote).toBeNull();
  });

  it.each(['VALHALLA', 'OSRM'] as const)('are those of %s, of the matches described only', async (kind) => {
    const engine = await engineAnd(({ path, body }) => {
      const { sources, targets } = kind === 'OSRM' ? osrmPoints(path) : valhallaPoints(body);
      const durations = sources.map((from) => targets.map((to) => fakeSeconds(from, to)));
      return { body: kind === 'OSRM' ? { code: 'Ok', durations } : { sources_to_targets: { durations } } };
    });
    const settings = { kind, address: engine.address, sharing: 'EXACT' } as const;
    const { driveTimes } = await openDriveTimes(settings, pino({ level: 'silent' }));
    const { answer } = await ask({ driveTimes }, 1);
    expect(answer.matchCount).toBeGreaterThan(1);
    expect(answer.driveTimeNote).toBeNull();
    expect(engine.asked).toHaveLength(1);
    const [{ path, body } = { path: '', body: '' }] = engine.asked;
    const { sources, targets } = kind === 'OSRM' ? osrmPoints(path) : valhallaPoints(body);
    expect(sources).toEqual([[53.56, -2.12]]);
    // Both children's family homes are the same point to 100 metres, so it is asked for once and answers both.
    expect(minutesIn(answer)).toHaveLength(2);
    expect(new Set(minutesIn(answer))).toEqual(new Set(targets.map((to) => fakeSeconds([53.56, -2.12], to) / 60)));
  });

  it.each([
    ['down', { status: 503, body: {} }, /an answer that cannot be used/],
    ['talking nonsense', { body: 'hello' }, /an answer that cannot be used/],
    ['without roads', { status: 400, body: {} }, /knows no road for \d journeys/],
  ] as const)(
    'are not known where the engine is %s; the homes come all the same, with a note',
    async (_name, reply, note) => {
      const engine = await engineAnd(() => reply);
      const settings = { kind: 'OSRM', address: engine.address, sharing: 'EXACT' } as const;
      const lines: string[] = [];
      const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
      const { driveTimes } = await openDriveTimes(settings, log);
      const { answer, log: apiLog } = await ask({ driveTimes });
      expect(answer.matches).toHaveLength(answer.matchCount);
      expect(new Set(minutesIn(answer))).toEqual(new Set([null]));
      expect(answer.driveTimeNote).toMatch(note);
      expect(lines.join('\n') + apiLog).not.toMatch(/53\.\d|-2\.\d/);
    },
  );

  it('are not known where the engine is not there', async () => {
    const engine = await fakeEngine(() => null);
    await engine.close();
    const settings = { kind: 'VALHALLA', address: engine.address, sharing: 'EXACT' } as const;
    const { driveTimes } = await openDriveTimes(settings, pino({ level: 'silent' }));
    const { answer } = await ask({ driveTimes });
    expect(answer.matches).toHaveLength(answer.matchCount);
    expect(answer.driveTimeNote).toMatch(/cannot be reached/);
  });

  it('are not waited for beyond the deadline', async () => {
    const stop = new AbortController();
    const engine = await engineAnd(() => {
      stop.abort();
      return null;
    });
    const driveTimes = driveTimesBy({
      engine: valhallaOverHttp(engine.address),
      sharing: 'EXACT',
      onTrouble: () => {},
      deadline: () => stop.signal,
    });
    const { answer } = await ask({ driveTimes });
    expect(answer.matches).toHaveLength(answer.matchCount);
    expect(answer.driveTimeNote).toMatch(/did not answer in time/);
  });
});
