import type { ImportFormat } from '../../schema/vocabulary.ts';
import type { LoadedPostcode } from '../../server/engine/loadedFacts.ts';
import { checkImport } from '../../server/import/checkImport.ts';
import type {
  CheckedImport,
  ImportLookups,
  ImportProblem,
  ImportSteps,
  LoadedFacts,
  RejectedImport,
  SetAsideRow,
} from '../../server/import/importFacts.ts';

export const oldham = 'E08000004';
export const rochdale = 'E08000005';
export const bury = 'E08000002';
export const kent = 'E10000016';

const authority = (gss: string, name: string, dfeCode: string, alternativeGss: string | null = null) => ({
  gss,
  name,
  dfeCode,
  alternativeGss,
});
export const authorities = [
  authority(oldham, 'Oldham', '353'),
  authority(rochdale, 'Rochdale', '354'),
  authority(bury, 'Bury', '351'),
  authority(kent, 'Kent', '886'),
  authority('E10000011', 'East Sussex', '845'),
  authority('E08000016', 'Barnsley', '370', 'E08000038'),
  authority('E06000023', 'Bristol, City of', '801'),
  authority('E06000010', 'Kingston upon Hull, City of', '810'),
  authority('E06000047', 'County Durham', '840'),
  authority('E06000019', 'Herefordshire, County of', '884'),
  authority('E08000013', 'St. Helens', '342'),
  authority('E06000033', 'Southend-on-Sea', '882'),
  authority('E06000058', 'Bournemouth, Christchurch and Poole', '839'),
];

function unit(postcode: string, easting: number, lng: number, localAuthority = oldham): LoadedPostcode {
  const location = { point: { lng, lat: 53.54 }, grid: { easting, northing: 405_000 }, precision: 'UNIT' } as const;
  return { postcode, location, localAuthority, endedIn: null };
}
/** Home OL4 3DT, placements 3,000 m and 40,000 m away, and one sector. */
export const knownPostcodes = new Map(
  [
    unit('OL43DT', 395_000, -2.07),
    unit('OL82RE', 392_000, -2.11),
    unit('ME141XX', 435_000, 0.52, kent),
    {
      ...unit('OL41', 396_000, -2.06),
      location: { point: { lng: -2.06, lat: 53.54 }, grid: null, precision: 'SECTOR' } as const,
    },
  ].map((row) => [row.postcode, row]),
);

export function lookups(change: Partial<ImportLookups> = {}): ImportLookups {
  return {
    authorities,
    memberAuthorities: new Set([oldham, rochdale, bury]),
    dataDate: '2025-03-31',
    findPostcodes: async (postcodes) =>
      new Map(
        postcodes.flatMap((postcode) => {
          const row = knownPostcodes.get(postcode);
          return row === undefined ? [] : [[postcode, row] as const];
        }),
      ),
    knownChildren: async () => new Set(),
    openNeeds: async () => new Map(),
    findSchools: async () => new Map(),
    ...change,
  };
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Keeps what a check gives away in steps. */
export function collectingSteps() {
  const given: Partial<LoadedFacts>[] = [];
  const kept: { problems: ImportProblem[]; setAsideRows: SetAsideRow[] } = { problems: [], setAsideRows: [] };
  const steps: ImportSteps = {
    keep: async (problems, rows) => {
      for (const problem of problems) kept.problems.push(problem);
      for (const row of rows) kept.setAsideRows.push(row);
    },
    put: async (facts) => {
      given.push(facts);
    },
    tell: async () => {},
  };
  return { steps, given, kept };
}

/** What was given away in steps and what was left, together. */
function withGiven(checked: CheckedImport, { given, kept }: ReturnType<typeof collectingSteps>): CheckedImport {
  const kinds = Object.keys(checked.loaded) as (keyof LoadedFacts)[];
  const all = kinds.map((kind) => [
    kind,
    [...given, checked.loaded].flatMap((facts): readonly unknown[] => facts[kind] ?? []),
  ]);
  return {
    ...checked,
    problems: [...kept.problems, ...checked.problems],
    setAsideRows: [...kept.setAsideRows, ...checked.setAsideRows],
    loaded: Object.fromEntries(all),
  };
}

export interface Sent {
  readonly localAuthority?: string | null;
  readonly repair?: 'yes' | 'none';
  readonly lookups?: ImportLookups;
}

/** Files are given as text, each named by its key. */
export async function check(
  format: ImportFormat,
  files: Readonly<Record<string, string | Uint8Array>>,
  sent: Sent = {},
): Promise<CheckedImport | RejectedImport> {
  const list = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? bytesOf(content) : content,
  }));
  const { localAuthority = null, repair = 'yes' } = sent;
  const collected = collectingSteps();
  const result = await checkImport(
    { format, files: list, localAuthority, repair },
    sent.lookups ?? lookups(),
    collected.steps,
  );
  return result.kind === 'REJECTED' ? result : withGiven(result, collected);
}

export async function checked(...args: Parameters<typeof check>): Promise<CheckedImport> {
  const result = await check(...args);
  if (result.kind === 'REJECTED') throw new Error(`Rejected: ${result.sentence}`);
  return result;
}

export async function refusedSentence(...args: Parameters<typeof check>): Promise<string> {
  const result = await check(...args);
  if (result.kind === 'CHECKED') throw new Error('Expected a rejection.');
  return result.sentence;
}

/** "line column rule severity" of every problem. */
export const problemsOf = ({ problems }: CheckedImport): string[] =>
  problems.map(({ line, column, rule, severity }) => [line ?? '-', column ?? '-', rule, severity].join(' '));

export const acceptedRows = ({ rows, blank, setAside, duplicatesInFile }: CheckedImport): number =>
  rows - blank - setAside - duplicatesInFile;
