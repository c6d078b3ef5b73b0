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
import { dateWarnings, type NeedTerms } from './needCells.ts';
import { type NeedRowFacts, needsOfRows } from './needGroups.ts';
import type { PlaceSource } from './needPlaces.ts';
import { placeFinder } from './placeFinder.ts';
import type { TableRow } from './readTable.ts';
import { authorityOfRows, chosenAuthority, type RowAuthority } from './rowAuthority.ts';
import { type Finding, RowLedger } from './rowLedger.ts';
import { type StandardRecord, textIn } from './standardFields.ts';
import { type Located, locate, placed } from './standardFiles.ts';
import { notCarried, notNamed } from './standardMore.ts';
import { hasPlacement, standardPurchase, standardTerms } from './standardNeed.ts';
import { postcodesOf, standardPlaces } from './standardPlaces.ts';

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

interface Reading extends PlaceSource {
  readonly authorityOf: (record: StandardRecord) => RowAuthority;
  readonly knownChildren: (gss: GssCode) => Promise<ReadonlySet<string>>;
  readonly lookups: ImportLookups;
  /** Of the need the record names, itself among them. */
  readonly childrenNamed: (record: StandardRecord) => number;
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
  const ofNeed = terms === null ? [] : dateWarnings(terms, reading.lookups.dataDate);
  const unnamed = terms?.status === 'OPEN' ? notNamed(record, reading.childrenNamed(record)) : [];
  const warnings = [...found.warnings, ...ofNeed, ...unnamed];
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

async function* postcodesIn(located: readonly Located[]): AsyncGenerator<string> {
  for (const { record } of located) yield* postcodesOf(record);
}

/** How many children the records of each need name. */
function childrenByNeed(located: readonly Located[]): Reading['childrenNamed'] {
  const children = new Map<string, Set<string>>();
  for (const { record } of located) {
    const need = textIn(record, 'need');
    children.set(need, (children.get(need) ?? new Set()).add(textIn(record, 'child')));
  }
  return (record) => (textIn(record, 'need') === '' ? 1 : (children.get(textIn(record, 'need'))?.size ?? 1));
}

function warnOfNotCarried(needs: readonly NeedRowFacts[], ledger: RowLedger): void {
  const byFile = groupedByFile(needs);
  for (const [file, terms] of byFile) {
    const finding = notCarried(terms);
    if (finding !== null) ledger.warnOfFile(file, finding);
  }
}

function groupedByFile(needs: readonly NeedRowFacts[]): ReadonlyMap<string, NeedTerms[]> {
  const byFile = new Map<string, NeedTerms[]>();
  for (const { row, terms } of needs) {
    if (terms === null) continue;
    const ofFile = byFile.get(row.file) ?? [];
    ofFile.push(terms);
    byFile.set(row.file, ofFile);
  }
  return byFile;
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
  const childrenNamed = childrenByNeed(located);
  const { needs, purchases } = await readAll(located, { ...reading, childrenNamed }, ledger);
  warnOfNotCarried(needs, ledger);
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
