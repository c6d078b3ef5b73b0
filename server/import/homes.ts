import type { LoadedHome } from '../engine/loadedFacts.ts';
import { authorityFinder } from './findAuthority.ts';
import { readAdaptedPlaces } from './homeAdaptedPlaces.ts';
import { homeColumns, homeDateColumns, readHomeCodes } from './homeColumns.ts';
import { type GroundSource, readHomeGround } from './homeLocation.ts';
import { readNotices } from './homeNotices.ts';
import { readHomePlaces } from './homePlaces.ts';
import { readList } from './homeWords.ts';
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
import { placeFinder } from './placeFinder.ts';
import { readPounds } from './pounds.ts';
import { type CellReader, cellReader } from './readCells.ts';
import { dateFormatsOf } from './readDate.ts';
import { countedRows, readTable, soundRows, type Table, type TableRow, warnOfUnusedColumns } from './readTable.ts';
import { chosenAuthority } from './rowAuthority.ts';
import { type Finding, RowLedger } from './rowLedger.ts';

const templateHint = 'data/samples/homes-template.csv has every column';

function missingColumns(table: Table, isCouncilChosen: boolean): RejectedImport | null {
  const has = (column: string) => table.positionOf(column) !== undefined;
  const missing = ['kind', 'registered_places'].filter((column) => !has(column));
  if (!has('home_reference') && !has('urn')) missing.push('home_reference (or urn)');
  if (!isCouncilChosen && !has('local_authority') && !has('postcode')) missing.push('local_authority (or postcode)');
  if (missing.length === 0) return null;
  return rejected('CONTENT', `${table.file} is not a homes return: it lacks ${missing.join(', ')}; ${templateHint}.`);
}

function readTables(request: ImportRequest): readonly Table[] | RejectedImport {
  const tables: Table[] = [];
  for (const file of request.files) {
    const table = readTable(file);
    if (table.kind === 'REJECTED') return table;
    const fault = missingColumns(table, request.localAuthority !== null);
    if (fault !== null) return fault;
    tables.push(table);
  }
  return tables;
}

interface ReadHome {
  readonly home: LoadedHome | null;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly isUnplaced: boolean;
}

function readReference(cells: CellReader): string {
  const reference = cells.text('home_reference') || cells.text('urn');
  if (reference === '') {
    cells.add({
      column: 'home_reference',
      rule: 'REQUIRED',
      sentence: 'home_reference and urn are both blank.',
      fix: 'Give your own reference for the home, or its URN.',
    });
  }
  return reference;
}

function holdWarnings(onHold: number, hasReason: boolean): Finding[] {
  if (onHold === 0 || hasReason) return [];
  return [
    {
      column: 'on_hold_reason',
      rule: 'HOLD_REASON',
      sentence: 'Places are on hold without a reason.',
      fix: 'Fill on_hold_reason, such as STAFFING.',
    },
  ];
}

function readHome(
  row: TableRow,
  source: GroundSource & {
    dateFormatOf: Awaited<ReturnType<typeof dateFormatsOf>>;
    hasAdaptedPlaces: boolean;
    hasNoticeDates: boolean;
  },
): ReadHome {
  const { cells, findings } = cellReader(row, source.dateFormatOf);
  const homeReference = readReference(cells);
  const { kind, ...codes } = readHomeCodes(cells);
  const places = readHomePlaces(cells);
  const about = { named: codes.adaptations, hasColumn: source.hasAdaptedPlaces };
  const adapted = readAdaptedPlaces(cells, places, about);
  const noticed = readNotices(cells, { ...places, nextVacancyOn: codes.nextVacancyOn }, source.hasNoticeDates);
  const weeklyCostPounds = readPounds(cells.text('weekly_cost'), 'weekly_cost', findings);
  const { hostAuthority, location, postcodeSector, isUnplaced, warnings } = readHomeGround(cells, source);
  const orNull = (column: 'urn' | 'provider' | 'owner_group' | 'town' | 'phone') => cells.text(column) || null;
  const home: LoadedHome | null =
    findings.length > 0 || kind === null || hostAuthority === null
      ? null
      : {
          ...codes,
          ...places,
          ...adapted,
          ...noticed,
          homeReference,
          name: cells.text('name') || homeReference,
          kind,
          urn: orNull('urn'),
          providerName: orNull('provider'),
          ownerGroupName: orNull('owner_group'),
          hostAuthority,
          town: orNull('town'),
          postcodeSector,
          location,
          namedChildReferences: readList(cells.text('named_children')),
          exemptChildReferences: readList(cells.text('exempt_children')),
          weeklyCostPounds,
          phone: orNull('phone'),
        };
  return {
    home,
    findings,
    isUnplaced,
    warnings: [...warnings, ...holdWarnings(places.onHoldPlaces, codes.onHoldReason !== null)],
  };
}

async function* postcodesIn(tables: readonly Table[]): AsyncGenerator<string> {
  for (const table of tables) for await (const row of soundRows(table)) yield row.text('postcode');
}

async function checkRows(tables: readonly Table[], source: GroundSource, ledger: RowLedger) {
  const homes = new KeyedFacts<LoadedHome>(ledger, {
    rule: 'DUPLICATE_HOME',
    column: 'home_reference',
    thing: 'The home',
  });
  let hadUnplacedPostcodes = false;
  for (const table of tables) {
    ledger.add(table.warnings);
    warnOfUnusedColumns(table, homeColumns, ledger);
    const dateFormatOf = await dateFormatsOf(table, homeDateColumns);
    const hasAdaptedPlaces = table.positionOf('adapted_places') !== undefined;
    const hasNoticeDates = table.positionOf('notice_dates') !== undefined;
    const about = { ...source, dateFormatOf, hasAdaptedPlaces, hasNoticeDates };
    for await (const row of countedRows(table, ledger)) {
      const { home, findings, warnings, isUnplaced } = readHome(row, about);
      if (home === null) {
        ledger.setAside(row, findings);
        continue;
      }
      if (!homes.add(`${home.hostAuthority}|${home.homeReference}`, home, { row, year: null })) continue;
      ledger.warn(row, warnings);
      if (isUnplaced) hadUnplacedPostcodes = true;
    }
  }
  return { homes: homes.facts(), hadUnplacedPostcodes };
}

/** A homes return: our own CSV template, one home or foster household a row (columns: data/samples/README.md). */
export async function checkHomes(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  const tables = readTables(request);
  if ('kind' in tables) return tables;
  const chosen = chosenAuthority(request.localAuthority, lookups);
  if (chosen !== null && 'kind' in chosen) return chosen;
  const ledger = new RowLedger(steps);
  const source: GroundSource = {
    finder: authorityFinder(lookups.authorities),
    members: lookups.memberAuthorities,
    findPlace: await placeFinder(postcodesIn(tables), lookups),
    unlessSaid: chosen?.gss ?? null,
  };
  const { homes, hadUnplacedPostcodes } = await checkRows(tables, source, ledger);
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: { ...noFacts, homes },
    hadUnplacedPostcodes,
    localAuthority: chosen?.gss ?? null,
  };
}
