import type { ImportChanges, ImportRepairCount } from '../importOutcome.ts';
import type { ImportCounts, LoadedKind, LoadTallies, LoadTally } from '../loadingStore.ts';

type Sums = { -readonly [Kind in LoadedKind]?: LoadTally };

const nothing: LoadTally = { new: 0, changed: 0, identical: 0 };

function sum(a: LoadTally, b: LoadTally): LoadTally {
  const base = { new: a.new + b.new, changed: a.changed + b.changed, identical: a.identical + b.identical };
  const rows = (a.identicalRows ?? a.identical) + (b.identicalRows ?? b.identical);
  const removed = (a.removed ?? 0) + (b.removed ?? 0);
  return {
    ...base,
    ...(rows === base.identical ? {} : { identicalRows: rows }),
    ...(removed === 0 ? {} : { removed }),
  };
}

export function addTallies(a: LoadTallies, b: LoadTallies): LoadTallies {
  const sums: Sums = { ...a };
  for (const [kind, tally] of Object.entries(b) as [LoadedKind, LoadTally][])
    sums[kind] = sum(sums[kind] ?? nothing, tally);
  return sums;
}

const grouped = (count: number) => count.toLocaleString('en-GB');

/** "1,204 rows: 1,187 new, 14 changed, 3 set aside; 2 episodes closed because a later return shows they ended." */
function sentenceOf(
  counts: ImportCounts,
  total: Omit<ImportChanges, 'sentence' | 'perKind'>,
  repairs: readonly ImportRepairCount[],
): string {
  const parts = [`${grouped(total.new)} new`, `${grouped(total.changed)} changed`];
  if (counts.identical > 0) parts.push(`${grouped(counts.identical)} already the same`);
  if (counts.setAside > 0) parts.push(`${grouped(counts.setAside)} set aside`);
  if (counts.blank > 0) parts.push(`${grouped(counts.blank)} blank`);
  const removed = total.removed > 0 ? [`${grouped(total.removed)} removed that the files do not have`] : [];
  const more = [...repairs.map(({ sentence }) => sentence), ...removed].map((sentence) => `; ${sentence}`).join('');
  return `${grouped(counts.rows)} ${counts.rows === 1 ? 'row' : 'rows'}: ${parts.join(', ')}${more}.`;
}

export interface ToChange {
  readonly counts: ImportCounts;
  readonly tallies: LoadTallies;
  /** Kinds that stand for rows of the files; the sums are of these. */
  readonly rowKinds: readonly LoadedKind[];
  readonly repairs: readonly ImportRepairCount[];
}

/** What an import changes, by kind and in all. */
export function changesOf({ counts, tallies, rowKinds, repairs }: ToChange): ImportChanges {
  const perKind = (Object.entries(tallies) as [LoadedKind, LoadTally][]).map(([kind, tally]) => ({
    kind,
    new: tally.new,
    changed: tally.changed,
    identical: tally.identical,
    removed: tally.removed ?? 0,
  }));
  const ofRows = perKind.filter(({ kind }) => rowKinds.includes(kind));
  const total = {
    new: ofRows.reduce((all, kind) => all + kind.new, 0),
    changed: ofRows.reduce((all, kind) => all + kind.changed, 0),
    identical: counts.identical,
    removed: perKind.reduce((all, kind) => all + kind.removed, 0),
  };
  return { ...total, sentence: sentenceOf(counts, total, repairs), perKind };
}

interface HeldCounts extends ImportCounts {
  readonly changes: ImportChanges | null;
  readonly repairs: readonly ImportRepairCount[] | null;
}

/** What a batch changes with some rows more, and how many of those are the same as held. */
export function addChanges(
  held: HeldCounts,
  tallies: LoadTallies,
  rowKinds: readonly LoadedKind[],
): { readonly changes: ImportChanges; readonly identicalRows: number } {
  const before: Sums = {};
  for (const { kind, ...tally } of held.changes?.perKind ?? []) before[kind as LoadedKind] = tally;
  const identicalRows = rowKinds.reduce((all, kind) => all + (tallies[kind]?.identical ?? 0), 0);
  const came = rowKinds.reduce(
    (all, kind) => all + (tallies[kind]?.new ?? 0) + (tallies[kind]?.changed ?? 0),
    identicalRows,
  );
  const counts = { ...held, setAside: held.setAside - came, identical: held.identical + identicalRows };
  const sums = addTallies(before, tallies);
  return { changes: changesOf({ counts, tallies: sums, rowKinds, repairs: held.repairs ?? [] }), identicalRows };
}
