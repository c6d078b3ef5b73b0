import type { PostcodeBlock } from '../engine/postcodeRows.ts';
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
import { PostcodeCollector } from './postcodeCollector.ts';
import { codePointTable, type PostcodeColumns, postcodeColumnsOf } from './postcodeColumns.ts';
import { readPostcodeRow } from './readPostcodeRow.ts';
import { countedRows, type Table, tableOf } from './readTable.ts';
import { RowLedger } from './rowLedger.ts';
import { openText } from './textSource.ts';

interface PostcodeTable {
  readonly table: Table;
  readonly columns: PostcodeColumns;
}

/** What comes in the folder of a postcode product beside its tables: licences, read-me files, the list of its column names. */
const companionNames = /\.(txt|md|pdf|html?|xml|rtf|docx?)$|column_?headers\.csv$/i;

function warnOfCompanion(file: string, ledger: RowLedger): void {
  ledger.warnOfFile(file, {
    column: null,
    rule: 'NOT_A_TABLE',
    sentence: `${file} was passed over: it comes with the postcodes and holds none.`,
    fix: 'Nothing to do.',
  });
}

function readTables(request: ImportRequest, ledger: RowLedger): readonly PostcodeTable[] | RejectedImport {
  const tables: PostcodeTable[] = [];
  const hasTables = request.files.some(({ name }) => !companionNames.test(name));
  for (const file of request.files) {
    if (hasTables && companionNames.test(file.name)) {
      warnOfCompanion(file.name, ledger);
      continue;
    }
    const source = openText(file);
    if (source.kind === 'REJECTED') return source;
    const table = codePointTable(file.name, source) ?? tableOf(file.name, source.pieces, source.warnings);
    if (table.kind === 'REJECTED') return table;
    const columns = postcodeColumnsOf(table);
    if (columns === null) {
      return rejected(
        'CONTENT',
        `${file.name} is not a postcode table: it needs a postcode column (pcds, pcd or sector) and oseast1m and osnrth1m, or lat and long.`,
      );
    }
    tables.push({ table, columns });
  }
  return tables;
}

/** Pseudo codes (E99999999 and the like) are not known; codes outside England are kept. */
function authorityOf(text: string, finder: AuthorityFinder): string | null {
  const code = text.toUpperCase();
  if (!/^[EWSN]\d{8}$/.test(code) || code.endsWith('99999999')) return null;
  const known = finder.upperTier(code);
  if (known !== null) return known.gss;
  return code.startsWith('E') ? null : upperTierCode(code);
}

/** The same few hundred codes over two million rows. */
function rememberedAuthorities(finder: AuthorityFinder): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const authority = authorityOf(text, finder);
    known.set(text, authority);
    return authority;
  };
}

/** Districts given away at once: some hundred kilobytes of text. */
const districtsInPart = 10;

async function giveAway(postcodes: PostcodeCollector, steps: ImportSteps): Promise<void> {
  let part: PostcodeBlock[] = [];
  let done = 0;
  for (const block of postcodes.blocks()) {
    part.push(block);
    if (part.length < districtsInPart) continue;
    done += part.length;
    await steps.put({ postcodes: part });
    await steps.tell('Sorting postcodes by district', done, null);
    part = [];
  }
  if (part.length > 0) await steps.put({ postcodes: part });
}

/** A postcode table: ONSPD or NSPL of any year, Code-Point Open, sectors, or the repackaged forms of them. */
export async function checkPostcodes(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  const ledger = new RowLedger(steps);
  const tables = readTables(request, ledger);
  if ('kind' in tables) return tables;
  const authority = rememberedAuthorities(authorityFinder(lookups.authorities));
  const postcodes = new PostcodeCollector(ledger);
  for (const { table, columns } of tables) {
    ledger.add(table.warnings);
    for await (const row of countedRows(table, ledger)) {
      const read = readPostcodeRow(row, { columns, authority });
      if ('rule' in read) ledger.setAside(row, [read]);
      else postcodes.add(read, row);
    }
  }
  await giveAway(postcodes, steps);
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: noFacts,
    hadUnplacedPostcodes: false,
    localAuthority: null,
  };
}
