import type { NeedSignal } from '../../schema/codes/needWords.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import type { LoadedChild, LoadedEpisode, LoadedNeedSignal } from '../engine/loadedFacts.ts';
import type { ImportLookups } from './importFacts.ts';
import { KeyedFacts } from './keyedFacts.ts';
import { type DateFormat, dateFinding, dateFormatsOf, readDate } from './readDate.ts';
import { countedRows, type Table, type TableRow } from './readTable.ts';
import type { RowAuthority } from './rowAuthority.ts';
import type { FileRow, Finding, RowLedger } from './rowLedger.ts';
import { childKey } from './ssda903Children.ts';
import { episodesByChild, ordersAgainstCare } from './ssda903Orders.ts';
import { readCollectionYear } from './ssda903Years.ts';

export interface SignalsSource {
  readonly missing: readonly Table[];
  readonly dolo: readonly Table[];
  readonly children: KeyedFacts<LoadedChild>;
  /** Of the same children, as the return gives them. */
  readonly episodes: readonly LoadedEpisode[];
  readonly authorityOf: (row: TableRow) => RowAuthority;
  readonly lookups: ImportLookups;
  readonly ledger: RowLedger;
}

/** One table: its date columns, and DfE's rules for them. */
interface SignalTable {
  readonly start: string;
  readonly end: string;
  /** Blank, unreadable. */
  readonly startRules: readonly [string, string];
  readonly endRule: string;
  readonly orderRule: string;
  readonly thing: string;
}
const missingTable: SignalTable = {
  start: 'MIS_START',
  end: 'MIS_END',
  startRules: ['564', '564'],
  endRule: '566',
  orderRule: '567',
  thing: 'The child’s absence from this day',
};
const doloTable: SignalTable = {
  start: 'DOLO_START',
  end: 'DOLO_END',
  startRules: ['700', '700'],
  endRule: '701',
  orderRule: '702',
  thing: 'The child’s order from this day',
};

const missingKinds: Readonly<Record<string, NeedSignal>> = { M: 'MISSING', A: 'AWAY' };

const childNotKnown: Finding = {
  column: 'CHILD',
  rule: 'CHILD_NOT_KNOWN',
  sentence: 'The child is neither in the Header table sent nor known from an earlier one.',
  fix: 'Load the Header table that has the child, with this file or before it.',
};

