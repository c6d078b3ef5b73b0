/** Which authorities share a land border, going by their boundaries? */
import type { GssCode } from './facts.ts';

/** The area of one authority: rings of [lng, lat], closed, outer ones and holes alike. */
export interface Outline {
  readonly authority: GssCode;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

/** Two codes, the lower first. */
export type AuthorityPair = readonly [GssCode, GssCode];

/**
 * How far apart two outlines may run and still be one border, and for how long they must.
 *
 * Source  measured on ONS files (test/import/genuineFiles.test.ts): a 20 m file beside a 200 m or 500 m one runs within 100 m for at
 *         least 200 m along every border, and along no water but the tidal rivers that the 500 m file has closed.
 */
interface Nearness {
  readonly apartMetres: number;
  readonly alongMetres: number;
}
const ofTwoFiles: readonly Nearness[] = [{ apartMetres: 100, alongMetres: 200 }];
/**
 * Corners are shared and edges are not: the two only touch in a point, or the edges were cut or generalised differently. Two areas that
 * touch run together for a few times the distance only, so a border must run on for longer than that.
 */
const ofSharedCorners: readonly Nearness[] = [
  { apartMetres: 5, alongMetres: 30 },
  { apartMetres: 100, alongMetres: 600 },
];

/** Corners are compared to a metre, the finest that boundary files are published in. */
const partsPerDegree = 1e5;
const metresPerPart = 111_195 / partsPerDegree;
/** Middle of England: the metres that matter are few, so one flat map does for all. */
const eastScale = Math.cos((52.8 * Math.PI) / 180);

interface Edge {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}
interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
interface Shape {
  readonly authority: GssCode;
  readonly edges: readonly Edge[];
  readonly box: Box;
}

const whole = (degrees: number) => Math.round(degrees * partsPerDegree);

function edgesOf(geometry: Outline['geometry']): Edge[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const edges: Edge[] = [];
  for (const ring of polygons.flat()) {
    for (let at = 0; at + 1 < ring.length; at += 1) {
      const [x1 = 0, y1 = 0] = ring[at] ?? [];
      const [x2 = 0, y2 = 0] = ring[at + 1] ?? [];
      const [x, y] = [whole(x1), whole(y1)];
      const [dx, dy] = [whole(x2) - x, whole(y2) - y];
      if (dx !== 0 || dy !== 0) edges.push({ x, y, dx, dy });
    }
  }
  return edges;
}

function boxOf(edges: readonly Edge[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { x, y } of edges) {
    box.west = Math.min(box.west, x);
    box.south = Math.min(box.south, y);
    box.east = Math.max(box.east, x);
    box.north = Math.max(box.north, y);
  }
  return box;
}

function shapesOf(outlines: readonly Outline[]): Shape[] {
  const edges = new Map<GssCode, Edge[]>();
  for (const { authority, geometry } of outlines) {
    const own = edges.get(authority) ?? [];
    for (const edge of edgesOf(geometry)) own.push(edge);
    edges.set(authority, own);
  }
  const inOrder = [...edges].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([authority, own]) => ({ authority, edges: own, box: boxOf(own) }));
}

/** One number for a point, or for the middle of an edge in half parts; all of the Earth stays below 2^53. */
const pointKey = (x: number, y: number) => (x + 4e7) * 8e7 + (y + 4e7);

/** Shapes that have a key in common with another, by pair. */
function pairsSharing(shapes: readonly Shape[], keyOf: (edge: Edge) => number): Set<number> {
  const first = new Map<number, number>();
  const others = new Map<number, number[]>();
  const pairs = new Set<number>();
  for (const [index, { edges }] of shapes.entries()) {
    for (const edge of edges) {
      const key = keyOf(edge);
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else if (known !== index) {
        pairs.add(pairNumber(known, index));
        const more = others.get(key) ?? [];
        for (const other of more) if (other !== index) pairs.add(pairNumber(other, index));
        if (!more.includes(index)) others.set(key, [...more, index]);
      }
    }
  }
  return pairs;
}

/** Of two places in the list of shapes, the lower first. */
const pairNumber = (a: number, b: number) => a * 1e6 + b;

