import { ethnicCodes, isValidInYear, sexCodes } from '../../schema/ssda903Codes.ts';
import type { IsoDate, Sex } from '../engine/facts.ts';
import type { LoadedChild, LoadedUnaccompanied } from '../engine/loadedFacts.ts';
import { fuller, KeyedFacts } from './keyedFacts.ts';
import { type DateFormat, dateFinding, dateFormatsOf, readDate } from './readDate.ts';
import { countedRows, soundRows, type Table, type TableRow } from './readTable.ts';
import type { RowAuthority } from './rowAuthority.ts';
import type { Finding, RowLedger } from './rowLedger.ts';
import { readCollectionYear } from './ssda903Years.ts';

export const childKey = (gss: string, child: string): string => `${gss}|${child}`;

export interface ChildrenSource {
  readonly headers: readonly Table[];
  readonly uasc: readonly Table[];
  readonly episodes: readonly Table[];
  readonly authorityOf: (row: TableRow) => RowAuthority;
  readonly ledger: RowLedger;
  readonly isMended: boolean;
}

const sexes: Readonly<Record<string, Sex>> = { 1: 'M', 2: 'F', M: 'M', F: 'F', U: 'U' };

function required(column: string, rule: string): Finding {
  return { column, rule, sentence: `${column} is blank.`, fix: `Every row needs ${column}: fill it in.` };
}

function sexFindings(row: TableRow): Finding[] {
  const text = row.text('SEX').toUpperCase();
  if (text === '') return [required('SEX', '101')];
  if (Object.hasOwn(sexes, text)) return [];
  return [
    {
      column: 'SEX',
      rule: '101',
      sentence: 'SEX is not a code of the return.',
      fix: 'Use M, F or U (1 or 2 up to 2024).',
    },
  ];
}

function blockingFindings(row: TableRow, dateFormat: DateFormat): Finding[] {
  const findings: Finding[] = [];
  const dob = row.text('DOB');
  const ethnic = row.text('ETHNIC').toUpperCase();
  if (row.text('CHILD') === '') findings.push(required('CHILD', 'REQUIRED'));
  if (dob === '') findings.push(required('DOB', '102'));
  else if (readDate(dob, dateFormat) === null)
    findings.push(dateFinding(dob, 'DOB', { format: dateFormat, rule: '102' }));
  findings.push(...sexFindings(row));
  if (ethnic !== '' && !Object.hasOwn(ethnicCodes, ethnic)) {
    findings.push({
      column: 'ETHNIC',
      rule: '103',
      sentence: 'ETHNIC is not a code of the return.',
      fix: 'Use the return’s code, such as WBRI or NOBT.',
    });
  }
  return findings;
}

function warningsOf(row: TableRow): Finding[] {
  const findings: Finding[] = [];
  const year = readCollectionYear(row.text('YEAR'));
  const sex = sexCodes[row.text('SEX').toUpperCase()];
  if (year !== null && sex !== undefined && !isValidInYear(sex, year)) {
    findings.push({
      column: 'SEX',
      rule: '101',
      sentence: `SEX is written as another year’s return writes it, not as the ${year} return does.`,
      fix: 'Nothing to do: it was read. Numbers were used up to 2024, letters from 2025.',
    });
  }
  if (row.text('ETHNIC') === '') {
    findings.push({
      column: 'ETHNIC',
      rule: '103',
      sentence: 'ETHNIC is blank.',
      fix: 'Use NOBT where it is not known.',
    });
  }
  return findings;
}

/** Children whom some row of the given tables marks, by key. */
async function markedChildren(
  tables: readonly Table[],
  source: ChildrenSource,
  isMarked: (row: TableRow) => boolean,
): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const table of tables) {
    for await (const row of soundRows(table)) {
      const { gss } = source.authorityOf(row);
      if (gss !== null && isMarked(row)) keys.add(childKey(gss, row.text('CHILD')));
    }
  }
  return keys;
}

const uascChildNotKnown: Finding = {
  column: 'CHILD',
  rule: 'CHILD_NOT_KNOWN',
  sentence: 'The child is not in the Header table sent with this one, or was set aside there.',
  fix: 'Add or mend the child’s row in the Header table and send both again.',
};

