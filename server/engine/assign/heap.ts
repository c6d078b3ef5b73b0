/** Which waiting node is nearest? A binary heap of node numbers, the lowest key first, then the lowest number. */

export interface Heap {
  readonly nodes: Int32Array;
  /** Where each node stands in `nodes`, -1 when it is not waiting. */
  readonly seat: Int32Array;
  readonly key: Float64Array;
  size: number;
}

export function emptyHeap(nodeCount: number): Heap {
  return {
    nodes: new Int32Array(nodeCount),
    seat: new Int32Array(nodeCount).fill(-1),
    key: new Float64Array(nodeCount),
    size: 0,
  };
}

function isBefore(heap: Heap, a: number, b: number): boolean {
  const keyOfA = heap.key[a] ?? 0;
  const keyOfB = heap.key[b] ?? 0;
  return keyOfA < keyOfB || (keyOfA === keyOfB && a < b);
}

function rise(heap: Heap, node: number, from: number): void {
  const { nodes, seat } = heap;
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = nodes[above] ?? 0;
    if (!isBefore(heap, node, other)) break;
    nodes[at] = other;
    seat[other] = at;
    at = above;
  }
  nodes[at] = node;
  seat[node] = at;
}

function sink(heap: Heap, node: number): void {
  const { nodes, seat, size } = heap;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    if (below + 1 < size && isBefore(heap, nodes[below + 1] ?? 0, nodes[below] ?? 0)) below++;
    const other = nodes[below] ?? 0;
    if (!isBefore(heap, other, node)) break;
    nodes[at] = other;
    seat[other] = at;
    at = below;
  }
  nodes[at] = node;
  seat[node] = at;
}

/** The node now waits with this key, which is not above the one it may already wait with. */
export function wait(heap: Heap, node: number, key: number): void {
  heap.key[node] = key;
  const seat = heap.seat[node] ?? -1;
  rise(heap, node, seat >= 0 ? seat : heap.size++);
}

/** Takes the first node out, -1 when none waits. */
export function takeFirst(heap: Heap): number {
  if (heap.size === 0) return -1;
  const first = heap.nodes[0] ?? 0;
  const last = heap.nodes[--heap.size] ?? 0;
  if (heap.size > 0) sink(heap, last);
  heap.seat[first] = -1;
  return first;
}

export function firstKey(heap: Heap): number {
  return heap.size === 0 ? Infinity : (heap.key[heap.nodes[0] ?? 0] ?? Infinity);
}

/** Sends all who still wait away. */
export function emptyOut(heap: Heap): void {
  for (let at = 0; at < heap.size; at++) heap.seat[heap.nodes[at] ?? 0] = -1;
  heap.size = 0;
}
