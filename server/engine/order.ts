/** In what order do two texts stand? By code unit, so that the order never depends on the machine's language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