/** The day each child of the UASC tables ceased to be unaccompanied, by key; null while they are. A day that cannot be read is none. */
async function unaccompaniedChildren(source: ChildrenSource): Promise<Map<string, IsoDate | null>> {
  const days = new Map<string, IsoDate | null>();
  for (const table of source.uasc) {
    const formatOf = await dateFormatsOf(table, ['DUC']);
    for await (const row of soundRows(table)) {
      const { gss } = source.authorityOf(row);
      const key = childKey(gss ?? '', row.text('CHILD'));
      if (gss !== null) days.set(key, readDate(row.text('DUC'), formatOf('DUC')) ?? days.get(key) ?? null);
    }
  }
  return days;
}

/** A child named twice is counted as identical the second time. */
async function checkUascRows(
  source: ChildrenSource,
  children: KeyedFacts<LoadedChild>,
): Promise<readonly LoadedUnaccompanied[]> {
  const unaccompanied = new Map<string, LoadedUnaccompanied>();
  for (const table of source.uasc) {
    const formatOf = await dateFormatsOf(table, ['DUC']);
    for await (const row of countedRows(table, source.ledger)) {
      const { gss, finding } = source.authorityOf(row);
      const key = childKey(gss ?? '', row.text('CHILD'));
      const child = children.get(key);
      const duc = row.text('DUC');
      if (finding !== null) source.ledger.setAside(row, [finding]);
      else if (duc !== '' && readDate(duc, formatOf('DUC')) === null)
        source.ledger.setAside(row, [dateFinding(duc, 'DUC', { format: formatOf('DUC'), rule: 'DATE' })]);
      else if (child === undefined) source.ledger.setAside(row, [uascChildNotKnown]);
      else if (unaccompanied.has(key)) source.ledger.identical += 1;
      else {
        const { responsibleAuthority, childReference } = child;
        unaccompanied.set(key, { responsibleAuthority, childReference });
      }
    }
  }
  return [...unaccompanied.values()];
}

export interface CheckedChildren {
  readonly children: KeyedFacts<LoadedChild>;
  readonly unaccompanied: readonly LoadedUnaccompanied[];
}

/**
 * The children of the Header table. UPN, MOTHER and MC_DOB are not kept.
 *
 * Source  unaccompanied: listed in the UASC table; disabled: an episode of theirs has category of need N2. Neither is said where that
 *         table was not sent.
 */
export async function checkChildren(source: ChildrenSource): Promise<CheckedChildren> {
  const { ledger } = source;
  const words = { rule: 'DUPLICATE_CHILD', column: 'CHILD', thing: 'The child' };
  const children = new KeyedFacts<LoadedChild>(ledger, words, source.isMended ? fuller : null);
  const inUascTable = await unaccompaniedChildren(source);
  const disabled = await markedChildren(source.episodes, source, (row) => row.text('CIN').toUpperCase() === 'N2');
  for (const table of source.headers) {
    const formatOf = await dateFormatsOf(table, ['DOB']);
    for await (const row of countedRows(table, ledger)) {
      const { gss, finding } = source.authorityOf(row);
      const findings = [...(finding === null ? [] : [finding]), ...blockingFindings(row, formatOf('DOB'))];
      const dateOfBirth = readDate(row.text('DOB'), formatOf('DOB'));
      const sex = sexes[row.text('SEX').toUpperCase()];
      if (findings.length > 0 || gss === null || dateOfBirth === null || sex === undefined) {
        ledger.setAside(row, findings);
        continue;
      }
      const key = childKey(gss, row.text('CHILD'));
      const child: LoadedChild = {
        responsibleAuthority: gss,
        childReference: row.text('CHILD'),
        sex,
        dateOfBirth,
        ethnicity: row.text('ETHNIC').toUpperCase() || null,
        isUasc: source.uasc.length > 0 ? inUascTable.has(key) : null,
        ...(inUascTable.get(key) == null ? {} : { uascCeasedOn: inUascTable.get(key) ?? null }),
        isDisabled: source.episodes.length > 0 ? disabled.has(key) : null,
      };
      if (children.add(key, child, { row, year: readCollectionYear(row.text('YEAR')) }))
        ledger.warn(row, warningsOf(row));
    }
  }
  return { children, unaccompanied: await checkUascRows(source, children) };
}
