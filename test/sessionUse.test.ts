import { describe, expect, it } from 'vitest';
import { sessionUse } from '../server/sessionUse.ts';

const start = new Date('2025-04-02T09:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const seenAt = start.toISOString();

function useOf() {
  const written: string[] = [];
  const use = sessionUse({ seen: async (token, at) => void written.push(`${token} ${at.toISOString()}`) }, 15);
  return { use, written };
}

describe('a session that nobody uses', () => {
  it.each([
    ['a second before fifteen minutes', 899, false],
    ['at fifteen minutes', 900, true],
  ])('%s', (_, seconds, isOver) => {
    expect(useOf().use.isOver('t', seenAt, later(seconds))).toBe(isOver);
  });

  it('goes on from its last use, which this server knows before the store does', () => {
    const { use, written } = useOf();
    use.note('t', seenAt, later(800));
    expect(use.isOver('t', seenAt, later(1_600))).toBe(false);
    expect(use.isOver('t', seenAt, later(1_700))).toBe(true);
    expect(use.isOver('other', seenAt, later(1_600))).toBe(true);
    expect(written).toEqual(['t 2025-04-02T09:13:20.000Z']);
  });

  it('is written down once a minute, however often it is used', () => {
    const { use, written } = useOf();
    for (let seconds = 0; seconds <= 180; seconds += 10) use.note('t', seenAt, later(seconds));
    expect(written).toHaveLength(3);
  });

  it('goes on where a use cannot be written down', () => {
    const use = sessionUse({ seen: () => Promise.reject(new Error('The store is busy.')) }, 15);
    use.note('t', seenAt, later(800));
    expect(use.isOver('t', seenAt, later(900))).toBe(false);
  });
});
