import { describe, expect, it } from 'vitest';
import { watchConnection } from '../../../client/api/connection.ts';
import { whenReached } from '../../../client/api/patientFetch.ts';

/** A server that is there when it is told to be, and a clock that waits no time and notes how long it would have. */
function madeUp(answers: readonly boolean[]) {
  const pauses: number[] = [];
  let asked = 0;
  const connection = watchConnection({
    probe: async () => answers[asked++] ?? true,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    now: () => `2026-11-25T14:0${Math.min(9, asked)}:00.000Z`,
  });
  return { connection, pauses, asked: () => asked };
}

describe('the connection', () => {
  it('is asked for again after longer and longer, and says since when it was lost until it is back', async () => {
    const { connection, pauses } = madeUp([false, false, false, false, false, true]);
    const seen: (string | null)[] = [];
    connection.subscribe(() => seen.push(connection.now().lostAt));
    connection.lose();
    connection.lose();
    await connection.reached();
    expect(seen).toEqual(['2026-11-25T14:00:00.000Z', null]);
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it('keeps when the last answer came, while it is lost too', async () => {
    const { connection } = madeUp([true]);
    connection.read();
    connection.lose();
    expect(connection.now()).toEqual({ lostAt: '2026-11-25T14:00:00.000Z', readAt: '2026-11-25T14:00:00.000Z' });
    await connection.reached();
    expect(connection.now().readAt).toBe('2026-11-25T14:00:00.000Z');
  });

  it('lets everybody on who waits, and nobody waits while it is there', async () => {
    const { connection, asked } = madeUp([true]);
    await connection.reached();
    expect(asked()).toBe(0);
    connection.lose();
    await Promise.all([connection.reached(), connection.reached()]);
    expect(connection.now().lostAt).toBeNull();
  });

  it('is lost and found more than once', async () => {
    const { connection } = madeUp([true, false, true]);
    for (const _ of [1, 2]) {
      connection.lose();
      await connection.reached();
      expect(connection.now().lostAt).toBeNull();
    }
  });
});

describe('a question while the connection is lost', () => {
  const failing = (times: number) => {
    let tries = 0;
    return {
      attempt: async () => {
        tries++;
        if (tries <= times) throw new TypeError('Failed to fetch');
        return 'answer';
      },
      tries: () => tries,
    };
  };

  it('is sent again when the server can be reached', async () => {
    const { connection } = madeUp([false, true]);
    const { attempt, tries } = failing(1);
    await expect(whenReached(attempt, connection)).resolves.toBe('answer');
    expect(tries()).toBe(2);
  });

  it('fails in the end where the server is there and it cannot be sent all the same', async () => {
    const { attempt, tries } = failing(99);
    await expect(whenReached(attempt, madeUp([]).connection)).rejects.toThrow('Failed to fetch');
    expect(tries()).toBe(3);
  });

  it('is let go once nobody waits for it', async () => {
    const { attempt, tries } = failing(99);
    const { connection } = madeUp([]);
    await expect(whenReached(attempt, connection, () => true)).rejects.toThrow('Failed to fetch');
    expect(tries()).toBe(1);
    expect(connection.now().lostAt).toBeNull();
  });
});
