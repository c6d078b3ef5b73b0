import { sizeOf } from './fileChunks.ts';
import {
  type CheckedImport,
  type ImportLookups,
  type ImportRequest,
  type ImportSteps,
  noFacts,
  type RejectedImport,
  rejected,
} from './importFacts.ts';
import { soundRows, type Table, type TableRow, warnOfUnusedColumns } from './readTable.ts';
import { authorityOfRows, chosenAuthority, type RowAuthority } from './rowAuthority.ts';
import { RowLedger } from './rowLedger.ts';
import { checkChildren, childKey } from './ssda903Children.ts';
import { checkEpisodes } from './ssda903Episodes.ts';
import { familyHomesOf, historiesOf } from './ssda903History.ts';
import { tableShapes } from './ssda903Shapes.ts';
import { checkSignals } from './ssda903Signals.ts';
import { type ReturnTables, readReturnTables } from './ssda903Tables.ts';
import { readCollectionYear } from './ssda903Years.ts';
import { tableParts } from './tableParts.ts';

function openLedger({ tables, notUsed }: ReturnTables, steps: ImportSteps): RowLedger {
  const ledger = new RowLedger(steps);
  ledger.add(notUsed);
  for (const name of ['Header', 'Episodes', 'UASC', 'Missing', 'DoLo'] as const) {
    const shape = tableShapes[name];
    for (const table of tables[name]) {
      ledger.add(table.warnings);
      warnOfUnusedColumns(table, [...shape.needs, ...shape.mayHave], ledger);
    }
  }
  return ledger;
}

const saysWhose = ({ tables }: ReturnTables) =>
  Object.values(tables)
    .flat()
    .every((table) => table.positionOf('LA') !== undefined);

interface WholeReturn {
  readonly request: ImportRequest;
  readonly authorityOf: (row: TableRow) => RowAuthority;
  readonly lookups: ImportLookups;
  readonly ledger: RowLedger;
  readonly steps: ImportSteps;
}

const bytesAtOnceUnlessSaid = 1024 * 1024;
const mostParts = 1024;

/** One where there is no folder to write parts to. */
function partsFor({ files, workFolder, bytesAtOnce = bytesAtOnceUnlessSaid }: ImportRequest): number {
  if (workFolder === undefined) return 1;
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
  return Math.min(mostParts, Math.ceil(bytes / bytesAtOnce));
}

/** Asked once for each authority, whatever the number of parts. */
function rememberingChildren(lookups: ImportLookups): ImportLookups {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const knownChildren = (gss: string) => {
    const asked = known.get(gss) ?? lookups.knownChildren(gss);
    known.set(gss, asked);
    return asked;
  };
  return { ...lookups, knownChildren };
}

/** The latest collection year of each authority's rows, noted as rows are seen. */
async function latestYears(tables: readonly Table[], authorityOf: WholeReturn['authorityOf']) {
  const latest = new Map<string, number>();
  for (const table of tables) {
    if (table.positionOf('YEAR') === undefined) continue;
    for await (const row of soundRows(table)) {
      const { gss } = authorityOf(row);
      const year = readCollectionYear(row.text('YEAR'));
      if (gss !== null && year !== null) latest.set(gss, Math.max(latest.get(gss) ?? 0, year));
    }
  }
  return (gss: string) => latest.get(gss) ?? null;
}

/** All of each child's rows together, some children at a time, so that no more of the return is held. */
async function checkInParts({ tables }: ReturnTables, whole: WholeReturn): Promise<boolean> {
  const { request, authorityOf, lookups, ledger, steps } = whole;
  const isMended = request.repair !== 'none';
  const latestYearOf = await latestYears(tables.Episodes, authorityOf);
  const parts = tableParts({
    tables,
    keyOf: (row) => childKey(authorityOf(row).gss ?? '', row.text('CHILD')),
    folder: request.workFolder ?? '',
    parts: partsFor(request),
    tell: (rows) => steps.tell('Sorting rows by child', rows, null),
  });
  let hadUnplacedPostcodes = false;
  for await (const { Header, Episodes, UASC, Missing, DoLo } of parts) {
    const sources = { headers: Header, uasc: UASC, episodes: Episodes, authorityOf, ledger, isMended };
    const { children, unaccompanied } = await checkChildren(sources);
    const found = await checkEpisodes({ tables: Episodes, children, authorityOf, lookups, ledger, isMended });
    const entries = found.episodes.entries();
    const history = await historiesOf({ episodes: entries, lookups, ledger, isMended, latestYearOf });
    hadUnplacedPostcodes ||= found.hadUnplacedPostcodes;
    const loaded = children
      .entries()
      .map(({ fact, merged }) => (merged === 0 ? fact : { ...fact, fileRows: merged + 1 }));
    const signals = { missing: Missing, dolo: DoLo, children, episodes: entries.map(({ fact }) => fact.episode) };
    const needSignals = await checkSignals({ ...signals, authorityOf, lookups, ledger });
    const importantPlaces = familyHomesOf(entries);
    await steps.put({ children: loaded, unaccompanied, importantPlaces, needSignals, ...history });
  }
  return hadUnplacedPostcodes;
}

/**
 * A children looked after return: Header, Episodes, UASC, Missing and DoLo tables, as CSV or XML, in any number and order, of one authority or several.
 *
 * Errors  no authority chosen and no LA column: refused. Problems of rows are collected and never thrown.
 */
export async function checkSsda903(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  const read = readReturnTables(request.files);
  if (read.kind === 'REJECTED') return read;
  const chosen = chosenAuthority(request.localAuthority, lookups);
  if (chosen !== null && 'kind' in chosen) return chosen;
  if (chosen === null && !saysWhose(read)) {
    return rejected(
      'REQUEST',
      'Say which council the return is for: choose it, or add ?localAuthority= with its nine-character code, or give every file an LA column.',
    );
  }
  const ledger = openLedger(read, steps);
  const authorityOf = authorityOfRows(chosen, lookups);
  const whole = { request, authorityOf, lookups: rememberingChildren(lookups), ledger, steps };
  const hadUnplacedPostcodes = await checkInParts(read, whole);
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: noFacts,
    hadUnplacedPostcodes,
    localAuthority: chosen?.gss ?? null,
  };
}
