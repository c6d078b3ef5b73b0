/** Whose turn is it? People take turns, so that one who asks much does not keep the others waiting. */

export interface Waiting {
  readonly asker: string;
}

export interface Turns<Item extends Waiting> {
  add(item: Item): void;
  /** Taken out: the first of the person whose last turn is longest ago; undefined when nobody waits. */
  next(): Item | undefined;
  remove(item: Item): boolean;
  waitingOf(asker: string): number;
  /** Taken out, all of them. */
  clear(): readonly Item[];
}

export function newTurns<Item extends Waiting>(): Turns<Item> {
  const waiting: Item[] = [];
  const lastTurn = new Map<string, number>();
  let turns = 0;
  return {
    add(item) {
      waiting.push(item);
    },
    next() {
      const turnOf = ({ asker }: Item) => lastTurn.get(asker) ?? 0;
      const chosen = waiting.reduce<Item | undefined>(
        (best, item) => (best === undefined || turnOf(item) < turnOf(best) ? item : best),
        undefined,
      );
      if (chosen === undefined) return undefined;
      turns += 1;
      lastTurn.set(chosen.asker, turns);
      waiting.splice(waiting.indexOf(chosen), 1);
      return chosen;
    },
    remove(item) {
      const at = waiting.indexOf(item);
      if (at >= 0) waiting.splice(at, 1);
      return at >= 0;
    },
    waitingOf: (asker) => waiting.filter((item) => item.asker === asker).length,
    clear: () => waiting.splice(0),
  };
}
