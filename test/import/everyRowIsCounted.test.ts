import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportFormat } from '../../schema/vocabulary.ts';
import { acceptedRows, check, lookups, oldham } from './importLookups.ts';

const seed = 2025;
const samples = resolve(import.meta.dirname, '../../data/samples');
const sample = (name: string) => readFileSync(resolve(samples, name), 'utf8');

const samplesByFormat: readonly (readonly [ImportFormat, Readonly<Record<string, string>>])[] = [
  ['homes', { 'homes.csv': sample('homes-good.csv') }],
  ['homes', { 'homes.csv': sample('homes-bad.csv') }],
  [
    'ssda903',
    {
      'h.csv': sample('ssda903/Header.csv'),
      'e.csv': sample('ssda903/Episodes.csv'),
      'u.csv': sample('ssda903/UASC.csv'),
      'm.csv': sample('ssda903/Missing.csv'),
      'd.csv': sample('ssda903/DoLo.csv'),
    },
  ],
  ['ssda903', { 'return.xml': sample('ssda903/return.xml') }],
  ['needs', { 'needs.csv': sample('needs-good.csv') }],
  ['needs', { 'needs.csv': sample('needs-bad.csv') }],
  ['placements-standard', { 'ps.json': sample('placements-standard.json') }],
  ['pnw-census', { 'pnw.csv': sample('pnw-census-good.csv') }],
  ['ofsted', { 'ofsted.csv': sample('ofsted-annual.csv') }],
  ['schools', { 'gias.csv': sample('schools.csv') }],
  [
    'postcodes',
    { 'p.csv': 'pcd,laua,oseast1m,osnrth1m\nOL4 3DT,E08000004,395638,405044\nOL8 2RE,E08000004,392000,402000\n' },
  ],
];

const knowing = lookups({ knownChildren: async () => new Set(['SAMPLE001', 'SAMPLE002', 'SAMPLE003']) });
const ofACouncil: ReadonlySet<ImportFormat> = new Set(['ssda903', 'placements-standard']);
/** Facts that stand for one row, or record, each. */
const rowKinds = [
  'children',
  'unaccompanied',
  'episodes',
  'needSignals',
  'homes',
  'postcodes',
  'needRows',
  'registeredHomes',
  'agencies',
  'schools',
] as const;
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
      fc.constantFrom(...samplesByFormat),
      fc.array(mangling, { minLength: 1, maxLength: 8 }),
      async ([format, files], changes) => {
        const mangled = Object.fromEntries(
          Object.entries(files).map(([name, text]) => [name, changes.reduce(mangle, text)]),
        );
        const sent = { localAuthority: ofACouncil.has(format) ? oldham : null, lookups: knowing };
        const result = await check(format, mangled, sent);
        if (result.kind === 'REJECTED') {
          expect(result.sentence).toMatch(/\.$/);
          return;
        }
        const { loaded } = result;
        const purchases = format === 'pnw-census' ? loaded.purchases.length : 0;
        const facts = rowKinds.reduce((sum, kind) => sum + loaded[kind].length, purchases);
        const setAsideLines = new Set(
          result.problems.filter(({ severity }) => severity === 'SET_ASIDE').map(({ file, line }) => `${file} ${line}`),
        );
        // Records of JSON, and elements of XML, may stand several on a line.
        if (Object.keys(mangled).every((name) => name.endsWith('.csv')))
          expect(setAsideLines.size).toBe(result.setAside);
        else expect(setAsideLines.size).toBeLessThanOrEqual(result.setAside);
        expect(result.setAsideRows.length).toBe(result.setAside);
        expect(facts).toBeLessThanOrEqual(acceptedRows(result));
        if (format !== 'ssda903') expect(facts).toBe(acceptedRows(result));
        expect(result.warned).toBeLessThanOrEqual(acceptedRows(result));
      },
    ),
    { seed, numRuns: 400 },
  );
});
