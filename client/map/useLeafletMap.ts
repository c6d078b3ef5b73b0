import L from 'leaflet';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Bounds } from './mapTypes.ts';

/** Panes from the ground up; Leaflet draws each in its own SVG, the many cells on one canvas. */
const panes = {
  base: 250,
  cells: 390,
  areas: 400,
  outline: 410,
  rings: 420,
  lines: 430,
  labels: 450,
  marks: 600,
} as const;
export type Pane = keyof typeof panes;

export interface MapHandle {
  readonly map: L.Map;
  readonly rendererOf: (pane: Pane) => L.Renderer;
}

function createMap(container: HTMLElement): MapHandle {
  const isCoarse = window.matchMedia('(pointer: coarse)').matches;
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0,
    zoomDelta: 0.5,
    minZoom: 5,
    maxZoom: 15,
    // Nothing moves by itself, and the wheel scrolls the page until the map has focus.
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    scrollWheelZoom: false,
    dragging: !isCoarse,
  });
  // The arrow keys too: a key pressed while the map still moves would be lost, and a spot picked then would be another.
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
  const renderers = new Map<Pane, L.Renderer>();
  for (const [name, order] of Object.entries(panes) as [Pane, number][]) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(order);
    if (name !== 'areas' && name !== 'marks' && name !== 'cells') pane.style.pointerEvents = 'none';
    renderers.set(
      name,
      name === 'cells' ? L.canvas({ pane: name, padding: 0.5 }) : L.svg({ pane: name, padding: 0.5 }),
    );
  }
  container.addEventListener('focus', () => map.scrollWheelZoom.enable());
  container.addEventListener('blur', () => map.scrollWheelZoom.disable());
  return { map, rendererOf: (pane) => renderers.get(pane) ?? L.svg() };
}

/** What to show, and whether pins stand in it: they need room above their points, and beside the buttons. */
export interface Shown extends Bounds {
  readonly hasPins: boolean;
}

const margin = 14;
const pinHeight = 40;
/** The buttons at the side; on a phone they stand below the map (style/_map.scss). */
const buttonsWidth = 70;
const hasButtonsBelow = () => window.matchMedia('(max-width: 640px)').matches;

export function showBounds(map: L.Map, { south, west, north, east, hasPins }: Shown): void {
  const right = !hasPins ? margin : hasButtonsBelow() ? 2 * margin : buttonsWidth;
  map.fitBounds(
    [
      [south, west],
      [north, east],
    ],
    {
      animate: false,
      paddingTopLeft: [hasPins ? 2 * margin : margin, hasPins ? pinHeight : margin],
      paddingBottomRight: [right, margin],
    },
  );
}

/** A Leaflet map in the container, showing `bounds` until somebody moves it; null until it stands. */
export function useLeafletMap(container: RefObject<HTMLDivElement | null>, bounds: Shown): MapHandle | null {
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const wanted = useRef(bounds);
  wanted.current = bounds;
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const created = createMap(element);
    showBounds(created.map, wanted.current);
    setHandle(created);
    let isMoved = false;
    created.map.on('dragstart keydown', () => {
      isMoved = true;
    });
    const watcher = new ResizeObserver(() => {
      created.map.invalidateSize({ animate: false });
      if (!isMoved) showBounds(created.map, wanted.current);
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      created.map.remove();
      setHandle(null);
    };
  }, [container]);
  const { south, west, north, east, hasPins } = bounds;
  useEffect(() => {
    if (handle) showBounds(handle.map, { south, west, north, east, hasPins });
  }, [handle, south, west, north, east, hasPins]);
  return handle;
}
