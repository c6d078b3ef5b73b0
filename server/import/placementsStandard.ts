import type { GssCode } from '../engine/facts.ts';
import type { LoadedPurchase } from '../engine/loadedMarket.ts';
import { giveWayEvery } from './giveWay.ts';
import type {
  CheckedImport,
  ImportLookups,
  ImportRequest,
  ImportSteps,
  LoadedFacts,
  RejectedImport,
} from './importFacts.ts';
import { type JsonText, jsonRecords, recordColumn } from './jsonRecords.ts';
import { dateWarnings } from './needCells.ts';
import { type NeedRowFacts, needsOfRows } from './needGroups.ts';
import type { PlaceSource } from './needPlaces.ts';
import { placeFinder } from './placeFinder.ts';
import type { TableRow } from './readTable.ts';
import { authorityOfRows, chosenAuthority, type RowAuthority } from './rowAuthority.ts';
import { type FileRow, type Finding, RowLedger } from './rowLedger.ts';
import { type StandardRecord, standardRecord, textIn } from './standardFields.ts';
import { hasPlacement, standardPurchase, standardTerms } from './standardNeed.ts';
import { postcodesOf, standardPlaces } from './standardPlaces.ts';

const notJson: Finding = {
  column: null,
  rule: 'JSON',
  sentence: 'The record is not a JSON object.',
  fix: 'Check its commas, quotation marks and brackets.',
};
const numberTooLong: Finding = {
  column: null,
  rule: 'NUMBER',
  sentence: 'The record has a number of more than 15 figures.',
  fix: 'Write references as text, in quotation marks.',
};
const noChild: Finding = {
  column: 'childId',
  rule: 'REQUIRED',
  sentence: 'childId is missing.',
  fix: 'Every record needs the child’s reference.',
};
const notKnown: Finding = {
  column: 'childId',
  rule: 'CHILD_NOT_KNOWN',
  sentence: 'The child is not known from any return loaded.',
  fix: 'Load the Header table that has the child first, then send this record again.',
};
const noDate: Finding = {
  column: 'referralDate',
  rule: 'REQUIRED',
  sentence: 'The record has neither a day of referral nor a placement.',
  fix: 'Give referralDate, like 2025-03-31.',
};

