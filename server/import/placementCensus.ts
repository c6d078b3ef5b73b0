import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { LoadedPurchase } from '../engine/loadedMarket.ts';
import { type ColumnAliases, columnsUsed, withAliases } from './columnAliases.ts';
import { authorityFinder } from './findAuthority.ts';
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
import { type CensusReading, readPurchase } from './placementCensusRow.ts';
import { dateFormatsOf } from './readDate.ts';
import { countedRows, readTable, type Table, warnOfUnusedColumns } from './readTable.ts';
import { authorityOfRows, chosenAuthority } from './rowAuthority.ts';
import { RowLedger } from './rowLedger.ts';

/** Source: Placements North West census, columns of June 2019, March 2022 and December 2025; the order matters, wider patterns come last. */
export const censusColumns = {
  LA: [/^placing authority/i, /placing authority/i, /^la$/i],
  looked_after: [/looked after/i],
  child: [/^identifier/i, /identifier/i],
  host: [/host authority/i],
  provision: [/type of provision/i],
  sourced: [/placement was sourced/i],
  provider: [/^organisation/i, /organisation/i],
  urn: [/^establishment( registration)? urn/i],
  registered_with: [/registration type/i],
  cost: [/total weekly cost/i, /^weekly cost/i],
  social_care: [/contribution.*social care/i],
  education: [/contribution.*education/i],
  health: [/contribution.*health/i],
  reason: [/placing at distance reason/i],
  solo: [/require a solo placement/i],
  liberty: [/deprivation of liberty/i, /\bdols\b/i],
  started: [/^placement start date/i, /^date placement (started|began)/i],
  census: [/^census date/i],
} as const satisfies ColumnAliases;
export type CensusColumn = keyof typeof censusColumns;

/** Known of the census and of no use here: never named as misspelt. */
const known = [
  'Age',
  'Gender',
  'UASC',
  'Establishment',
  'Provider ID',
  'Provider Ofsted (or equivalent) URN',
  'Provider Company number',
  'SEND',
  'Primary SEND category',
  'Primary SEND need',
  'Does this placement cost include additional packages?',
  'YEAR',
];

function readTables(request: ImportRequest): readonly Table[] | RejectedImport {
  const tables: Table[] = [];
  for (const file of request.files) {
    const read = readTable(file);
    if (read.kind === 'REJECTED') return read;
    const table = withAliases(read, censusColumns);
    const missing = [
      ['child', 'Identifier'],
      ['provision', 'Type of provision'],
      ['cost', 'Total weekly cost'],
    ].flatMap(([name = '', column = '']) => (table.positionOf(name) === undefined ? [column] : []));
    if (request.localAuthority === null && table.positionOf('LA') === undefined) missing.push('Placing Authority');
    if (missing.length > 0) {
      return rejected(
        'CONTENT',
        `${table.file} is not a Placements North West census: it lacks ${missing.join(', ')}; data/samples/pnw-census-template.csv has every column.`,
      );
    }
    tables.push(table);
  }
  return tables;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of the month a file's name speaks of: “PNW census Dec 2025.csv”, “pnw_census_2025_dec.csv”, “census-2025-12.csv”. */
export function censusDayOfName(name: string): IsoDate | null {
  const text = name.toLowerCase();
  const [, word, after] = /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ _-]*(20\d\d)/.exec(text) ?? [];
  const [, before, wordAfter] = /(20\d\d)[ _-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.exec(text) ?? [];
  const [, numbered, number] = /(20\d\d)[_-](0[1-9]|1[0-2])(?!\d)/.exec(text) ?? [];
  const year = after ?? before ?? numbered;
  const month = number === undefined ? months.findIndex((one) => one === (word ?? wordAfter)) + 1 : Number(number);
  if (year === undefined || month < 1) return null;
  return `${year}-${String(month).padStart(2, '0')}-${lastDays[month - 1]}`;
}

function warnOfUndated(table: Table, ledger: RowLedger): void {
  ledger.warnOfFile(table.file, {
    column: null,
    rule: 'CENSUS_DATE',
    sentence: 'The file does not say its census date, so its rows are taken to be about where each child lives now.',
    fix: 'Add a Census date column, or put the month into the file’s name, like pnw-census-2025-12.csv.',
  });
}

function warnOfTable(table: Table, day: IsoDate | null, ledger: RowLedger): void {
  ledger.add(table.warnings);
  warnOfUnusedColumns(table, [...columnsUsed(table, censusColumns), ...known], ledger);
  const hasDay = table.positionOf('started') !== undefined || table.positionOf('census') !== undefined;
  if (!hasDay && day === null) warnOfUndated(table, ledger);
}

function childrenOf(lookups: ImportLookups): CensusReading['knownChildren'] {
  const asked = new Map<GssCode, Promise<ReadonlySet<string>>>();
  return (gss) => {
    const held = asked.get(gss) ?? lookups.knownChildren(gss);
    asked.set(gss, held);
    return held;
  };
}

/** The Placements North West census: how each placement was bought, and why it is far. */
export async function checkPlacementCensus(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  const tables = readTables(request);
  if ('kind' in tables) return tables;
  const chosen = chosenAuthority(request.localAuthority, lookups);
  if (chosen !== null && 'kind' in chosen) return chosen;
  const ledger = new RowLedger(steps);
  const purchases = new KeyedFacts<LoadedPurchase>(ledger, {
    rule: 'DUPLICATE_PLACEMENT',
    column: 'Identifier',
    thing: 'The child’s placement',
  });
  const finder = authorityFinder(lookups.authorities);
  const shared = { authorityOf: authorityOfRows(chosen, lookups), knownChildren: childrenOf(lookups), finder };
  for (const table of tables) {
    const day = censusDayOfName(table.file);
    warnOfTable(table, day, ledger);
    const reading = { ...shared, day, dateFormatOf: await dateFormatsOf(table, ['started', 'census']) };
    for await (const row of countedRows(table, ledger)) {
      const { purchase, findings, warnings } = await readPurchase(row, reading);
      if (purchase === null) ledger.setAside(row, findings);
      else {
        const key = `${purchase.responsibleAuthority}|${purchase.childReference}|${purchase.day ?? ''}`;
        if (purchases.add(key, purchase, { row, year: null })) ledger.warn(row, warnings);
      }
    }
  }
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: { ...noFacts, purchases: purchases.facts() },
    hadUnplacedPostcodes: false,
    localAuthority: chosen?.gss ?? null,
  };
}
