import type { FileRow, RowLedger } from './rowLedger.ts';

interface Entry<Fact> {
  readonly fact: Fact;
  readonly row: FileRow;
  readonly year: number | null;
}

/** What to say of two rows that contradict each other. */
export interface KeyWords {
  readonly rule: string;
  readonly column: string;
  /** "The child", "The home". */
  readonly thing: string;
}

/**
 * Facts of a file by key. A row that says the same again is counted as identical; one that says something else is set aside, except that
 * in a file of several years the later return's row stands and the earlier one is set aside.
 */
export class KeyedFacts<Fact> {
  readonly #entries = new Map<string, Entry<Fact>>();
  readonly #ledger: RowLedger;
  readonly #words: KeyWords;

  constructor(ledger: RowLedger, words: KeyWords) {
    this.#ledger = ledger;
    this.#words = words;
  }

  /** Whether the row now stands for its key. */
  add(key: string, fact: Fact, source: { row: FileRow; year: number | null }): boolean {
    const { row, year } = source;
    const entry = { fact, row, year };
    const earlier = this.#entries.get(key);
    if (earlier === undefined) {
      this.#entries.set(key, entry);
      return true;
    }
    if (JSON.stringify(earlier.fact) === JSON.stringify(fact)) {
      this.#ledger.identical += 1;
      return false;
    }
    if (year !== null && earlier.year !== null && year !== earlier.year) {
      const [older, newer] = year > earlier.year ? [earlier, entry] : [entry, earlier];
      this.#entries.set(key, newer);
      this.#setAsideOlder(older.row, newer.row);
      return newer === entry;
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

  #setAsideOlder(older: FileRow, newer: FileRow): void {
    this.#ledger.setAside(older, [
      {
        column: this.#words.column,
        rule: 'LATER_RETURN',
        sentence: `${this.#words.thing} is on line ${newer.line} of ${newer.file} as a later return gave it; that row was used.`,
        fix: 'Nothing to do, unless the earlier return was right.',
      },
    ]);
  }

  get(key: string): Fact | undefined {
    return this.#entries.get(key)?.fact;
  }

  /** In the order first met. */
  entries(): { fact: Fact; row: FileRow }[] {
    return [...this.#entries.values()];
  }

  facts(): Fact[] {
    return [...this.#entries.values()].map((entry) => entry.fact);
  }
}