function overlap(a: Box, b: Box, parts: number): Box | null {
  const box = {
    west: Math.max(a.west, b.west) - parts,
    south: Math.max(a.south, b.south) - parts,
    east: Math.min(a.east, b.east) + parts,
    north: Math.min(a.north, b.north) + parts,
  };
  return box.west <= box.east && box.south <= box.north ? box : null;
}

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly metres: number;
}

/** Points along the outline inside a box, in metres, each standing for the stretch round it. */
function samplesIn({ edges }: Shape, box: Box, stepMetres: number): Sample[] {
  const samples: Sample[] = [];
  for (const { x, y, dx, dy } of edges) {
    const isOutside =
      Math.max(x, x + dx) < box.west ||
      Math.min(x, x + dx) > box.east ||
      Math.max(y, y + dy) < box.south ||
      Math.min(y, y + dy) > box.north;
    if (isOutside) continue;
    const length = Math.hypot(dx * eastScale, dy) * metresPerPart;
    const steps = Math.max(1, Math.ceil(length / stepMetres));
    for (let step = 0; step < steps; step += 1) {
      const share = (step + 0.5) / steps;
      const east = (x + dx * share) * eastScale * metresPerPart;
      samples.push({ x: east, y: (y + dy * share) * metresPerPart, metres: length / steps });
    }
  }
  return samples;
}

/** Metres of one outline that run within so many of the other. */
function metresAlong(own: readonly Sample[], other: readonly Sample[], apart: number): number {
  const cellOf = (x: number, y: number) => pointKey(Math.floor(x / apart), Math.floor(y / apart));
  const cells = new Map<number, Sample[]>();
  for (const sample of other) {
    const cell = cellOf(sample.x, sample.y);
    const there = cells.get(cell);
    if (there === undefined) cells.set(cell, [sample]);
    else there.push(sample);
  }
  const steps = [-apart, 0, apart];
  const isNear = ({ x, y }: Sample) =>
    steps.some((east) =>
      steps.some((north) =>
        cells.get(cellOf(x + east, y + north))?.some((at) => Math.hypot(at.x - x, at.y - y) <= apart),
      ),
    );
  return own.reduce((sum, sample) => (isNear(sample) ? sum + sample.metres : sum), 0);
}

function runAlong(a: Shape, b: Shape, { apartMetres, alongMetres }: Nearness): boolean {
  const box = overlap(a.box, b.box, apartMetres / metresPerPart / eastScale);
  if (box === null) return false;
  const [ofA, ofB] = [samplesIn(a, box, apartMetres / 2), samplesIn(b, box, apartMetres / 2)];
  return [metresAlong(ofA, ofB, apartMetres), metresAlong(ofB, ofA, apartMetres)].every(
    (along) => along >= alongMetres,
  );
}

/**
 * Shape   areas in any order, several of one authority or one; rings may cross themselves.
 * Order   by the first code, then the second.
 * Rules   a whole edge in common is a border, however short. Areas that meet in a point only do not adjoin, nor do those with water
 *         between them. Areas of two files, whose edges differ, adjoin where they run close enough for long enough (`ofTwoFiles`).
 * Cost    one pass over all corners, then over pairs that lie close and share no edge; all of England at 200 m in half a second.
 */
export function adjoiningPairs(outlines: readonly Outline[]): readonly AuthorityPair[] {
  const shapes = shapesOf(outlines);
  const sharingEdge = pairsSharing(shapes, ({ x, y, dx, dy }) => pointKey(2 * x + dx, 2 * y + dy));
  const sharingCorner = pairsSharing(shapes, ({ x, y }) => pointKey(x, y));
  return shapes.flatMap((a, first) =>
    shapes.slice(first + 1).flatMap((b, after): AuthorityPair[] => {
      const pair = pairNumber(first, first + 1 + after);
      const nearness = sharingCorner.has(pair) ? ofSharedCorners : ofTwoFiles;
      const adjoin = sharingEdge.has(pair) || nearness.some((near) => runAlong(a, b, near));
      return adjoin ? [[a.authority, b.authority]] : [];
    }),
  );
}
