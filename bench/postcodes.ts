import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostcode, postcodeTableOf } from '../server/engine/findPostcode.ts';
import { postcodeKey, postcodeOfKey } from '../server/engine/postcodeKey.ts';
import { PostcodeCollector } from '../server/import/postcodeCollector.ts';
import { RowLedger } from '../server/import/rowLedger.ts';
import { openSqlite } from '../server/store/openDatabase.ts';

const postcodes = 1_800_000;
const asked = 200_000;
const askedOfDatabase = 5000;
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/** Every postcode of a made-up country: 300 districts an area letter pair, ten sectors each, 200 units a sector. */
export function* madeUpPostcodes(count: number): Generator<{ postcode: string; at: number }> {
  for (let at = 0; at < count; at += 1) {
    const unit = at % 200;
    const sector = Math.floor(at / 200) % 10;
    const district = Math.floor(at / 2000) % 99;
    const area = Math.floor(at / 198_000);
    const name = `${letters[Math.floor(area / 20)]}${letters[area % 20]}`;
    yield { postcode: `${name}${district + 1}${sector}${letters[Math.floor(unit / 20)]}${letters[unit % 20]}`, at };
  }
}

function collected(): PostcodeCollector {
  const collector = new PostcodeCollector(new RowLedger());
  for (const { postcode, at } of madeUpPostcodes(postcodes)) {
    const [easting, northing] = [300_000 + ((at * 7919) % 300_000), 100_000 + ((at * 104_729) % 400_000)];
    const key = postcodeKey(postcode) ?? 0;
    const point = { lng: -3_000_000 + ((at * 7919) % 4_000_000), lat: 50_000_000 + ((at * 104_729) % 5_000_000) };
    const said = { authority: `E0800${1000 + (at % 153)}`, endedIn: 0, isSectorPoint: false, precisionMetres: 100 };
    collector.add({ key, ...point, easting, northing, ...said }, { file: 'made up', line: at + 2, raw: '' });
  }
  return collector;
}

function microseconds(count: number, start: number): string {
  return (((performance.now() - start) * 1000) / count).toFixed(1);
}

/** The same table as a row for each postcode, asked by its primary key: what the sorted columns took the place of. */
async function databaseMicroseconds(names: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nearhome-postcodes-'));
  const { orm, reading } = await openSqlite(folder);
  try {
    const connection = orm.em.getConnection();
    await connection.execute('create table held (postcode text primary key, lng real, lat real, authority text)');
    await connection.execute('begin');
    for (let start = 0; start < names.length; start += 5000) {
      const part = names.slice(start, start + 5000);
      const rows = part.map((name, at) => `('${name}', ${at / 1000}, 53.5, 'E08000004')`).join(',');
      await connection.execute(`insert into held values ${rows}`);
    }
    await connection.execute('commit');
    const reader = reading.em.getConnection();
    const start = performance.now();
    for (let at = 0; at < askedOfDatabase; at += 1) {
      await reader.execute('select * from held where postcode = ?', [names[(at * 7919) % names.length]]);
    }
    return microseconds(askedOfDatabase, start);
  } finally {
    await Promise.all([orm.close(true), reading.close(true)]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Look-ups in a table of a whole country, against a query for each in the same run. */
export async function benchPostcodes(print: (line: string) => void): Promise<void> {
  const packStart = performance.now();
  const blocks = [...collected().blocks()];
  const packSeconds = (performance.now() - packStart) / 1000;
  const openStart = performance.now();
  const table = postcodeTableOf(blocks);
  const openMilliseconds = performance.now() - openStart;
  const names = Array.from(table.rows.key, postcodeOfKey);
  const questions = Array.from({ length: asked }, (_, at) => names[(at * 7919) % names.length] ?? '');
  const start = performance.now();
  let found = 0;
  for (const question of questions) if (findPostcode(table, question) !== null) found += 1;
  const ours = microseconds(asked, start);
  const theirs = await databaseMicroseconds(names.slice(0, 300_000));
  print(
    `postcodes: ${postcodes} packed in ${packSeconds.toFixed(1)} s, opened in ${openMilliseconds.toFixed(0)} ms; a look-up takes ${ours} µs (${found} of ${asked} found), a query to the database for each ${theirs} µs, ${(Number(theirs) / Number(ours)).toFixed(0)} × as long.`,
  );
}
