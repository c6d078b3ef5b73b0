/** Loaded and published figures of two authorities, to be compared. */
import type { Figure } from '../../schema/codes/reconciledFigures.ts';
import type { Marker } from '../../schema/vocabulary.ts';
import type { AuthorityTotals, LoadedClues } from '../../server/engine/loadedTotals.ts';
import { type PublishedCounts, type ReconcileInput, reconcile } from '../../server/engine/reconcile.ts';
import { oldham, tameside } from './factsBuilders.ts';

const noClues: LoadedClues = {
  childrenWithoutEpisodes: 0,
  rowsSetAside: 0,
  rowsWaitingForChild: 0,
  adultsStillPlaced: 0,
  latestStart: '2025-03-30',
};
export type Counts = Partial<Record<Figure, number>>;
export type Cells = Partial<Record<Figure, number | Marker>>;

export const loaded = (localAuthority: string, counts: Counts, clues: Partial<LoadedClues> = {}): AuthorityTotals => ({
  localAuthority,
  counts,
  clues: { ...noClues, ...clues },
});
function published(cells: Cells, roundedTo = 1): PublishedCounts {
  return Object.fromEntries(
    Object.entries(cells).map(([figure, cell]) => [
      figure,
      typeof cell === 'number' ? { value: cell, marker: null, roundedTo } : { value: null, marker: cell, roundedTo },
    ]),
  );
}

export interface Case {
  readonly loaded: readonly AuthorityTotals[];
  readonly published: readonly (readonly [string, Cells])[];
  readonly together?: Cells;
  readonly dataDate?: string;
}
export const inputOf = (one: Case): ReconcileInput => ({
  regionName: 'Greater Manchester',
  on: '2025-03-31',
  dataDate: one.dataDate ?? '2025-03-31',
  names: new Map([
    [oldham, 'Oldham'],
    [tameside, 'Tameside'],
  ]),
  loaded: one.loaded,
  published: new Map(one.published.map(([gss, cells]) => [gss, published(cells)])),
  publishedTogether: published(one.together ?? {}, 10),
});
export const run = (one: Case) => reconcile(inputOf(one));
export const lineOf = (one: Case, gss: string | null, figure: Figure = 'CHILDREN') =>
  run(one).lines.find((line) => line.localAuthority === gss && line.figure === figure);

export const both = (a: Counts, b: Counts, ofA: Cells, ofB: Cells, together: Cells = {}): Case => ({
  loaded: [loaded(oldham, a), loaded(tameside, b)],
  published: [
    [oldham, ofA],
    [tameside, ofB],
  ],
  together,
});

export const five = { CHILDREN: 5 };
