/**
 * Small files of every form that geography comes in, and what is made of them: a folder for each case in test/golden/geography, with the
 * files as they are sent and `expected.json`. After a change that is meant, write the answers again with REGEN=1 and read the difference.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localAuthorities } from '../../data/facts/localAuthorities.ts';
import { adjoiningPairs } from '../../server/engine/adjacency.ts';
import type { CheckedImport } from '../../server/import/importFacts.ts';
import { acceptedRows, check, lookups } from './importLookups.ts';
import { postcodesIn } from './postcodePacking.ts';

const folder = resolve(import.meta.dirname, '../golden/geography');
const everyAuthority = lookups({
  authorities: localAuthorities,
  memberAuthorities: new Set(localAuthorities.map(({ gss }) => gss)),
  findPostcodes: async () => new Map(),
});

function summaryOf(result: CheckedImport) {
  const { rows, setAside, blank, duplicatesInFile, problems, loaded } = result;
  const { areas } = loaded;
  return {
    rows,
    accepted: acceptedRows(result),
    setAside,
    identical: duplicatesInFile,
    blank,
    problems: problems.map(({ file, line, column, rule, severity, sentence }) =>
      [file, line ?? '-', column ?? '-', rule, severity, sentence].join(' | '),
    ),
    postcodes: postcodesIn(loaded.postcodes),
    areas,
    adjoining: adjoiningPairs(areas.map(({ localAuthority, geometry }) => ({ authority: localAuthority, geometry }))),
  };
}

describe.each(readdirSync(folder))('%s', (name) => {
  test('is read as expected', async () => {
    const own = join(folder, name);
    const [format] = name.split('-');
    const sent = readdirSync(own).filter((file) => file !== 'expected.json');
    const files = Object.fromEntries(sent.map((file) => [file, readFileSync(join(own, file))]));
    const result = await check(format === 'postcodes' ? 'postcodes' : 'boundaries', files, { lookups: everyAuthority });
    const found = result.kind === 'REJECTED' ? { rejected: result.sentence } : summaryOf(result);
    const expected = join(own, 'expected.json');
    if (process.env.REGEN === '1') writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
