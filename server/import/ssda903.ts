import {
  type CheckedImport,
  type ImportLookups,
  type ImportRequest,
  noFacts,
  type RejectedImport,
  rejected,
} from './importFacts.ts';
import { warnOfUnusedColumns } from './readTable.ts';
import { authorityOfRows, chosenAuthority } from './rowAuthority.ts';
import { RowLedger } from './rowLedger.ts';
import { checkChildren } from './ssda903Children.ts';
import { checkEpisodes } from './ssda903Episodes.ts';
import { episodesOnly, familyHomesOf, warnOfHistory } from './ssda903History.ts';
import { tableShapes } from './ssda903Shapes.ts';
import { checkSignals } from './ssda903Signals.ts';
import { type ReturnTables, readReturnTables } from './ssda903Tables.ts';

function openLedger({ tables, notUsed }: ReturnTables): RowLedger {
  const ledger = new RowLedger();
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

/**
 * A children looked after return: Header, Episodes, UASC, Missing and DoLo tables, as CSV or XML, in any number and order, of one authority or several.
 *
 * Errors  no authority chosen and no LA column: refused. Problems of rows are collected and never thrown.
 */
export async function checkSsda903(
  request: ImportRequest,
  lookups: ImportLookups,
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
  const ledger = openLedger(read);
  const authorityOf = authorityOfRows(chosen, lookups);
  const { Header, Episodes, UASC, Missing, DoLo } = read.tables;
  const sources = { headers: Header, uasc: UASC, episodes: Episodes, authorityOf, ledger };
  const { children, unaccompanied } = await checkChildren(sources);
  const { episodes, hadUnplacedPostcodes } = await checkEpisodes({
    tables: Episodes,
    children,
    authorityOf,
    lookups,
    ledger,
  });
  warnOfHistory(episodes.entries(), ledger);
  const needSignals = await checkSignals({ missing: Missing, dolo: DoLo, children, authorityOf, lookups, ledger });
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: {
      ...noFacts,
      children: children.facts(),
      unaccompanied,
      importantPlaces: familyHomesOf(episodes.entries()),
      episodes: episodesOnly(episodes.entries()),
      needSignals,
    },
    hadUnplacedPostcodes,
    localAuthority: chosen?.gss ?? null,
  };
}
