import { flowPoint } from './flowCurve.ts';
import { type Box, boxesAround, boxesBeside, type LabelRequest } from './labelPlaces.ts';
import type { MapArea, MapBase, MapFlow, MapLine, MapMarker, MapRings, MapTown, Point } from './mapTypes.ts';
import { markerShapes } from './markerShapes.ts';

export interface Pixels {
  readonly x: number;
  readonly y: number;
}

/** What the map measures for the labels: where a point is, and how wide words are in a look. */
export interface Ruler {
  readonly size: { readonly width: number; readonly height: number };
  toPixels(point: Point): Pixels;
  widthOf(words: string, look: 'plate' | 'plate-name' | 'town' | 'pill' | 'mark'): number;
}

/** A request together with what to write in each of its forms (one entry per line of text). */
export interface WordedRequest extends LabelRequest {
  readonly className: string;
  readonly forms: readonly (readonly string[])[];
  /** The dot a town's name belongs to. */
  readonly dot?: Pixels;
}

export interface MapContent {
  readonly base: MapBase;
  readonly areas: readonly MapArea[];
  readonly selectedAreaId: string | null;
  readonly markers: readonly MapMarker[];
  readonly lines: readonly MapLine[];
  readonly flows: readonly MapFlow[];
  readonly rings: MapRings | null;
}

function plate(area: MapArea, ruler: Ruler, isSmall: boolean): WordedRequest | null {
  if (!area.labelPoint) return null;
  const { x, y } = ruler.toPixels(area.labelPoint);
  const lineHeight = isSmall ? 13 : 16;
  const width = (words: string, look: 'plate' | 'plate-name') => ruler.widthOf(words, look) + (isSmall ? 8 : 12);
  const forms = area.value === null ? [[area.name]] : [[area.name, area.value], [area.name]];
  const options = forms.flatMap((lines, form) => {
    const [name = '', value = ''] = lines;
    const size = {
      width: Math.max(width(name, 'plate-name'), width(value, 'plate')),
      height: lineHeight * lines.length + 5,
    };
    return boxesAround(x, y, size).map((box) => ({ form, box }));
  });
  return { id: `area-${area.id}`, className: 'nh-plate', forms, options };
}

function pill(line: MapLine, ruler: Ruler): WordedRequest | null {
  if (line.pill === undefined) return null;
  const from = ruler.toPixels(line.from);
  const to = ruler.toPixels(line.to);
  const size = { width: ruler.widthOf(line.pill, 'pill') + 16, height: 20 };
  const options = [0.5, 0.4, 0.6, 0.3, 0.7].map((share) => ({
    form: 0,
    box: {
      left: from.x + (to.x - from.x) * share - size.width / 2,
      top: from.y + (to.y - from.y) * share - size.height / 2,
      ...size,
    },
  }));
  return {
    id: `line-${line.id}`,
    className: `nh-pill nh-pill--${line.kind.toLowerCase()}`,
    forms: [[line.pill]],
    options,
  };
}

/** Mid-way, so that the arrow's head stays in sight, then along the curve. */
function flowPill(flow: MapFlow, ruler: Ruler): WordedRequest {
  const size = { width: ruler.widthOf(flow.pill, 'pill') + 16, height: 22 };
  const options = [0.54, 0.44, 0.64, 0.34, 0.24, 0.74, 0.16].map((share) => {
    const { x, y } = ruler.toPixels(flowPoint(flow, share));
    return { form: 0, box: { left: x - size.width / 2, top: y - size.height / 2, ...size } };
  });
  return { id: `flow-${flow.id}`, className: 'nh-pill nh-pill--flow', forms: [[flow.pill]], options };
}

const DEGREES_PER_MILE = 1 / 69.05;

function ringPills(rings: MapRings, ruler: Ruler): WordedRequest[] {
  return rings.miles.map((miles) => {
    const words = `${miles} miles`;
    const size = { width: ruler.widthOf(words, 'pill') + 14, height: 18 };
    const options = [150, 210, 120, 240, 30, 330, 90, 270, 180, 0].flatMap((bearing) => {
      const north = Math.cos((bearing * Math.PI) / 180) * miles * DEGREES_PER_MILE;
      const east =
        (Math.sin((bearing * Math.PI) / 180) * miles * DEGREES_PER_MILE) / Math.cos((rings.centre.lat * Math.PI) / 180);
      const { x, y } = ruler.toPixels({ lat: rings.centre.lat + north, lng: rings.centre.lng + east });
      return { form: 0, box: { left: x - size.width / 2, top: y - size.height / 2, ...size } };
    });
    return { id: `ring-${miles}`, className: 'nh-pill nh-pill--ring', forms: [[words]], options };
  });
}

