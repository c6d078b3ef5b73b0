import { type Connection, connection } from './connection.ts';

/** Where the server is there and the same request still cannot be sent, something else is wrong. */
const mostTries = 3;

type Fetch = (...request: Parameters<typeof fetch>) => Promise<Response>;

/**
 * Something fetched that changes nothing: where the server cannot be reached it waits, and tries again when it can.
 *
 * Errors  those of the attempt, when it has been called off, or the server is there and it fails all the same.
 */
export async function whenReached<Fetched>(
  attempt: () => Promise<Fetched>,
  { lose, reached }: Pick<Connection, 'lose' | 'reached'> = connection,
  isCalledOff: () => boolean = () => false,
): Promise<Fetched> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (isCalledOff() || tries === mostTries) throw error;
      lose();
      await reached();
    }
  }
}

/** For questions: the request is sent again until it can be. */
export const fetchWhenReached: Fetch = (input, init) =>
  whenReached(
    () => fetch(input, init),
    connection,
    () => init?.signal?.aborted ?? false,
  );

/** For what changes something: sent once, for whoever sent it decides what next. */
export const fetchOnce: Fetch = async (input, init) => {
  try {
    return await fetch(input, init);
  } catch (error) {
    if (!init?.signal?.aborted) connection.lose();
    throw error;
  }
};
