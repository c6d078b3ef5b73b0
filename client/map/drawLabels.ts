import L from 'leaflet';
import { type Box, placeLabels } from './labelPlaces.ts';
import {
  labelRequests,
  type MapContent,
  markerBoxes,
  type Pixels,
  type Ruler,
  type WordedRequest,
} from './labelRequests.ts';
import type { MapHandle } from './useLeafletMap.ts';

const smallMapWidth = 480;
const family = 'Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

function rulerOf(map: L.Map, isSmall: boolean): Ruler {
  const pencil = document.createElement('canvas').getContext('2d');
  const plateSize = isSmall ? 10.5 : 13;
  const fonts = {
    plate: `400 ${plateSize}px ${family}`,
    'plate-name': `700 ${plateSize}px ${family}`,
    town: `400 11.5px ${family}`,
    pill: `700 12px ${family}`,
    mark: `700 13px ${family}`,
  };
  const { x: width, y: height } = map.getSize();
  return {
    size: { width, height },
    toPixels: (point) => map.latLngToContainerPoint(point),
    widthOf: (words, look) => {
      if (!pencil) return words.length * 7;
      pencil.font = fonts[look];
      return Math.ceil(pencil.measureText(words).width);
    },
  };
}

function labelElement(request: WordedRequest, form: number): HTMLElement {
  const element = document.createElement('div');
  element.className = request.className;
  for (const words of request.forms[form] ?? []) {
    const line = document.createElement('span');
    line.textContent = words;
    element.append(line);
  }
  return element;
}

function dotElement(): HTMLElement {
  const dot = document.createElement('i');
  dot.className = 'nh-town-dot';
  return dot;
}

function isUnder(dot: Pixels | undefined, { left, top, width, height }: Box): boolean {
  return (
    dot !== undefined && dot.x > left - 3 && dot.x < left + width + 3 && dot.y > top - 3 && dot.y < top + height + 3
  );
}

function layOut(handle: MapHandle, content: MapContent): void {
  const { map } = handle;
  const pane = map.getPane('labels');
  if (!pane) return;
  const { x: width, y: height } = map.getSize();
  const isSmall = width < smallMapWidth;
  const ruler = rulerOf(map, isSmall);
  const requests = labelRequests(content, ruler, isSmall);
  const controls = { left: width - 62, top: 0, width: 62, height: 160 };
  const taken = [...markerBoxes(content.markers, ruler), { left: 0, top: height - 40, width: 130, height: 40 }];
  // On a phone the controls are a row under the map.
  if (!window.matchMedia('(max-width: 640px)').matches) taken.push(controls);
  const frame = { left: 2, top: 2, width: width - 4, height: height - 4 };
  const byId = new Map(requests.map((request) => [request.id, request]));
  pane.classList.toggle('is-small', isSmall);
  pane.replaceChildren();
  const put = (element: HTMLElement, x: number, y: number) => {
    L.DomUtil.setPosition(element, map.containerPointToLayerPoint([x, y]));
    pane.append(element);
  };
  const placed = placeLabels(requests, taken, frame);
  for (const { id, form, box } of placed) {
    const request = byId.get(id);
    // A name whose dot lies under another label would point at nothing.
    if (!request || placed.some((other) => other.id !== id && isUnder(request.dot, other.box))) continue;
    const element = labelElement(request, form);
    element.style.width = `${box.width}px`;
    element.style.height = `${box.height}px`;
    put(element, box.left, box.top);
    if (request.dot) put(dotElement(), request.dot.x - 2, request.dot.y - 2);
  }
}

/** Keeps the labels laid out while the map moves. The picture's words are also in its accessible names and its table. */
export function keepLabels(handle: MapHandle, content: MapContent): () => void {
  const pane = handle.map.getPane('labels');
  pane?.setAttribute('aria-hidden', 'true');
  const redraw = () => layOut(handle, content);
  redraw();
  handle.map.on('moveend zoomend resize', redraw);
  return () => {
    handle.map.off('moveend zoomend resize', redraw);
    pane?.replaceChildren();
  };
}