function markLabel(marker: MapMarker, ruler: Ruler): WordedRequest | null {
  if (marker.label === undefined) return null;
  const { x, y } = ruler.toPixels(marker.point);
  const size = { width: ruler.widthOf(marker.label, 'mark') + 4, height: 18, gap: 20 };
  const options = boxesBeside(x, y, size).map((box) => ({ form: 0, box }));
  return {
    id: `mark-${marker.id}`,
    className: `nh-mark-label nh-mark-label--${marker.kind}`,
    forms: [[marker.label]],
    options,
  };
}

const pixelsBetweenTowns = 75;
const pixelsPerTown = 26_000;

/** The largest towns in view, well apart, and none whose name a council's plate says already; more as the map is zoomed in. */
function townsInView({ base, areas }: MapContent, ruler: Ruler): { town: MapTown; dot: Pixels }[] {
  const { width, height } = ruler.size;
  const said = new Set(areas.map((area) => area.name));
  const chosen: { town: MapTown; dot: Pixels }[] = [];
  for (const town of base.towns) {
    if (chosen.length * pixelsPerTown >= width * height) break;
    const dot = ruler.toPixels(town);
    const isInView = dot.x >= 0 && dot.y >= 0 && dot.x <= width && dot.y <= height;
    const isApart = chosen.every((other) => Math.hypot(other.dot.x - dot.x, other.dot.y - dot.y) >= pixelsBetweenTowns);
    if (isInView && isApart && !said.has(town.name)) chosen.push({ town, dot });
  }
  return chosen;
}

function townLabels(content: MapContent, ruler: Ruler): WordedRequest[] {
  return townsInView(content, ruler).map(({ town, dot }) => {
    const size = { width: ruler.widthOf(town.name, 'town') + 2, height: 14, gap: 6 };
    const options = boxesBeside(dot.x, dot.y, size)
      .slice(0, 4)
      .map((box) => ({ form: 0, box }));
    return { id: `town-${town.name}-${town.lat}`, className: 'nh-town', forms: [[town.name]], options, dot };
  });
}

function neighbourLabels(base: MapBase, ruler: Ruler): WordedRequest[] {
  return base.neighbours.flatMap(({ name, labelPoint }) => {
    if (!labelPoint) return [];
    const { x, y } = ruler.toPixels(labelPoint);
    const size = { width: ruler.widthOf(name, 'town') * 1.12 + 8, height: 16 };
    const options = boxesAround(x, y, size).map((box) => ({ form: 0, box }));
    return [{ id: `neighbour-${name}`, className: 'nh-neighbour-label', forms: [[name]], options }];
  });
}

/** Boxes of the markers themselves, which no label may cover. */
export function markerBoxes(markers: readonly MapMarker[], ruler: Ruler): Box[] {
  return markers.map((marker) => {
    const { x, y } = ruler.toPixels(marker.point);
    const [left, top, width, height] = markerShapes[marker.kind].viewBox;
    return { left: x + left, top: y + top, width, height };
  });
}

/** All labels of the map, most wanted first: selected plate, miles, places, plates, rings, neighbours, towns. */
export function labelRequests(content: MapContent, ruler: Ruler, isSmall: boolean): WordedRequest[] {
  const chosenFirst = [...content.areas].sort(
    (a, b) => Number(b.id === content.selectedAreaId) - Number(a.id === content.selectedAreaId),
  );
  const wanted = [
    ...content.lines.map((line) => pill(line, ruler)),
    ...content.flows.map((flow) => flowPill(flow, ruler)),
    ...content.markers.map((marker) => markLabel(marker, ruler)),
    ...chosenFirst.map((area) => plate(area, ruler, isSmall)),
    ...(content.rings ? ringPills(content.rings, ruler) : []),
    // A small map has no room for what only helps to find one's way.
    ...(isSmall ? [] : neighbourLabels(content.base, ruler)),
    ...(isSmall ? [] : townLabels(content, ruler)),
  ];
  return wanted.filter((request) => request !== null);
}
