import { describe, expect, it } from 'vitest';
import { signInLimit } from '../server/signInLimit.ts';

const start = new Date('2025-04-02T09:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describe('tries to sign in that fail', () => {
  it('stop one address for the rest of a minute, and no other', () => {
    const limit = signInLimit(3);
    for (const seconds of [0, 10, 20]) {
      expect(limit.waitSeconds('a', later(seconds))).toBe(0);
      limit.failed('a', later(seconds));
    }
    expect(limit.waitSeconds('a', later(20))).toBe(40);
    expect(limit.waitSeconds('b', later(20))).toBe(0);
    expect(limit.waitSeconds('a', later(60))).toBe(0);
  });
});