/** Outside strings only: a number longer than can be kept exactly. */
const longNumber = /[:[,]\s*-?\d{16,}/;

function parsed({ text }: JsonText): StandardRecord | Finding {
  if (longNumber.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'))) return numberTooLong;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? standardRecord(value) : notJson;
  } catch {
    return notJson;
  }
}

interface Located {
  readonly row: FileRow;
  /** `[2].` where the file has several records on one line, else nothing. */
  readonly place: string;
  readonly record: StandardRecord;
}

interface Reading extends PlaceSource {
  readonly authorityOf: (record: StandardRecord) => RowAuthority;
  readonly knownChildren: (gss: GssCode) => Promise<ReadonlySet<string>>;
  readonly lookups: ImportLookups;
}

interface ReadRecord {
  readonly need: NeedRowFacts | null;
  readonly purchase: LoadedPurchase | null;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
}

async function readRecord({ row, record }: Located, reading: Reading): Promise<ReadRecord> {
  const authority = reading.authorityOf(record);
  const childReference = textIn(record, 'child');
  const findings: Finding[] = [];
  if (authority.finding !== null) findings.push({ ...authority.finding, column: 'localAuthority' });
  else if (childReference === '') findings.push(noChild);
  else if (!(await reading.knownChildren(authority.gss)).has(childReference))
    findings.push({ ...notKnown, waitsFor: `${authority.gss}|${childReference}` });
  const child = { responsibleAuthority: authority.gss ?? '', childReference };
  const isPlaced = hasPlacement(record);
  const terms = standardTerms(record, isPlaced, findings);
  const purchase = isPlaced ? { ...child, ...standardPurchase(record, findings) } : null;
  const found = standardPlaces(record, child, reading);
  findings.push(...found.findings);
  if (terms === null && purchase === null && !findings.some(({ rule }) => rule === 'DATE')) findings.push(noDate);
  const isSound = findings.length === 0;
  const warnings = [...found.warnings, ...(terms === null ? [] : dateWarnings(terms, reading.lookups.dataDate))];
  const needReference = textIn(record, 'need') || `${childReference} ${terms?.openedOn ?? ''}`.trim();
  const facts = {
    row,
    ...child,
    needReference,
    childrenInNeed: null,
    places: found.places,
    areas: found.areas,
    warnings,
    waitsFor: findings.length === 1 ? (findings[0]?.waitsFor ?? null) : null,
  };
  return {
    need: isSound && terms === null ? null : { ...facts, terms: isSound ? terms : null },
    purchase: isSound ? purchase : null,
    findings,
    warnings,
  };
}

const placed = (findings: readonly Finding[], place: string): Finding[] =>
  findings.map((finding) => ({ ...finding, column: `${place}${finding.column ?? ''}` || null }));

function warnOfUnknown(file: string, names: ReadonlySet<string>, ledger: RowLedger): void {
  if (names.size === 0) return;
  const shown = [...names].slice(0, 20).map((name) => name.slice(0, 60));
  if (names.size > shown.length) shown.push(`and ${names.size - shown.length} more`);
  ledger.warnOfFile(file, {
    column: null,
    rule: 'UNUSED_FIELD',
    sentence: `Not used: ${names.size === 1 ? 'the field' : 'the fields'} ${shown.join(', ')}.`,
    fix: 'Nothing to do, unless a name is misspelt.',
  });
}

function locate(request: ImportRequest, ledger: RowLedger): Located[] | RejectedImport {
  const located: Located[] = [];
  for (const file of request.files) {
    const read = jsonRecords(file);
    if (read.kind === 'REJECTED') return read;
    ledger.add(read.warnings);
    const unknown = new Set<string>();
    const shareLines = new Set(read.records.map(({ line }) => line)).size < read.records.length;
    for (const [index, text] of read.records.entries()) {
      ledger.rows += 1;
      const row = {
        file: file.name,
        line: text.line,
        raw: text.text.slice(0, 4096),
        columns: [recordColumn],
        cells: [text.text],
      };
      const record = parsed(text);
      const place = shareLines ? `[${index}].` : '';
      if (!('fields' in record)) ledger.setAside(row, placed([record], place));
      else {
        for (const name of record.unknown) unknown.add(name);
        located.push({ row, place, record });
      }
    }
    warnOfUnknown(file.name, unknown, ledger);
  }
  return located;
}

async function* postcodesIn(located: readonly Located[]): AsyncGenerator<string> {
  for (const { record } of located) yield* postcodesOf(record);
}

async function readAll(located: readonly Located[], reading: Reading, ledger: RowLedger) {
  const giveWay = giveWayEvery(500);
  const needs: NeedRowFacts[] = [];
  const purchases: { readonly purchase: LoadedPurchase; readonly need: NeedRowFacts | null }[] = [];
  for (const one of located) {
    await giveWay();
    const { need, purchase, findings, warnings } = await readRecord(one, reading);
    if (findings.length > 0) ledger.setAside(one.row, placed(findings, one.place));
    if (need !== null) needs.push(need);
    else ledger.warn(one.row, warnings);
    if (purchase !== null) purchases.push({ purchase, need });
  }
  return { needs, purchases };
}

/** Placements go in with their need; those of a record set aside for its need do not. */
function withPurchases(loaded: LoadedFacts, purchases: Awaited<ReturnType<typeof readAll>>['purchases']): LoadedFacts {
  const keyOf = (authority: string, child: string, need: string) => `${authority}|${child}|${need}`;
  const loadedNeeds = new Set(
    loaded.needRows.map((row) => keyOf(row.responsibleAuthority, row.childReference, row.needReference ?? '')),
  );
  const kept = purchases.filter(
    ({ need }) =>
      need === null || loadedNeeds.has(keyOf(need.responsibleAuthority, need.childReference, need.needReference)),
  );
  const alone = kept.filter(({ need }) => need === null).map(({ purchase }) => purchase);
  const rows = alone.map(({ responsibleAuthority, childReference }) => ({
    responsibleAuthority,
    childReference,
    needReference: null,
  }));
  return { ...loaded, needRows: [...loaded.needRows, ...rows], purchases: kept.map(({ purchase }) => purchase) };
}

/** Needs and placements as the Placements Data Standard v2 writes them, with the South West's locations where given. */
export async function checkPlacementsStandard(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  const chosen = chosenAuthority(request.localAuthority, lookups);
  if (chosen !== null && 'kind' in chosen) return chosen;
  const ledger = new RowLedger(steps);
  const located = locate(request, ledger);
  if ('kind' in located) return located;
  const ofRow = authorityOfRows(chosen, lookups);
  const authorityOf = (record: StandardRecord) =>
    ofRow({ file: '', line: 0, raw: '', text: () => textIn(record, 'authority') } satisfies TableRow);
  const asked = new Map<GssCode, Promise<ReadonlySet<string>>>();
  const knownChildren = (gss: GssCode) => {
    const held = asked.get(gss) ?? lookups.knownChildren(gss);
    asked.set(gss, held);
    return held;
  };
  const findPlace = await placeFinder(postcodesIn(located), lookups);
  const reading = { findPlace, schools: new Map(), authorityOf, knownChildren, lookups };
  const { needs, purchases } = await readAll(located, reading, ledger);
  const { loaded, isUnplaced } = await needsOfRows(needs, lookups, ledger);
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: withPurchases(loaded, purchases),
    hadUnplacedPostcodes: isUnplaced,
    localAuthority: chosen?.gss ?? null,
  };
}
