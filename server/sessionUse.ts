/** When does a session end because nobody uses it? */
import type { Store } from './store/store.ts';

const minuteMilliseconds = 60_000;
/** More sessions than people of one region have; beyond it those used longest ago are forgotten here, and read from the store. */
const mostKept = 5_000;

export interface SessionUse {
  /** Whether so long has passed since its last use, as the store or this server knows it. */
  isOver(token: string, seenAt: string, now: Date): boolean;
  /** Somebody used it now. Written down once a minute, and never waited for: a long import may hold the store. */
  note(token: string, seenAt: string, now: Date): void;
  forget(token: string): void;
}

/** Times here are the caller's. A use is known to the minute, so a session may last a minute longer than it must. */
export function sessionUse(sessions: Pick<Store['sessions'], 'seen'>, idleMinutes: number): SessionUse {
  const usedHere = new Map<string, number>();
  const lastUse = (token: string, seenAt: string) => Math.max(Date.parse(seenAt), usedHere.get(token) ?? 0);
  return {
    isOver: (token, seenAt, now) => now.getTime() - lastUse(token, seenAt) >= idleMinutes * minuteMilliseconds,
    note(token, seenAt, now) {
      const before = lastUse(token, seenAt);
      if (now.getTime() - before < minuteMilliseconds) return;
      usedHere.delete(token);
      usedHere.set(token, now.getTime());
      const oldest = usedHere.keys().next().value;
      if (usedHere.size > mostKept && oldest !== undefined) usedHere.delete(oldest);
      // A use that cannot be written down now is written down with the next one.
      sessions.seen(token, now).catch(() => {});
    },
    forget: (token) => void usedHere.delete(token),
  };
}
