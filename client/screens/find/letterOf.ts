/** a, b, c …: a nearly possible home is called the same in its table and on the map. */
export function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}
