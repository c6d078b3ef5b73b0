import { isDeepStrictEqual } from 'node:util';
import type { GssCode } from '../engine/facts.ts';
import type { LoadedAreaToAvoid, LoadedImportantPlace, LoadedNeed, LoadedSiblingGroup } from '../engine/loadedFacts.ts';
import { type ImportLookups, type LoadedFacts, noFacts } from './importFacts.ts';
import type { NeedTerms } from './needCells.ts';
import type { FileRow, Finding, RowLedger } from './rowLedger.ts';

/** One row of a needs file, read. */
export interface NeedRowFacts {
  readonly row: FileRow;
  readonly responsibleAuthority: GssCode;
  readonly childReference: string;
  readonly needReference: string;
  readonly childrenInNeed: number | null;
  /** Null where the row was set aside. */
  readonly terms: NeedTerms | null;
  readonly places: readonly LoadedImportantPlace[];
  readonly areas: readonly LoadedAreaToAvoid[];
  readonly warnings: readonly Finding[];
  /** The child, not known yet, that alone keeps the row out. */
  readonly waitsFor: string | null;
}

const needKeyOf = ({ responsibleAuthority, needReference }: NeedRowFacts) => `${responsibleAuthority}|${needReference}`;
const childKeyOf = ({ responsibleAuthority, childReference }: NeedRowFacts) =>
  `${responsibleAuthority}|${childReference}`;

const fact = ({ row: _row, warnings: _warnings, waitsFor: _waitsFor, ...facts }: NeedRowFacts) => facts;

const repeated = (first: FileRow): Finding => ({
  column: 'child_reference',
  rule: 'DUPLICATE_CHILD',
  sentence: `The child is already in this need, on line ${first.line} of ${first.file}, with other values.`,
  fix: 'Keep the row that is right and remove the other.',
});
const differs = (first: FileRow): Finding => ({
  column: 'need_reference',
  rule: 'NEED_DIFFERS',
  sentence: `The row says otherwise of the need than line ${first.line} of ${first.file} does.`,
  fix: 'Give the need’s rows the same dates, types and terms; only the child’s own places and areas may differ.',
});
/** What the other row alone waits for, this one waits for too. */
const incomplete = ({ row: other, waitsFor }: Pick<NeedRowFacts, 'row' | 'waitsFor'>): Finding => ({
  ...(waitsFor === null ? {} : { waitsFor }),
  column: 'need_reference',
  rule: 'NEED_INCOMPLETE',
  sentence: `Another child’s row of the same need, on line ${other.line} of ${other.file}, could not be used, so the need was not loaded.`,
  fix: 'Mend that row and send all the rows of the need together.',
});
const missing = (said: number, found: number): Finding => ({
  column: 'children_in_need',
  rule: 'NEED_INCOMPLETE',
  sentence: `The need is for ${said} ${said === 1 ? 'child' : 'children'}, and the files have ${found} of them.`,
  fix: 'Send all the rows of the need together, or mend the number.',
});
const inTwoNeeds: Finding = {
  column: 'need_reference',
  rule: 'TWO_NEEDS',
  sentence: 'The child has another open need of the same kind, so this one was not loaded.',
  fix: 'Close the other (status MET or WITHDRAWN), or give the child’s rows the same need_reference.',
};

