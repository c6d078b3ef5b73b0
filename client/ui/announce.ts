import { useSyncExternalStore } from 'react';

let spoken = '';
const listeners = new Set<() => void>();

/** Say one sentence, politely, to people who listen to the page. The newest sentence wins. */
export function announce(sentence: string): void {
  // A sentence said twice must change the text to be heard twice.
  spoken = sentence === spoken ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => spoken,
  );
}
