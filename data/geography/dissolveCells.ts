type Ring = GeoJSON.Position[];

/**
 * Joins cells that share whole edges into polygons: an edge met twice is inside and goes, the rest is the outline.
 * Cells must come from one tessellation (shared edges have equal end points). Outer rings and holes are told apart by direction.
 */
export function dissolveCells(cells: readonly Ring[]): GeoJSON.MultiPolygon {
  const outline = new Map<string, [GeoJSON.Position, GeoJSON.Position]>();
  for (const cell of cells) {
    const ring = signedArea(cell) < 0 ? [...cell].reverse() : cell;
    for (let i = 0; i + 1 < ring.length; i++) addEdge(outline, ring[i], ring[i + 1]);
  }
  const rings = followEdges(outline).filter((ring) => ring.length >= 4);
  const outers = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    outers.find(([outer]) => outer && hole[0] && contains(outer, hole[0]))?.push(hole);
  }
  return { type: 'MultiPolygon', coordinates: outers };
}

function addEdge(
  outline: Map<string, [GeoJSON.Position, GeoJSON.Position]>,
  from: GeoJSON.Position | undefined,
  to: GeoJSON.Position | undefined,
): void {
  if (!from || !to) return;
  const [a, b] = [key(from), key(to)];
  if (a === b) return;
  if (!outline.delete(`${b}|${a}`)) outline.set(`${a}|${b}`, [from, to]);
}

function followEdges(outline: ReadonlyMap<string, [GeoJSON.Position, GeoJSON.Position]>): Ring[] {
  const next = new Map<string, GeoJSON.Position[]>();
  for (const [from, to] of outline.values()) next.set(key(from), [...(next.get(key(from)) ?? []), to]);
  const rings: Ring[] = [];
  for (const [from] of outline.values()) {
    const ring: Ring = [from];
    for (let at = next.get(key(from))?.pop(); at; at = next.get(key(at))?.pop()) {
      ring.push(at);
      if (key(at) === key(from)) break;
    }
    if (ring.length > 1) rings.push(ring);
  }
  return rings;
}

/** Twice the area; positive = anticlockwise. */
function signedArea(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

function contains(ring: Ring, [x = 0, y = 0]: GeoJSON.Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function key([x = 0, y = 0]: GeoJSON.Position): string {
  return `${x.toFixed(9)},${y.toFixed(9)}`;
}
