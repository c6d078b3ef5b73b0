import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 1024px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Whether a map and its table fit side by side (1024 px). */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}
