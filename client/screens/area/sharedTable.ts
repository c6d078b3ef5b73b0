import { addCounts, compareCounts, type KnownCount, knownCount } from '../../table/count.ts';
import { counted, type FactTable, words } from '../../table/factTable.ts';
import { areaWords } from '../../words/area.ts';
import type { LocationAnswer } from '../gap/councils/answers.ts';

interface Shared {
  readonly name: string;
  readonly here: KnownCount;
  readonly there: KnownCount;
}

interface SharedAsked {
  readonly gssCode: string;
  readonly name: string;
  /** Where numbers are not exact, small flows are left out of the answer: what is absent is hidden, not nothing. */
  readonly isExact: boolean;
}

/** Children of other councils who live here, and ours who live there. Order: ours there, most first, hidden ones last. */
export function sharedTable(answer: LocationAnswer, { gssCode, name, isExact }: SharedAsked): FactTable | null {
  const absent: KnownCount = isExact ? { value: 0 } : { marker: 'SUPPRESSED' };
  const byCouncil = new Map<string, Shared>();
  for (const { from, to, children } of answer.flows) {
    if (from.gssCode === to.gssCode) continue;
    const other = from.gssCode === gssCode ? to : to.gssCode === gssCode ? from : null;
    if (other === null) continue;
    const known = byCouncil.get(other.gssCode) ?? { name: other.name, here: absent, there: absent };
    const side = other === to ? { there: knownCount(children) } : { here: knownCount(children) };
    byCouncil.set(other.gssCode, { ...known, ...side });
  }
  if (byCouncil.size === 0) return null;
  const rows = [...byCouncil].sort(
    ([, a], [, b]) =>
      compareCounts(a.there, b.there, 'desc') || compareCounts(a.here, b.here, 'desc') || a.name.localeCompare(b.name),
  );
  const { shared } = areaWords;
  return {
    caption: shared.caption(name),
    columns: [
      { id: 'council', label: shared.council, kind: 'words' },
      { id: 'theirs_here', label: shared.theirsHere, kind: 'count' },
      { id: 'ours_there', label: shared.oursThere, kind: 'count', isMain: true },
    ],
    rows: rows.map(([id, one]) => ({ id, cells: [words(one.name), counted(one.here), counted(one.there)] })),
    total: {
      id: 'all',
      cells: [
        words(shared.all),
        counted(isExact ? addCounts(rows.map(([, one]) => one.here)) : absent),
        counted(isExact ? addCounts(rows.map(([, one]) => one.there)) : absent),
      ],
    },
  };
}
