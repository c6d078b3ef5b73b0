import type { GssCode } from '../engine/facts.ts';
import type { LoadedAreaToAvoid, LoadedImportantPlace } from '../engine/loadedFacts.ts';
import { withAliases } from './columnAliases.ts';
import {
  type CheckedImport,
  type ImportLookups,
  type ImportRequest,
  type ImportSteps,
  type RejectedImport,
  rejected,
} from './importFacts.ts';
import { dateWarnings, type NeedTerms, readNeedTerms } from './needCells.ts';
import { type NeedRowFacts, needsOfRows } from './needGroups.ts';
import { areasNamed, type PlaceSource, placesNamed, readAreasToAvoid, readPlaces } from './needPlaces.ts';
import { needColumns, needDateColumns } from './needWords.ts';
import { placeFinder } from './placeFinder.ts';
import { cellReader, readCount } from './readCells.ts';
import { dateFormatsOf } from './readDate.ts';
import { countedRows, readTable, soundRows, type Table, type TableRow, warnOfUnusedColumns } from './readTable.ts';
import { authorityOfRows, chosenAuthority, type RowAuthority } from './rowAuthority.ts';
import { type Finding, RowLedger } from './rowLedger.ts';

const neededColumns = ['child_reference', 'need_reference', 'opened_on', 'needed_by'] as const;
const aliases = { LA: [/^local_authority$/i, /^la$/i] };

function readTables(request: ImportRequest): readonly Table[] | RejectedImport {
  const tables: Table[] = [];
  for (const file of request.files) {
    const read = readTable(file);
    if (read.kind === 'REJECTED') return read;
    const table = withAliases(read, aliases);
    const missing: string[] = neededColumns.filter((column) => table.positionOf(column) === undefined);
    if (request.localAuthority === null && table.positionOf('LA') === undefined) missing.push('local_authority');
    if (missing.length > 0) {
      return rejected(
        'CONTENT',
        `${table.file} is not a needs file: it lacks ${missing.join(', ')}; data/samples/needs-template.csv has every column.`,
      );
    }
    tables.push(table);
  }
  return tables;
}

/** Finds all the postcodes and schools of the files at once. */
async function placeSource(tables: readonly Table[], lookups: ImportLookups): Promise<PlaceSource> {
  const urns = new Set<string>();
  async function* postcodes() {
    for (const table of tables) {
      for await (const row of soundRows(table)) {
        const named = placesNamed(row.text('important_places'));
        for (const urn of named.urns) urns.add(urn);
        yield* named.postcodes;
        yield* areasNamed(row.text('areas_to_avoid'));
      }
    }
  }
  const findPlace = await placeFinder(postcodes(), lookups);
  return { findPlace, schools: await lookups.findSchools([...urns]) };
}

export const childNotKnown: Finding = {
  column: 'child_reference',
  rule: 'CHILD_NOT_KNOWN',
  sentence: 'The child is not known from any return loaded.',
  fix: 'Load the Header table that has the child first, then send this row again.',
};

interface Reading extends PlaceSource {
  readonly authorityOf: (row: TableRow) => RowAuthority;
  readonly knownChildren: (gss: GssCode) => Promise<ReadonlySet<string>>;
  readonly dateFormatOf: Awaited<ReturnType<typeof dateFormatsOf>>;
}

interface ReadNeedRow {
  readonly gss: GssCode | null;
  readonly childReference: string;
  readonly needReference: string;
  readonly childrenInNeed: number | null;
  readonly terms: NeedTerms | null;
  readonly places: readonly LoadedImportantPlace[];
  readonly areas: readonly LoadedAreaToAvoid[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
}

async function readRow(row: TableRow, reading: Reading): Promise<ReadNeedRow> {
  const { cells, findings } = cellReader(row, reading.dateFormatOf);
  const authority = reading.authorityOf(row);
  const [childReference, needReference] = [row.text('child_reference'), row.text('need_reference')];
  if (authority.finding !== null) findings.push({ ...authority.finding, column: 'local_authority' });
  for (const column of ['child_reference', 'need_reference']) {
    if (row.text(column) !== '') continue;
    findings.push({
      column,
      rule: 'REQUIRED',
      sentence: `${column} is blank.`,
      fix: 'Every row needs it: fill it in.',
    });
  }
  const isKnown =
    authority.gss === null || childReference === '' || (await reading.knownChildren(authority.gss)).has(childReference);
  if (!isKnown) findings.push({ ...childNotKnown, waitsFor: `${authority.gss}|${childReference}` });
  const terms = readNeedTerms(cells);
  const childrenInNeed = readCount(cells, 'children_in_need', { most: 20, unless: null });
  const child = { responsibleAuthority: authority.gss ?? '', childReference };
  const { places, findings: placeFindings, warnings } = readPlaces(row.text('important_places'), child, reading);
  const { areas, findings: areaFindings } = readAreasToAvoid(row.text('areas_to_avoid'), child, reading.findPlace);
  findings.push(...placeFindings, ...areaFindings);
  return {
    gss: authority.gss,
    childReference,
    needReference,
    childrenInNeed,
    terms,
    places,
    areas,
    findings,
    warnings,
  };
}

function onceEach(lookups: ImportLookups): Reading['knownChildren'] {
  const asked = new Map<GssCode, Promise<ReadonlySet<string>>>();
  return (gss) => {
    const known = asked.get(gss) ?? lookups.knownChildren(gss);
    asked.set(gss, known);
    return known;
  };
}

function factsOfRow(row: TableRow, read: ReadNeedRow, { dataDate }: ImportLookups): NeedRowFacts {
  const { gss, terms, findings } = read;
  return {
    ...read,
    row,
    responsibleAuthority: gss ?? '',
    warnings: terms === null ? [] : [...read.warnings, ...dateWarnings(terms, dataDate)],
    waitsFor: findings.length === 1 ? (findings[0]?.waitsFor ?? null) : null,
    terms: findings.length > 0 || gss === null ? null : terms,
  };
}

/** Our own needs file: one row for each child of a need (columns: data/samples/README.md). */
export async function checkNeeds(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  const tables = readTables(request);
  if ('kind' in tables) return tables;
  const chosen = chosenAuthority(request.localAuthority, lookups);
  if (chosen !== null && 'kind' in chosen) return chosen;
  const ledger = new RowLedger(steps);
  const source = await placeSource(tables, lookups);
  const authorityOf = authorityOfRows(chosen, lookups);
  const knownChildren = onceEach(lookups);
  const rows: NeedRowFacts[] = [];
  for (const table of tables) {
    ledger.add(table.warnings);
    warnOfUnusedColumns(table, [...needColumns, 'LA'], ledger);
    const dateFormatOf = await dateFormatsOf(table, needDateColumns);
    for await (const row of countedRows(table, ledger)) {
      const read = await readRow(row, { ...source, authorityOf, knownChildren, dateFormatOf });
      if (read.findings.length > 0) ledger.setAside(row, read.findings);
      rows.push(factsOfRow(row, read, lookups));
    }
  }
  const { loaded, isUnplaced } = await needsOfRows(rows, lookups, ledger);
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded,
    hadUnplacedPostcodes: isUnplaced,
    localAuthority: chosen?.gss ?? null,
  };
}
