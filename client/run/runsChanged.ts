/** Tells the header that a run has begun or ended in this page, so that its count need not wait. */
const changed = new EventTarget();

export function tellRunsChanged(): void {
  changed.dispatchEvent(new Event('runs'));
}

export function onRunsChanged(listener: () => void): () => void {
  changed.addEventListener('runs', listener);
  return () => changed.removeEventListener('runs', listener);
}
