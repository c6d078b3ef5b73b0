import type { GssCode } from '../engine/facts.ts';
import type { LoadedAgency, LoadedRegisteredHome } from '../engine/loadedMarket.ts';
import { type AuthorityFinder, authorityFinder } from './findAuthority.ts';
import {
  type CheckedImport,
  type ImportLookups,
  type ImportRequest,
  type ImportSteps,
  noFacts,
  type RejectedImport,
} from './importFacts.ts';
import { KeyedFacts } from './keyedFacts.ts';
import { readOfstedHome } from './ofstedHome.ts';
import { type OfstedColumn, ofstedTables } from './ofstedTables.ts';
import { isRedacted, readOfstedSector, readOfstedStatus, readOfstedType } from './ofstedWords.ts';
import { type FoundPlace, placeFinder } from './placeFinder.ts';
import { countedRows, soundRows, type Table, type TableRow } from './readTable.ts';
import { type Finding, RowLedger } from './rowLedger.ts';

/** The cells of one row, by our names; a redacted cell is blank. */
export type OfstedCells = (column: OfstedColumn) => string;

export interface OfstedSource {
  readonly finder: AuthorityFinder;
  readonly members: ReadonlySet<GssCode>;
  readonly findPlace: (postcode: string) => FoundPlace;
}

export const cellsOf =
  (row: TableRow): OfstedCells =>
  (column) => {
    const text = row.text(column);
    return isRedacted(text) ? '' : text;
  };

async function* postcodesIn(tables: readonly Table[]): AsyncGenerator<string> {
  for (const table of tables) for await (const row of soundRows(table)) yield cellsOf(row)('postcode');
}

const urnPattern = /^(SC)?\d{5,9}$/i;

function rowFindings(text: OfstedCells, isKnownType: boolean): Finding[] {
  const findings: Finding[] = [];
  if (!urnPattern.test(text('urn'))) {
    findings.push({
      column: 'URN',
      rule: 'REQUIRED',
      sentence: 'URN is not a number of Ofsted’s.',
      fix: 'Write it like SC123456 or 1234567.',
    });
  }
  if (!isKnownType) {
    findings.push({
      column: 'Provision type',
      rule: 'CODE',
      sentence: 'The type of provision is not one we know.',
      fix: 'Use Ofsted’s own words, such as Children’s home.',
    });
  }
  return findings;
}

function agencyOf(text: OfstedCells, localAuthority: GssCode | null): LoadedAgency {
  return {
    urn: text('urn').toUpperCase(),
    name: text('name') || text('provider') || text('urn'),
    provisionType: text('type'),
    sector: readOfstedSector(text('sector')),
    ownerGroupName: text('owner_group') || text('provider') || null,
    localAuthority,
    isOpen: readOfstedStatus([text('status')], text('closed')) !== 'CLOSED',
  };
}

interface Kept {
  readonly homes: KeyedFacts<LoadedRegisteredHome>;
  readonly agencies: KeyedFacts<LoadedAgency>;
  /** Premises met so far of each supported accommodation registration in each authority. */
  readonly premises: Map<string, number>;
}

/** Rows that are no home, by file: told once. */
function warnOfAgencies(file: string, count: number, ledger: RowLedger): void {
  if (count === 0) return;
  ledger.warnOfFile(file, {
    column: null,
    rule: 'NOT_A_HOME',
    sentence: `${count.toLocaleString('en-GB')} ${count === 1 ? 'row is of an agency or provider that is' : 'rows are of agencies or providers that are'} no home with places (fostering, adoption, supported accommodation without its premises, boarding): kept as providers, counted as no places.`,
    fix: 'Nothing to do. Foster households come with the homes return, premises with Ofsted’s list of premises.',
  });
}

function keepRow(row: TableRow, kept: Kept, { source, ledger }: { source: OfstedSource; ledger: RowLedger }): boolean {
  const text = cellsOf(row);
  const type = readOfstedType(text('type'), text('subtype'), text('category') !== '');
  const findings = rowFindings(text, type !== null);
  if (type === null || findings.length > 0) {
    ledger.setAside(row, findings);
    return false;
  }
  const authority = source.finder.find(text('authority')) ?? source.finder.upperTier(text('authority'));
  if (type.home === null) {
    const agency = agencyOf(text, authority?.gss ?? null);
    kept.agencies.add(agency.urn, agency, { row, year: null });
    return true;
  }
  const read = readOfstedHome(
    text,
    { kind: type.home, hostAuthority: authority?.gss ?? null, premises: kept.premises },
    source,
  );
  if (!('home' in read)) {
    ledger.setAside(row, read);
    return false;
  }
  if (kept.homes.add(`${read.home.hostAuthority}|${read.home.homeReference}`, read.home, { row, year: null }))
    ledger.warn(row, read.warnings);
  return false;
}

async function readTables(request: ImportRequest): Promise<readonly Table[] | RejectedImport> {
  const tables: Table[] = [];
  for (const file of request.files) {
    const read = await ofstedTables(file);
    if ('kind' in read) return read;
    tables.push(...read);
  }
  return tables;
}

/** A list of providers as Ofsted publishes it, or sends it to local authorities; CSV or Excel workbook. */
export async function checkOfsted(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  const tables = await readTables(request);
  if ('kind' in tables) return tables;
  const ledger = new RowLedger(steps);
  const kept: Kept = {
    homes: new KeyedFacts(ledger, { rule: 'DUPLICATE_HOME', column: 'URN', thing: 'The home' }),
    agencies: new KeyedFacts(ledger, { rule: 'DUPLICATE_HOME', column: 'URN', thing: 'The provider' }),
    premises: new Map(),
  };
  const findPlace = await placeFinder(postcodesIn(tables), lookups);
  const source = { finder: authorityFinder(lookups.authorities), members: lookups.memberAuthorities, findPlace };
  for (const table of tables) {
    ledger.add(table.warnings);
    let agencies = 0;
    for await (const row of countedRows(table, ledger)) if (keepRow(row, kept, { source, ledger })) agencies += 1;
    warnOfAgencies(table.file, agencies, ledger);
  }
  const registeredHomes = kept.homes.facts();
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(tables.map(({ file }) => file)),
    fileNames: request.files.map((file) => file.name),
    loaded: { ...noFacts, registeredHomes, agencies: kept.agencies.facts() },
    hadUnplacedPostcodes: registeredHomes.some(
      ({ location, postcodeSector }) => location === null && postcodeSector !== null,
    ),
    localAuthority: null,
  };
}
