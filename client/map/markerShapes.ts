import type { MarkerKind } from './mapTypes.ts';

/** One drawn part of a marker; `part` is its class suffix, which carries the colour. */
interface ShapePart {
  readonly tag: 'path' | 'circle' | 'rect';
  readonly part: 'body' | 'ink';
  readonly geometry: Readonly<Record<string, string | number>>;
}

interface MarkerShape {
  /** Box around the marked point, pixels: viewBox and size in one. */
  readonly viewBox: readonly [number, number, number, number];
  readonly parts: readonly ShapePart[];
  /** Baseline of the text inside, where there is one. */
  readonly textY: number;
}

/** Told apart by shape first, colour second: pin, house with a letter, house in a circle, capped square, people in a diamond, dashed ring. */
export const markerShapes: Readonly<Record<MarkerKind, MarkerShape>> = {
  home: {
    viewBox: [-15, -38, 30, 40],
    parts: [{ tag: 'path', part: 'body', geometry: { d: 'M0 0C-3-7-13-13-13-23A13 13 0 0 1 13-23C13-13 3-7 0 0z' } }],
    textY: -18,
  },
  proposed: {
    viewBox: [-16, -18, 32, 34],
    parts: [{ tag: 'path', part: 'body', geometry: { d: 'M0-16-14-4.5V12a2 2 0 0 0 2 2h24a2 2 0 0 0 2-2V-4.5z' } }],
    textY: 8,
  },
  family: {
    viewBox: [-16, -16, 32, 32],
    parts: [
      { tag: 'circle', part: 'body', geometry: { r: 14 } },
      { tag: 'path', part: 'ink', geometry: { d: 'M0-7.5-7-1.6V6.6h14v-8.2z' } },
    ],
    textY: 0,
  },
  school: {
    viewBox: [-16, -16, 32, 32],
    parts: [
      { tag: 'rect', part: 'body', geometry: { x: -13, y: -13, width: 26, height: 26, rx: 4 } },
      { tag: 'path', part: 'ink', geometry: { d: 'M-8.5-1.8 0-6l8.5 4.2L0 2.4zM-5 1.4V5c3 2.2 7 2.2 10 0V1.4' } },
    ],
    textY: 0,
  },
  community: {
    viewBox: [-19, -19, 38, 38],
    parts: [
      { tag: 'path', part: 'body', geometry: { d: 'M0-17 17 0 0 17-17 0z' } },
      { tag: 'circle', part: 'ink', geometry: { cx: -3.6, cy: -2.6, r: 2.7 } },
      { tag: 'circle', part: 'ink', geometry: { cx: 3.6, cy: -2.6, r: 2.7 } },
      { tag: 'path', part: 'ink', geometry: { d: 'M-8 5.4c0-5 8-5 8 0 0-5 8-5 8 0z' } },
    ],
    textY: 0,
  },
  'near-miss': {
    viewBox: [-12, -12, 24, 24],
    parts: [{ tag: 'circle', part: 'body', geometry: { r: 10 } }],
    textY: 4,
  },
};

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The marker as an SVG element, for Leaflet. Text is set as text, never as markup. */
export function drawMarkerShape(kind: MarkerKind, text: string): SVGSVGElement {
  const { viewBox, parts, textY } = markerShapes[kind];
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', viewBox.join(' '));
  svg.setAttribute('width', String(viewBox[2]));
  svg.setAttribute('height', String(viewBox[3]));
  svg.setAttribute('aria-hidden', 'true');
  for (const { tag, part, geometry } of parts) {
    const element = document.createElementNS(svgNamespace, tag);
    element.setAttribute('class', `nh-mark__${part}`);
    for (const [name, value] of Object.entries(geometry)) element.setAttribute(name, String(value));
    svg.append(element);
  }
  if (text !== '') {
    const words = document.createElementNS(svgNamespace, 'text');
    words.setAttribute('class', 'nh-mark__text');
    words.setAttribute('y', String(textY));
    words.textContent = text;
    svg.append(words);
  }
  return svg;
}
