/** Can the server be reached? Known from every answer asked for, and, while it cannot, by asking it every few seconds. */

export interface ConnectionNow {
  /** Moment (ISO 8601) since when it cannot be reached; null while it can. */
  readonly lostAt: string | null;
  /** When the last answer for a screen came: nothing on it is newer. Null before the first. */
  readonly readAt: string | null;
}

interface Surroundings {
  /** Whether the server answers at all. */
  readonly probe: () => Promise<boolean>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => string;
}

export interface Connection {
  readonly now: () => ConnectionNow;
  readonly subscribe: (listener: () => void) => () => void;
  /** An answer for a screen has come. */
  readonly read: () => void;
  readonly lose: () => void;
  /** Asks at once instead of in a few seconds. */
  readonly tryNow: () => void;
  /** Settles when the server can be reached; at once where it can. */
  readonly reached: () => Promise<void>;
}

const firstPause = 1000;
const longestPause = 8000;

export function watchConnection({ probe, wait, now }: Surroundings): Connection {
  let state: ConnectionNow = { lostAt: null, readAt: null };
  const listeners = new Set<() => void>();
  let waiting: (() => void)[] = [];
  const change = (next: Partial<ConnectionNow>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const look = async () => {
    if (state.lostAt === null || !(await probe()) || state.lostAt === null) return;
    change({ lostAt: null });
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  let isLooking = false;
  const lookUntilReached = async () => {
    if (isLooking) return;
    isLooking = true;
    for (let pause = firstPause; state.lostAt !== null; pause = Math.min(pause * 2, longestPause)) {
      await wait(pause);
      await look();
    }
    isLooking = false;
  };
  return {
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => change({ readAt: now() }),
    lose: () => {
      if (state.lostAt !== null) return;
      change({ lostAt: now() });
      void lookUntilReached();
    },
    tryNow: () => void look(),
    reached: () => (state.lostAt === null ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** This page's own. */
export const connection = watchConnection({
  probe: isServerThere,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => new Date().toISOString(),
});

/** What the browser itself notices of the network, at once. */
export function followBrowser(): () => void {
  const { lose, tryNow } = connection;
  window.addEventListener('offline', lose);
  window.addEventListener('online', tryNow);
  return () => {
    window.removeEventListener('offline', lose);
    window.removeEventListener('online', tryNow);
  };
}
