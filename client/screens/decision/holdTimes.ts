/** Until when a place can be held, worked out from now. */
export type HoldTime = 'two' | 'four' | 'today' | 'other';

const hour = 3_600_000;

/** Midnight, by the clock of the person's machine. */
function endOfDay(now: Date): Date {
  const end = new Date(now);
  end.setHours(23, 59, 0, 0);
  return end;
}

/** Null where the other time cannot be read; the server says whether it is one that may be held to. */
export function holdEnds(time: HoldTime, now: Date, other: string): Date | null {
  if (time === 'two') return new Date(now.getTime() + 2 * hour);
  if (time === 'four') return new Date(now.getTime() + 4 * hour);
  if (time === 'today') return endOfDay(now);
  const at = new Date(other);
  return other === '' || Number.isNaN(at.getTime()) ? null : at;
}