interface Period {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

function periodOf(
  row: TableRow,
  about: SignalTable,
  { formatOf, findings }: { formatOf: (column: string) => DateFormat; findings: Finding[] },
): Period {
  const [startText, endText] = [row.text(about.start), row.text(about.end)];
  const [start, end] = [readDate(startText, formatOf(about.start)), readDate(endText, formatOf(about.end))];
  if (startText === '') {
    findings.push({
      column: about.start,
      rule: about.startRules[0],
      sentence: `${about.start} is blank.`,
      fix: 'Give the day it began.',
    });
  } else if (start === null)
    findings.push(dateFinding(startText, about.start, { format: formatOf(about.start), rule: about.startRules[1] }));
  if (endText !== '' && end === null)
    findings.push(dateFinding(endText, about.end, { format: formatOf(about.end), rule: about.endRule }));
  if (start !== null && end !== null && end < start) {
    findings.push({
      column: about.end,
      rule: about.orderRule,
      sentence: `${about.end} is before ${about.start}.`,
      fix: `Mend ${about.start} or ${about.end}.`,
    });
  }
  return { start, end };
}

function kindOf(row: TableRow, about: SignalTable, findings: Finding[]): NeedSignal | null {
  if (about === doloTable) return 'DEPRIVATION_OF_LIBERTY';
  const kind = missingKinds[row.text('MISSING').toUpperCase()];
  if (kind === undefined) {
    findings.push({
      column: 'MISSING',
      rule: '565',
      sentence: row.text('MISSING') === '' ? 'MISSING is blank.' : 'MISSING is not a code of the return.',
      fix: 'Use M (missing) or A (away without authorisation).',
    });
  }
  return kind ?? null;
}

const beforeBirth = ({ start }: SignalTable): Finding => ({
  column: start,
  rule: start === 'DOLO_START' ? '708' : 'BIRTH',
  sentence: `${start} is not after the child was born.`,
  fix: `Mend ${start}, or DOB in the Header table.`,
});

type KnowsChild = (gss: GssCode, child: string) => Promise<boolean>;

function childFinder({ children, lookups }: SignalsSource): KnowsChild {
  const known = new Map<GssCode, Promise<ReadonlySet<string>>>();
  return async (gss, child) => {
    if (children.get(childKey(gss, child)) !== undefined) return true;
    const held = known.get(gss) ?? lookups.knownChildren(gss);
    known.set(gss, held);
    return (await held).has(child);
  };
}

interface Reading {
  readonly about: SignalTable;
  readonly formatOf: (column: string) => DateFormat;
  readonly knowsChild: KnowsChild;
}

async function readSignal(
  row: TableRow,
  source: SignalsSource,
  reading: Reading,
): Promise<LoadedNeedSignal | readonly Finding[]> {
  const { gss, finding } = source.authorityOf(row);
  const childReference = row.text('CHILD');
  if (finding !== null) return [finding];
  if (childReference === '')
    return [
      { column: 'CHILD', rule: 'REQUIRED', sentence: 'CHILD is blank.', fix: 'Every row needs CHILD: fill it in.' },
    ];
  const findings: Finding[] = [];
  if (!(await reading.knowsChild(gss, childReference)))
    findings.push({ ...childNotKnown, waitsFor: childKey(gss, childReference) });
  const { start, end } = periodOf(row, reading.about, { formatOf: reading.formatOf, findings });
  const kind = kindOf(row, reading.about, findings);
  const born = source.children.get(childKey(gss, childReference))?.dateOfBirth ?? null;
  if (start !== null && born !== null && start <= born) findings.push(beforeBirth(reading.about));
  if (findings.length > 0 || start === null || kind === null) return findings;
  return { responsibleAuthority: gss, childReference, kind, start, end };
}

interface SignalOfRow {
  readonly fact: LoadedNeedSignal;
  readonly row: FileRow;
}

function warnOfOrders(entries: readonly SignalOfRow[], { episodes, ledger }: SignalsSource): void {
  const orders = entries.filter(({ fact }) => fact.kind === 'DEPRIVATION_OF_LIBERTY');
  warnOfOverlaps(orders, ledger);
  const ofChild = episodesByChild(episodes);
  for (const { fact, row } of orders) {
    const own = ofChild.get(childKey(fact.responsibleAuthority, fact.childReference)) ?? [];
    const findings = ordersAgainstCare(fact, own);
    if (findings.length > 0) ledger.warn(row, findings);
  }
}

/** DfE rule 705: an order that begins while the one before it goes on; both stay loaded. */
function warnOfOverlaps(entries: readonly SignalOfRow[], ledger: RowLedger): void {
  const last = new Map<string, SignalOfRow>();
  const inOrder = [...entries].sort((a, b) => (a.fact.start < b.fact.start ? -1 : 1));
  for (const one of inOrder) {
    const key = childKey(one.fact.responsibleAuthority, one.fact.childReference);
    const earlier = last.get(key);
    last.set(key, one);
    if (earlier === undefined || (earlier.fact.end !== null && earlier.fact.end <= one.fact.start)) continue;
    ledger.warn(one.row, [
      {
        column: 'DOLO_START',
        rule: '705',
        sentence: `The order begins before the one on line ${earlier.row.line} of ${earlier.row.file} ended.`,
        fix: 'Check DOLO_START here and DOLO_END there.',
      },
    ]);
  }
}

/** The rows of the Missing and DoLo tables: kept as signals of need, of a child sent with them or known already. */
export async function checkSignals(source: SignalsSource): Promise<readonly LoadedNeedSignal[]> {
  const { ledger } = source;
  const knowsChild = childFinder(source);
  const found: SignalOfRow[] = [];
  const kinds = [
    [missingTable, source.missing],
    [doloTable, source.dolo],
  ] as const;
  for (const [about, tables] of kinds) {
    const signals = new KeyedFacts<LoadedNeedSignal>(ledger, {
      rule: 'DUPLICATE_SIGNAL',
      column: about.start,
      thing: about.thing,
    });
    for (const table of tables) {
      const formatOf = await dateFormatsOf(table, [about.start, about.end]);
      for await (const row of countedRows(table, ledger)) {
        const read = await readSignal(row, source, { about, formatOf, knowsChild });
        if (!('kind' in read)) ledger.setAside(row, read);
        else {
          const key = `${childKey(read.responsibleAuthority, read.childReference)}|${read.kind}|${read.start}`;
          signals.add(key, read, { row, year: readCollectionYear(row.text('YEAR')) });
        }
      }
    }
    found.push(...signals.entries());
  }
  warnOfOrders(found, source);
  return found.map(({ fact }) => fact);
}