/** Rows of each need, each child once; a row that says the same again is counted as identical. */
function groupsOf(rows: readonly NeedRowFacts[], ledger: RowLedger): NeedRowFacts[][] {
  const groups = new Map<string, Map<string, NeedRowFacts>>();
  for (const one of rows) {
    const group = groups.get(needKeyOf(one)) ?? new Map<string, NeedRowFacts>();
    groups.set(needKeyOf(one), group);
    const key = one.terms === null ? `${one.row.file} ${one.row.line} ${one.row.record ?? ''}` : childKeyOf(one);
    const first = group.get(key);
    if (first === undefined) group.set(key, one);
    else if (isDeepStrictEqual(fact(first), fact(one))) ledger.identical += 1;
    else ledger.setAside(one.row, [repeated(first.row)]);
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

/** Why a group cannot be loaded as one need beside the children the need has already, by row; empty where it can. */
function groupFaults(group: readonly NeedRowFacts[], others: number): Map<NeedRowFacts, Finding> {
  const faults = new Map<NeedRowFacts, Finding>();
  const [first] = group;
  const bad = group.find(({ terms }) => terms === null);
  if (first === undefined) return faults;
  for (const one of group) {
    const said = one.childrenInNeed;
    if (bad !== undefined) faults.set(one, incomplete(bad));
    else if (!isDeepStrictEqual(one.terms, first.terms)) faults.set(one, differs(first.row));
    else if (said !== null && said !== group.length + others) faults.set(one, missing(said, group.length + others));
  }
  const [wrong] = faults.keys();
  if (wrong === undefined || faults.size === group.length) return faults;
  for (const one of group) if (!faults.has(one)) faults.set(one, incomplete(wrong));
  return faults;
}

type HeldNeeds = Awaited<ReturnType<ImportLookups['openNeeds']>>;

/** Open needs held for an authority's children, asked once for each authority. */
function heldNeedsOf(lookups: ImportLookups): (gss: GssCode) => Promise<HeldNeeds> {
  const asked = new Map<GssCode, Promise<HeldNeeds>>();
  return (gss) => {
    const held = asked.get(gss) ?? lookups.openNeeds(gss);
    asked.set(gss, held);
    return held;
  };
}

/** The children a need has already. */
const childrenHeld = (held: HeldNeeds, needReference: string): string[] =>
  [...held].flatMap(([child, needs]) => (needs.some(({ reference }) => reference === needReference) ? [child] : []));

/** References of needs these rows close. */
const closedBy = (groups: readonly (readonly NeedRowFacts[])[]): ReadonlySet<string> =>
  new Set(groups.flat().flatMap((one) => (one.terms !== null && one.terms.status !== 'OPEN' ? needKeyOf(one) : [])));

interface SoundGroup {
  readonly group: readonly NeedRowFacts[];
  /** The children the need has already. */
  readonly held: readonly string[];
}

/** Children the need has already stay in it: a row brings a child in, and takes none out. */
function loadedNeed({ group, held }: SoundGroup): LoadedNeed | null {
  const [first] = group;
  if (first === undefined || first.terms === null) return null;
  const childReferences = [...new Set([...held, ...group.map(({ childReference }) => childReference)])];
  const isGroup = childReferences.length > 1;
  const cohorts = new Set(first.terms.cohorts);
  if (isGroup) cohorts.add('SIBLING_GROUP');
  return {
    ...first.terms,
    responsibleAuthority: first.responsibleAuthority,
    reference: first.needReference,
    childReferences,
    siblingPlan: isGroup ? (first.terms.siblingPlan ?? 'TOGETHER') : first.terms.siblingPlan,
    cohorts: [...cohorts].sort(),
  };
}

const siblingGroupOf = (need: LoadedNeed): LoadedSiblingGroup[] =>
  need.childReferences.length < 2 || need.siblingPlan === null
    ? []
    : [
        {
          responsibleAuthority: need.responsibleAuthority,
          reference: `need ${need.reference}`,
          childReferences: need.childReferences,
          plan: need.siblingPlan,
        },
      ];

/** Marks the rows whose child has another open need of the same kind, held or earlier in the files. */
function markSecondNeeds(
  group: readonly NeedRowFacts[],
  faults: Map<NeedRowFacts, Finding>,
  known: { readonly held: HeldNeeds; readonly closed: ReadonlySet<string>; readonly inFiles: Map<string, string> },
): void {
  for (const one of group) {
    if (faults.has(one) || one.terms?.status !== 'OPEN') continue;
    const { isShortBreak } = one.terms;
    const others = (known.held.get(one.childReference) ?? []).filter((need) => {
      const isOther = need.isShortBreak === isShortBreak && need.reference !== one.needReference;
      return isOther && !known.closed.has(`${one.responsibleAuthority}|${need.reference}`);
    });
    const inFiles = known.inFiles.get(`${childKeyOf(one)}|${isShortBreak}`) ?? needKeyOf(one);
    if (others.length > 0 || inFiles !== needKeyOf(one)) faults.set(one, inTwoNeeds);
  }
}

/** Whether the group may be loaded; where not, each of its rows is set aside with the reason. */
function settle(
  group: readonly NeedRowFacts[],
  faults: ReadonlyMap<NeedRowFacts, Finding>,
  ledger: RowLedger,
): boolean {
  const [wrong] = faults.keys();
  for (const one of group) {
    if (wrong === undefined) ledger.warn(one.row, one.warnings);
    else if (one.terms !== null) ledger.setAside(one.row, [faults.get(one) ?? incomplete(wrong)]);
  }
  return wrong === undefined;
}

function factsOf(groups: readonly SoundGroup[]): LoadedFacts {
  const used = groups.flatMap(({ group }) => group);
  const needs = groups.flatMap((one) => loadedNeed(one) ?? []);
  return {
    ...noFacts,
    needs,
    siblingGroups: needs.flatMap(siblingGroupOf),
    importantPlaces: used.flatMap(({ places }) => places),
    areasToAvoid: used.flatMap(({ areas }) => areas),
    needRows: used.map(({ responsibleAuthority, childReference, needReference }) => ({
      responsibleAuthority,
      childReference,
      needReference,
    })),
  };
}

/** Needs with all their children; a need of which one row cannot be used is set aside whole, so that no group is split by mistake. */
export async function needsOfRows(
  rows: readonly NeedRowFacts[],
  lookups: ImportLookups,
  ledger: RowLedger,
): Promise<{ readonly loaded: LoadedFacts; readonly isUnplaced: boolean }> {
  const groups = groupsOf(rows, ledger);
  const inFiles = new Map<string, string>();
  const heldNeeds = heldNeedsOf(lookups);
  const closed = closedBy(groups);
  const sound: SoundGroup[] = [];
  for (const group of groups) {
    const [first] = group;
    const held: HeldNeeds = first === undefined ? new Map() : await heldNeeds(first.responsibleAuthority);
    const has = first === undefined ? [] : childrenHeld(held, first.needReference);
    const named = new Set(group.map(({ childReference }) => childReference));
    const faults = groupFaults(group, has.filter((child) => !named.has(child)).length);
    markSecondNeeds(group, faults, { held, closed, inFiles });
    if (!settle(group, faults, ledger)) continue;
    sound.push({ group, held: has });
    for (const one of group) {
      if (one.terms?.status === 'OPEN') inFiles.set(`${childKeyOf(one)}|${one.terms.isShortBreak}`, needKeyOf(one));
    }
  }
  const isUnplaced = sound
    .flatMap(({ group }) => group)
    .some(({ places }) => places.some(({ location }) => location === null));
  return { loaded: factsOf(sound), isUnplaced };
}
