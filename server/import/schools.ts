import type { GssCode, Point } from '../engine/facts.ts';
import type { LoadedPostcode, LoadedSchool } from '../engine/loadedFacts.ts';
import { isOnGrid, pointOf } from './britishGrid.ts';
import { type AuthorityFinder, authorityFinder, upperTierCode } from './findAuthority.ts';
import {
  type CheckedImport,
  type ImportLookups,
  type ImportRequest,
  type ImportSteps,
  noFacts,
  type RejectedImport,
  rejected,
} from './importFacts.ts';
import { KeyedFacts } from './keyedFacts.ts';
import { readPostcode } from './postcodeText.ts';
import { countedRows, readTable, soundRows, type Table, type TableRow } from './readTable.ts';
import { type Finding, RowLedger } from './rowLedger.ts';

/** Source: GIAS, edubasealldata, 2021 layout and later; told by name, since columns come and go. */
const needed = ['URN', 'EstablishmentName', 'Easting', 'Northing'] as const;

function readTables(request: ImportRequest): readonly Table[] | RejectedImport {
  const tables: Table[] = [];
  for (const file of request.files) {
    const table = readTable(file);
    if (table.kind === 'REJECTED') return table;
    const missing: string[] = needed.filter((column) => table.positionOf(column) === undefined);
    if (table.positionOf('EstablishmentStatus (name)') === undefined) missing.push('EstablishmentStatus (name)');
    if (missing.length > 0) {
      return rejected(
        'CONTENT',
        `${table.file} is not the register of schools: it lacks ${missing.join(', ')}. Send edubasealldata.csv as Get Information about Schools gives it.`,
      );
    }
    tables.push(table);
  }
  return tables;
}

/** Null where the cells are blank or hold nothing of the grid. */
function gridPoint(row: TableRow): Point | null {
  const [easting = 0, northing = 0] = ['Easting', 'Northing'].map((column) => Number(row.text(column)));
  return isOnGrid({ easting, northing }) ? pointOf({ easting, northing }) : null;
}

/** Postcodes of the schools that have no grid reference. */
async function postcodesWanted(tables: readonly Table[]): Promise<string[]> {
  const keys = new Set<string>();
  for (const table of tables) {
    for await (const row of soundRows(table)) {
      const postcode = gridPoint(row) === null ? readPostcode(row.text('Postcode')) : null;
      if (postcode !== null) keys.add(postcode.key);
    }
  }
  return [...keys];
}

interface SchoolSource {
  readonly finder: AuthorityFinder;
  readonly postcodes: ReadonlyMap<string, LoadedPostcode>;
}

/** Upper tier. An authority not in the national list keeps its own code. */
function authorityOf(row: TableRow, finder: AuthorityFinder): GssCode | null {
  for (const column of ['GSSLACode (name)', 'DistrictAdministrative (code)']) {
    const text = row.text(column);
    if (/^[EWNS]\d{8}$/.test(text) && !/^[EWNS]9{8}$/.test(text))
      return finder.upperTier(text)?.gss ?? upperTierCode(text);
  }
  return (finder.find(row.text('LA (code)')) ?? finder.find(row.text('LA (name)')))?.gss ?? null;
}

const openStatuses = new Set(['OPEN', 'OPEN, BUT PROPOSED TO CLOSE']);

function ageIn(row: TableRow, column: string): number | null {
  const text = row.text(column);
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}

const phaseOf = (row: TableRow): string => {
  const phase = row.text('PhaseOfEducation (name)');
  return phase === '' || phase === 'Not applicable'
    ? row.text('EstablishmentTypeGroup (name)') || 'Not applicable'
    : phase;
};

const notNumber: Finding = {
  column: 'URN',
  rule: 'REQUIRED',
  sentence: 'URN is not the number of a school.',
  fix: 'Write the six-figure number of the register.',
};
const noName: Finding = {
  column: 'EstablishmentName',
  rule: 'REQUIRED',
  sentence: 'EstablishmentName is blank.',
  fix: 'Give the name of the school.',
};
const notPlaced: Finding = {
  column: 'Easting, Northing',
  rule: 'LOCATION',
  sentence: 'The school has no grid reference, and its postcode is not in the postcode table, so it cannot be placed.',
  fix: 'Nothing to do for a school abroad or online. Otherwise load a postcode table, then send this file again.',
};
const noAuthority: Finding = {
  column: 'GSSLACode (name)',
  rule: 'LOCAL_AUTHORITY',
  sentence: 'The row names no council that we know.',
  fix: 'Fill GSSLACode (name) or LA (code).',
};

function readSchool(row: TableRow, { finder, postcodes }: SchoolSource): LoadedSchool | readonly Finding[] {
  const postcode = readPostcode(row.text('Postcode'));
  const point = gridPoint(row) ?? postcodes.get(postcode?.key ?? '')?.location.point ?? null;
  const localAuthority = authorityOf(row, finder);
  const urn = row.text('URN');
  const name = row.text('EstablishmentName');
  const findings: Finding[] = [];
  if (!/^\d{5,7}$/.test(urn)) findings.push(notNumber);
  if (name === '') findings.push(noName);
  if (point === null) findings.push(notPlaced);
  if (localAuthority === null) findings.push(noAuthority);
  if (findings.length > 0 || point === null || localAuthority === null) return findings;
  return {
    urn,
    name,
    localAuthority,
    lng: point.lng,
    lat: point.lat,
    phase: phaseOf(row),
    isClosed: !openStatuses.has(row.text('EstablishmentStatus (name)').toUpperCase()),
    ageFrom: ageIn(row, 'StatutoryLowAge'),
    ageTo: ageIn(row, 'StatutoryHighAge'),
  };
}

/**
 * The national register of schools (GIAS). Closed and proposed schools are kept as closed, so that a later file can open or close them;
 * of people, nothing is kept.
 */
export async function checkSchools(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  const tables = readTables(request);
  if ('kind' in tables) return tables;
  const ledger = new RowLedger(steps);
  const postcodes = await lookups.findPostcodes(await postcodesWanted(tables));
  const source: SchoolSource = { finder: authorityFinder(lookups.authorities), postcodes };
  const schools = new KeyedFacts<LoadedSchool>(ledger, {
    rule: 'DUPLICATE_SCHOOL',
    column: 'URN',
    thing: 'The school',
  });
  let hadUnplacedPostcodes = false;
  for (const table of tables) {
    ledger.add(table.warnings);
    for await (const row of countedRows(table, ledger)) {
      const school = readSchool(row, source);
      if ('urn' in school) schools.add(school.urn, school, { row, year: null });
      else {
        ledger.setAside(row, school);
        if (school.includes(notPlaced) && readPostcode(row.text('Postcode')) !== null) hadUnplacedPostcodes = true;
      }
    }
  }
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: { ...noFacts, schools: schools.facts() },
    hadUnplacedPostcodes,
    localAuthority: null,
  };
}
