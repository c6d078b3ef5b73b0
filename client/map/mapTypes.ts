import type { ImportantPlaceKind } from '../../schema/vocabulary.ts';

/** WGS84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export type AreaGeometry = GeoJSON.Polygon | GeoJSON.MultiPolygon;

/** How an area is filled: the seven classes of the gap, four levels of a count, no answer, hidden, a plain ground, or its line alone. */
export type AreaTone =
  | 'short-3'
  | 'short-2'
  | 'short-1'
  | 'balance'
  | 'spare-1'
  | 'spare-2'
  | 'spare-3'
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'level-4'
  | 'missing'
  | 'suppressed'
  | 'plain'
  | 'own'
  | 'line';

export interface MapArea {
  readonly id: string;
  readonly name: string;
  /** In words ("71 short"), or null for a name alone. */
  readonly value: string | null;
  readonly tone: AreaTone;
  readonly geometry: AreaGeometry;
  /** Where its plate stands; null = no plate. */
  readonly labelPoint: Point | null;
}

export interface MapTown extends Point {
  readonly name: string;
  readonly population: number;
}

/** The ground: drawn under everything, the same for every question. */
export interface MapBase {
  readonly land: GeoJSON.Geometry | null;
  readonly neighbours: readonly { name: string; geometry: AreaGeometry; labelPoint: Point | null }[];
  /** Largest first. */
  readonly towns: readonly MapTown[];
}

export type MarkerKind = 'home' | 'proposed' | 'family' | 'school' | 'community' | 'near-miss';

export interface MapMarker {
  readonly id: string;
  readonly kind: MarkerKind;
  readonly point: Point;
  /** Inside the marker: rank of a home, letter of a near miss or a proposed home; not shown on places. */
  readonly text?: string;
  /** Beside the marker ("School"); absent = none. */
  readonly label?: string;
  /** What it is, in words, for people who cannot see it. */
  readonly name: string;
  readonly isSelected?: boolean;
  /** Soft area around a place known only roughly, miles. */
  readonly softRadiusMiles?: number;
}

export interface MapLine {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** The kind of place gives the colour; `other` is thin and dotted. */
  readonly kind: ImportantPlaceKind | 'other';
  /** On the pill at mid-line ("2.6 mi"); absent = no pill. */
  readonly pill?: string;
}

export interface MapRings {
  readonly centre: Point;
  /** Miles, ascending. */
  readonly miles: readonly number[];
}

/** An area no home may stand in. */
export interface MapZone {
  readonly id: string;
  readonly name: string;
  readonly shape: { readonly centre: Point; readonly radiusMiles: number } | { readonly corners: readonly Point[] };
  /** Still being drawn. */
  readonly isOpen?: boolean;
}

/** Children between two councils: a curved arrow, as thick as they are many. */
export interface MapFlow {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** Pixels. */
  readonly width: number;
  /** On the pill near the arrow's head. */
  readonly pill: string;
}

/** One of many small cells, drawn on canvas; its words are in the table beside the map. */
export interface MapHexagon {
  readonly id: string;
  /** Corners in order. */
  readonly ring: readonly Point[];
  readonly tone: AreaTone;
}
