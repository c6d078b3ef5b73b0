import { useSyncExternalStore } from 'react';

const changed = new EventTarget();

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  changed.addEventListener('navigate', listener);
  return () => {
    window.removeEventListener('popstate', listener);
    changed.removeEventListener('navigate', listener);
  };
}

/** Go to an address of this site. `replace` keeps the Back button for the step before; so does the address one is at. */
export function navigate(address: string, how: 'push' | 'replace' = 'push'): void {
  const isHere = address === window.location.pathname + window.location.search;
  if (how === 'replace' || isHere) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  changed.dispatchEvent(new Event('navigate'));
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => window.location.search);
}
