import type { FileRow, RowLedger } from './rowLedger.ts';

export interface Entry<Fact> {
  readonly fact: Fact;
  readonly row: FileRow;
  readonly year: number | null;
  /** Rows merged into this one. */
  readonly merged: number;
}

/** What to say of two rows that contradict each other. */
export interface KeyWords {
  readonly rule: string;
  readonly column: string;
  /** "The child", "The home". */
  readonly thing: string;
}

/** Two rows of one key in one: the fuller of them where they do not contradict each other; null where they do. */
export type MergeFacts<Fact> = (earlier: Fact, later: Fact) => Fact | null;

/** A fact in which each field is the one row's or, where that has none, the other's; null where both have one and they differ. */
export function fuller<Fact extends object>(earlier: Fact, later: Fact): Fact | null {
  const [a, b] = [earlier, later] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const isSame = (key: string) => JSON.stringify(a[key]) === JSON.stringify(b[key]);
  if (keys.some((key) => (a[key] ?? null) !== null && (b[key] ?? null) !== null && !isSame(key))) return null;
  return Object.fromEntries(keys.map((key) => [key, a[key] ?? b[key]])) as Fact;
}

/**
 * Facts of a file by key. A row that says the same again is counted as identical; one that says something else is set aside, except that
 * in a file of several years the later return's row stands and the earlier one is set aside. Where rows are to be mended, the earlier
 * return's row is merged into the later one's instead, and rows that do not contradict each other are merged into one.
 */
export class KeyedFacts<Fact> {
  readonly #entries = new Map<string, Entry<Fact>>();
  readonly #ledger: RowLedger;
  readonly #words: KeyWords;

  readonly #merge: MergeFacts<Fact> | null;

  /** `merge` is null where rows are taken as they are. */
  constructor(ledger: RowLedger, words: KeyWords, merge: MergeFacts<Fact> | null = null) {
    this.#ledger = ledger;
    this.#words = words;
    this.#merge = merge;
  }

  /** Whether the row now stands for its key. */
  add(key: string, fact: Fact, source: { row: FileRow; year: number | null }): boolean {
    const { row, year } = source;
    const entry = { fact, row, year, merged: 0 };
    const earlier = this.#entries.get(key);
    if (earlier === undefined) {
      this.#entries.set(key, entry);
      return true;
    }
    if (JSON.stringify(earlier.fact) === JSON.stringify(fact)) {
      this.#ledger.identical += 1;
      if (year !== null && year > (earlier.year ?? year)) this.#entries.set(key, { ...earlier, year });
      return false;
    }
    if (year !== null && earlier.year !== null && year !== earlier.year) {
      const [older, newer] = year > earlier.year ? [earlier, entry] : [entry, earlier];
      this.#entries.set(key, { ...newer, merged: this.#merge === null ? 0 : older.merged + newer.merged + 1 });
      this.#passOverOlder(older.row, newer.row);
      return newer === entry;
    }
    const merged = this.#merge?.(earlier.fact, fact) ?? null;
    if (merged !== null) {
      this.#entries.set(key, { ...earlier, fact: merged, merged: earlier.merged + 1 });
      this.#ledger.repaired(row, {
        column: this.#words.column,
        rule: 'NEAR_DUPLICATE',
        sentence: `${this.#words.thing} is already on line ${earlier.row.line} of ${earlier.row.file}, one of the rows saying more: they were made one.`,
        fix: 'Nothing to do, unless they were meant to be two.',
      });
      return false;
    }
    this.#ledger.setAside(row, [
      {
        column: this.#words.column,
        rule: this.#words.rule,
        sentence: `${this.#words.thing} is already on line ${earlier.row.line} of ${earlier.row.file} with other values.`,
        fix: 'Keep the row that is right and remove the other.',
      },
    ]);
    return false;
  }

  #passOverOlder(older: FileRow, newer: FileRow): void {
    const isMended = this.#merge !== null;
    const finding = {
      column: this.#words.column,
      rule: 'LATER_RETURN',
      sentence: `${this.#words.thing} is on line ${newer.line} of ${newer.file} as a later return gave it; that row was used.`,
      fix: 'Nothing to do, unless the earlier return was right.',
    };
    if (isMended) this.#ledger.repaired(older, finding);
    else this.#ledger.setAside(older, [finding]);
  }

  get(key: string): Fact | undefined {
    return this.#entries.get(key)?.fact;
  }

  /** In the order first met. */
  entries(): Entry<Fact>[] {
    return [...this.#entries.values()];
  }

  facts(): Fact[] {
    return [...this.#entries.values()].map((entry) => entry.fact);
  }
}
