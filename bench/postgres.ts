/** The same question put to PostgreSQL: the nearest 50 suitable homes of 50,000 within 20 miles, by an index of where they stand. */
import { MikroORM } from '@mikro-orm/postgresql';
import type { HomeFacts, NeedFacts, Point } from '../server/engine/facts.ts';
import { nearest, withinMiles } from '../server/engine/grid.ts';
import { requirementOf } from '../server/engine/requirement.ts';
import { firstRuleFailed } from '../server/engine/suitable.ts';
import { ormSettings } from '../server/store/openDatabase.ts';
import { benchDate } from './england.ts';
import { type Asked, type Timing, timingLine, timingOf } from './timing.ts';

const miles = 20;
const wanted = 50;
const homesAtOnce = 1_000;

const table = `create table home (
  id text primary key, lat double precision not null, lng double precision not null, status text not null, kind text not null,
  age_from int not null, age_to int not null, sex text not null, filled int not null, vacant int not null)`;

/** Turf's sphere, and the rules that this question can fail. A foster household with three children has no place for a fourth. */
const nearestHomes = (isInBox: string) => `select id from (
  select id, 2 * 3958.761333810546 * asin(sqrt(sin(radians(lat - ?) / 2) ^ 2
    + cos(radians(?)) * cos(radians(lat)) * sin(radians(lng - ?) / 2) ^ 2)) as miles
  from home where ${isInBox} and status = 'OPEN' and age_from <= 12 and age_to >= 12 and sex in ('ANY', 'F')
    and vacant >= 1 and not (kind = 'IN_HOUSE_FOSTER' and filled >= 3)) reached
  where miles <= ${miles} order by miles, id limit ${wanted}`;

const boxes = [
  ['B-tree on latitude and longitude', 'lat between ? and ? and lng between ? and ?', [0, 1, 2, 3]],
  ['GiST on points', 'point(lng, lat) <@ box(point(?, ?), point(?, ?))', [2, 0, 3, 1]],
] as const;

/** South, north, west and east of all that is within the miles. */
function boxAround({ lat, lng }: Point): readonly [number, number, number, number] {
  const tall = miles / 69;
  const wide = tall / Math.cos(((Math.abs(lat) + tall) * Math.PI) / 180);
  return [lat - tall, lat + tall, lng - wide, lng + wide];
}

type Connection = ReturnType<MikroORM['em']['getConnection']>;

async function fill(connection: Connection, homes: readonly HomeFacts[]): Promise<void> {
  await connection.execute(table);
  for (let at = 0; at < homes.length; at += homesAtOnce) {
    const rows = homes
      .slice(at, at + homesAtOnce)
      .map((home) => [
        home.id,
        home.location?.point.lat,
        home.location?.point.lng,
        home.status,
        home.kind,
        home.ageFrom,
        home.ageTo,
        home.sexAccepted,
        home.filledPlaces,
        home.vacantPlaces,
      ]);
    const marks = rows.map((row) => `(${row.map(() => '?').join(',')})`).join(',');
    await connection.execute(`insert into home values ${marks}`, rows.flat());
  }
  await connection.execute('create index home_by_corner on home (lat, lng)');
  await connection.execute('create index home_by_point on home using gist (point(lng, lat))');
  await connection.execute('analyze home');
}

function ours({ homes }: Asked, need: NeedFacts, centre: Point): string[] {
  const asked = requirementOf(need, { asOf: benchDate, isEmergency: false });
  const accept = (position: number) => {
    const home = homes.homes[position];
    return home !== undefined && firstRuleFailed(asked, home) === null;
  };
  const reach = new Set(withinMiles(homes.points, centre, miles).map(({ index }) => index));
  const hits = nearest(homes.points, { centre, count: wanted, accept }).filter(({ index }) => reach.has(index));
  return hits.map(({ index }) => homes.homes[index]?.id ?? '');
}

interface Explained {
  readonly 'QUERY PLAN': readonly { readonly 'Execution Time': number; readonly 'Planning Time': number }[];
}

/** As PostgreSQL says itself, without the way to and fro. */
async function ownMilliseconds(connection: Connection, sql: string, values: readonly number[]): Promise<number> {
  const rows: Explained[] = await connection.execute(`explain (analyze, format json) ${sql}`, [...values]);
  const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
  return plan === undefined ? Number.NaN : plan['Execution Time'] + plan['Planning Time'];
}

interface Measured {
  readonly client: Timing;
  readonly server: Timing;
  readonly same: number;
}

async function measure(
  connection: Connection,
  asked: Asked,
  [, isInBox, order]: (typeof boxes)[number],
): Promise<Measured> {
  const sql = nearestHomes(isInBox);
  const [client, server]: [number[], number[]] = [[], []];
  let same = 0;
  for (const need of asked.needs) {
    const centre = need.children[0]?.importantPlaces[0]?.location?.point ?? { lng: 0, lat: 52 };
    const box = boxAround(centre);
    const values = [centre.lat, centre.lat, centre.lng, ...order.map((corner) => box[corner])];
    const begun = performance.now();
    const rows: { id: string }[] = await connection.execute(sql, values);
    client.push(performance.now() - begun);
    server.push(await ownMilliseconds(connection, sql, values));
    if (JSON.stringify(rows.map(({ id }) => id)) === JSON.stringify(ours(asked, need, centre))) same += 1;
  }
  return { client: timingOf(client), server: timingOf(server), same };
}

async function inDatabaseOfItsOwn(url: string, work: (connection: Connection) => Promise<void>): Promise<void> {
  const name = `nearhome_bench_${process.pid}`;
  const open = (clientUrl: string) => MikroORM.init({ ...ormSettings('postgres'), clientUrl });
  const keeper = await open(url);
  await keeper.em.getConnection().execute(`create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const orm = await open(address.href);
  try {
    await work(orm.em.getConnection());
  } finally {
    await orm.close();
    await keeper.em.getConnection().execute(`drop database ${name} with (force)`);
    await keeper.close();
  }
}

/** Prints how long PostgreSQL takes, as its client waits and as it says itself, and whether its homes are the same in the same order. */
export async function benchPostgres(asked: Asked, ourTiming: Timing, print: (line: string) => void): Promise<void> {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) {
    print('  PostgreSQL: not measured, as TEST_DATABASE_URL names no server');
    return;
  }
  await inDatabaseOfItsOwn(url, async (connection) => {
    await fill(connection, asked.homes.homes);
    for (const box of boxes) {
      const { client, server, same } = await measure(connection, asked, box);
      print(timingLine(`PostgreSQL, ${box[0]}`, client, ourTiming));
      print(timingLine('  … by its own clock', server, ourTiming));
      print(`    the same homes in the same order for ${same} of ${asked.needs.length} children`);
    }
    const [postgis] = await connection.execute("select 1 from pg_available_extensions where name = 'postgis'");
    if (postgis === undefined) print('  PostGIS: not measured, as this server does not have it');
  });
}
