/** When is a region read before anybody asks about it? At the start, and when its facts have changed and come to rest. */
export interface FactsAhead {
  factsVersion(): Promise<string>;
  readFactsAhead(): Promise<unknown>;
}

export interface ReadAhead {
  /** Somebody asked something. */
  noteAsked(): void;
  /** To be called now and then. */
  look(): Promise<void>;
}

/**
 * Reads once at the first look. After that, when the facts are not those read last, and were the same at the look before: files that
 * arrive one after another are read once. Nothing is read again for nobody: only where something was asked since the last time.
 *
 * Errors  a region that cannot be read now is read when somebody asks, who is then told why.
 */
export function readAheadOn(store: FactsAhead): ReadAhead {
  let wasAsked = true;
  let read: string | null = null;
  let seen: string | null = null;
  let isLooking = false;

  async function lookNow(): Promise<void> {
    const version = await store.factsVersion();
    const isAtRest = read === null || version === seen;
    seen = version;
    if (version === read || !isAtRest || !wasAsked) return;
    read = version;
    wasAsked = false;
    await store.readFactsAhead();
  }

  return {
    noteAsked() {
      wasAsked = true;
    },
    async look() {
      if (isLooking) return;
      isLooking = true;
      try {
        await lookNow();
      } catch {
        seen = null;
      } finally {
        isLooking = false;
      }
    },
  };
}
