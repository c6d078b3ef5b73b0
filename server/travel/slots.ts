/** Never more than so many at once; whoever comes later waits in turn. */
export interface Slots {
  /** Errors: the signal’s reason, where it was aborted before the turn came; else those of `work`. */
  run<Answer>(signal: AbortSignal, work: () => Promise<Answer>): Promise<Answer>;
}

export function newSlots(most: number): Slots {
  const waiting: (() => void)[] = [];
  let free = most;
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
  const handOn = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    async run(signal, work) {
      if (free === 0) await turn();
      else free -= 1;
      try {
        signal.throwIfAborted();
        return await work();
      } finally {
        handOn();
      }
    },
  };
}
