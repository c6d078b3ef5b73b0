import { useState } from 'react';

/** The answer there is: the new one once it has come, until then the last; both halves of an answer change together. */
export function useLast<T>(fresh: T | null, isFetching: boolean): T | null {
  const [last, setLast] = useState<T | null>(null);
  if (!isFetching && last !== fresh) setLast(fresh);
  return isFetching ? last : fresh;
}
