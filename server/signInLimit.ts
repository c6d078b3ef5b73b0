/** How often may one address try to sign in and fail? */

const minuteMilliseconds = 60_000;
/** Addresses remembered at most; the one that failed first goes first. */
const mostAddresses = 10_000;

export interface SignInLimit {
  /** Whole seconds to wait; 0 = it may try now. */
  waitSeconds(address: string, now: Date): number;
  failed(address: string, now: Date): void;
}

/** Only tries that fail are counted, so that a whole office behind one address can sign in at nine o'clock. */
export function signInLimit(failuresPerMinute: number): SignInLimit {
  const failures = new Map<string, readonly number[]>();
  const recent = (address: string, now: Date) =>
    (failures.get(address) ?? []).filter((at) => now.getTime() - at < minuteMilliseconds);
  return {
    waitSeconds(address, now) {
      const tries = recent(address, now);
      const first = tries[tries.length - failuresPerMinute];
      return first === undefined ? 0 : Math.ceil((first + minuteMilliseconds - now.getTime()) / 1000);
    },
    failed(address, now) {
      const tries = [...recent(address, now), now.getTime()].slice(-failuresPerMinute);
      failures.delete(address);
      failures.set(address, tries);
      const oldest = failures.keys().next().value;
      if (failures.size > mostAddresses && oldest !== undefined) failures.delete(oldest);
    },
  };
}
