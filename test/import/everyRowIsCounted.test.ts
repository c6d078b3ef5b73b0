import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportFormat } from '../../schema/vocabulary.ts';
import { acceptedRows, check, oldham } from './importLookups.ts';

const seed = 2025;
const samples = resolve(import.meta.dirname, '../../data/samples');
const sample = (name: string) => readFileSync(resolve(samples, name), 'utf8');

const files: readonly (readonly [ImportFormat, Readonly<Record<string, string>>])[] = [
  ['homes', { 'homes.csv': sample('homes-good.csv') }],
  ['homes', { 'homes.csv': sample('homes-bad.csv') }],
  [
    'ssda903',
    {
      'h.csv': sample('ssda903/Header.csv'),
      'e.csv': sample('ssda903/Episodes.csv'),
      'u.csv': sample('ssda903/UASC.csv'),
    },
  ],
  [
    'postcodes',
    { 'p.csv': 'pcd,laua,oseast1m,osnrth1m\nOL4 3DT,E08000004,395638,405044\nOL8 2RE,E08000004,392000,402000\n' },
  ],
];

interface Mangling {
  readonly at: number;
  readonly how: 'delete' | 'insert' | 'repeat line' | 'swap';
  readonly text: string;
}
const mangling: fc.Arbitrary<Mangling> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('delete', 'insert', 'repeat line', 'swap'),
  text: fc.constantFrom(
    ',',
    '"',
    '\n',
    '\n\n',
    ';',
    'é',
    '31/02/2020',
    '=',
    '\t',
    '\uFFFD',
    '""',
    '-1',
    'x'.repeat(5000),
  ),
});

/** Changes nothing before the end of the header, so that the file is still known for what it is. */
function mangle(text: string, { at, how, text: piece }: Mangling): string {
  const first = text.indexOf('\n') + 1;
  const place = first + Math.floor(at * (text.length - first));
  if (how === 'insert') return text.slice(0, place) + piece + text.slice(place);
  if (how === 'delete') return text.slice(0, place) + text.slice(place + 1 + Math.floor(at * 40));
  if (how === 'swap') return text.slice(0, place) + piece + text.slice(place + piece.length);
  const line = text.slice(text.lastIndexOf('\n', place - 1) + 1).split('\n')[0] ?? '';
  return `${text.trimEnd()}\n${line}\n`;
}

test('accepted + set aside + identical + blank = rows, however a file is mangled', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(mangling, { minLength: 1, maxLength: 8 }),
      async ([format, sent], changes) => {
        const mangled = Object.fromEntries(
          Object.entries(sent).map(([name, text]) => [name, changes.reduce(mangle, text)]),
        );
        const result = await check(format, mangled, { localAuthority: format === 'ssda903' ? oldham : null });
        if (result.kind === 'REJECTED') {
          expect(result.sentence).toMatch(/\.$/);
          return;
        }
        const { loaded } = result;
        const facts = loaded.children.length + loaded.episodes.length + loaded.homes.length + loaded.postcodes.length;
        const setAsideLines = new Set(
          result.problems.filter(({ severity }) => severity === 'SET_ASIDE').map(({ file, line }) => `${file} ${line}`),
        );
        expect(setAsideLines.size).toBe(result.setAside);
        expect(result.setAsideRows.length).toBe(result.setAside);
        expect(facts).toBeLessThanOrEqual(acceptedRows(result));
        if (format !== 'ssda903') expect(facts).toBe(acceptedRows(result));
        expect(result.warned).toBeLessThanOrEqual(acceptedRows(result));
      },
    ),
    { seed, numRuns: 400 },
  );
});
