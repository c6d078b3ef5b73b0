/** Is it all there? What is loaded beside what was published, figure by figure. */
import { type Figure, figures, type ReconciledStatus } from '../../schema/codes/reconciledFigures.ts';
import { type Count, countOf, markedCount } from './count.ts';
import { differenceSentence, headlineOf } from './explainReconcile.ts';
import type { GssCode, IsoDate } from './facts.ts';
import type { AuthorityTotals } from './loadedTotals.ts';

/** A count as published. `roundedTo` is 1 where it is not rounded. */
export interface PublishedCount extends Count {
  readonly roundedTo: number;
}
export type PublishedCounts = Readonly<Partial<Record<Figure, PublishedCount>>>;

export interface ReconcileInput {
  readonly regionName: string;
  readonly on: IsoDate;
  /** The region's data date: where it is much later, the returns loaded may not go back to `on`. */
  readonly dataDate: IsoDate;
  readonly names: ReadonlyMap<GssCode, string>;
  readonly loaded: readonly AuthorityTotals[];
  readonly published: ReadonlyMap<GssCode, PublishedCounts>;
  /** Published of exactly these authorities together, rounded; empty where nothing is. */
  readonly publishedTogether: PublishedCounts;
}

export interface ReconciledLine {
  /** Null = the authorities that have loaded this, together; all of them where none has. */
  readonly localAuthority: GssCode | null;
  readonly figure: Figure;
  readonly loaded: Count;
  readonly published: PublishedCount;
  /** loaded − published; null unless both are known. */
  readonly difference: number | null;
  readonly status: ReconciledStatus;
  readonly sentence: string;
}

export interface Reconciled {
  readonly headline: string;
  readonly lines: readonly ReconciledLine[];
}

const notPublished: PublishedCount = { ...markedCount('NOT_AVAILABLE'), roundedTo: 1 };
const figureOrder = Object.keys(figures) as Figure[];

/** Rounding may be up or down at the half. */
function isWithinRounding(difference: number, { roundedTo }: PublishedCount): boolean {
  return roundedTo === 1 ? difference === 0 : Math.abs(difference) <= roundedTo / 2;
}

function statusOf(loaded: Count, published: PublishedCount): ReconciledStatus {
  if (loaded.value === null) return 'NOT_LOADED';
  if (published.value === null) return 'NOT_PUBLISHED';
  return isWithinRounding(loaded.value - published.value, published) ? 'AGREES' : 'DIFFERS';
}

interface Compared {
  readonly totals: AuthorityTotals | null;
  readonly figure: Figure;
  readonly loaded: Count;
  readonly published: PublishedCount;
}

function lineOf(compared: Compared, input: ReconcileInput): ReconciledLine {
  const { totals, figure, loaded, published } = compared;
  const isKnown = loaded.value !== null && published.value !== null;
  const line = {
    localAuthority: totals?.localAuthority ?? null,
    figure,
    loaded,
    published,
    difference: isKnown ? (loaded.value ?? 0) - (published.value ?? 0) : null,
    status: statusOf(loaded, published),
  };
  return { ...line, sentence: differenceSentence(line, { totals, input }) };
}

function loadedCount({ counts }: AuthorityTotals, figure: Figure): Count {
  const value = counts[figure];
  return value === undefined ? markedCount('NOT_AVAILABLE') : countOf(value);
}

function sumOf(counts: readonly PublishedCount[]): PublishedCount {
  const applying = counts.filter(({ marker }) => marker !== 'NOT_APPLICABLE');
  const withheld = applying.find(({ marker }) => marker !== null);
  if (withheld !== undefined) return withheld;
  if (applying.length === 0) return { ...markedCount('NOT_APPLICABLE'), roundedTo: 1 };
  return { ...countOf(applying.reduce((sum, { value }) => sum + (value ?? 0), 0)), roundedTo: 1 };
}

function togetherLine(figure: Figure, input: ReconcileInput): ReconciledLine {
  const withIt = input.loaded.filter(({ counts }) => counts[figure] !== undefined);
  const compared = withIt.length === 0 ? input.loaded : withIt;
  const sum = sumOf(
    compared.map(({ localAuthority }) => input.published.get(localAuthority)?.[figure] ?? notPublished),
  );
  const rounded = compared.length === input.loaded.length ? input.publishedTogether[figure] : undefined;
  const loaded =
    withIt.length === 0
      ? markedCount('NOT_AVAILABLE')
      : countOf(withIt.reduce((total, { counts }) => total + (counts[figure] ?? 0), 0));
  return lineOf({ totals: null, figure, loaded, published: sum.value === null ? (rounded ?? sum) : sum }, input);
}

/**
 * Every published figure of the authorities, one after another and together, beside what is loaded.
 *
 * Shape   the lines of all together first, then of each authority in the order loaded; figures in the order of the tables. A figure
 *         published of none of them has no line. Together, like is compared with like: only authorities that have loaded the figure
 *         are added up on both sides.
 * Units   children, homes or places; difference = loaded − published.
 * Errors  a marker is never taken for a number: what is hidden, or does not apply, cannot be compared. Where the sum of the
 *         authorities cannot be made, the published figure of all of them together is used, and agrees within its rounding.
 */
export function reconcile(input: ReconcileInput): Reconciled {
  const all = [...input.published.values()];
  const asked = figureOrder.filter((figure) => all.some((counts) => counts[figure] !== undefined));
  const together = asked.map((figure) => togetherLine(figure, input));
  const each = input.loaded.flatMap((totals) =>
    asked.map((figure) => {
      const published = input.published.get(totals.localAuthority)?.[figure] ?? notPublished;
      return lineOf({ totals, figure, loaded: loadedCount(totals, figure), published }, input);
    }),
  );
  const lines = [...together, ...each];
  return { headline: headlineOf(lines, input), lines };
}
