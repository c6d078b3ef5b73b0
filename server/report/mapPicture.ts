/** A map of the councils: fixed classes, hatched where short, each council's name and number on a plate; and the key to it. */
import { type Count, markedCount } from '../engine/count.ts';
import type { GssCode } from '../engine/facts.ts';
import type { ReleasedTable, ReportColumn } from '../engine/report/reportTable.ts';
import { type Html, html } from './html.ts';
import { areaMiddle, areaPath, type MapFrame, mapFrame, mapWidth, scaleBarMiles } from './mapFrame.ts';
import { type Plate, platesFor } from './mapPlates.ts';
import { groundTone, type MapTone, tonesFor } from './mapTones.ts';
import { mapAlternative } from './pictureWords.ts';
import type { ReportArea } from './reportEdition.ts';
import { cellText } from './reportWords.ts';

/** Once in each page that has a map or a key. */
export const mapPatterns: Html = html`<svg width="0" height="0" class="patterns" aria-hidden="true" focusable="false"><defs><pattern id="hatch-strong" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="7" stroke="#fff" stroke-opacity=".42" stroke-width="1.6"/></pattern><pattern id="hatch-fine" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="9" stroke="#a63a0a" stroke-opacity=".5" stroke-width="1.3"/></pattern><pattern id="hatch-grey" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="8" stroke="#8b9692" stroke-width="1.2"/></pattern><pattern id="dots" width="9" height="9" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="2.5" r="1.2" fill="#8b9692"/></pattern></defs></svg>`;

export interface MapWish {
  readonly table: ReleasedTable;
  readonly columnId: string;
  readonly areas: readonly ReportArea[];
  /** Marked on the map; null = all alike. */
  readonly council: GssCode | null;
  /** Apart from the other pictures of the page. */
  readonly id: string;
}

interface DrawnArea {
  readonly area: ReportArea;
  readonly shapeId: string;
  readonly tone: MapTone;
  readonly said: string | null;
}

function drawnAreas({ table, areas, council, id }: MapWish, column: ReportColumn, at: number): readonly DrawnArea[] {
  const cells = new Map(table.rows.map((row) => [row.id, row.cells[at] ?? markedCount('NOT_AVAILABLE')]));
  const toneOf = tonesFor([...cells.values()], column.unit);
  return areas.map((area) => {
    const cell: Count = cells.get(area.gss) ?? markedCount('NOT_AVAILABLE');
    const isGround = council !== null && area.gss !== council;
    return {
      area,
      shapeId: `${id}-${area.gss}`,
      tone: isGround ? groundTone : toneOf(cell),
      said: isGround ? null : cellText(cell, column.unit),
    };
  });
}

function fillsHtml(drawn: readonly DrawnArea[]): readonly Html[] {
  return drawn.map(
    ({ shapeId, tone }) =>
      html`<use href="#${shapeId}" fill="${tone.fill}"/>${tone.pattern === null ? null : html`<use href="#${shapeId}" fill="url(#${tone.pattern})"/>`}`,
  );
}

function plateHtml({ left, top, width, height, lines }: Plate): Html {
  const middle = left + width / 2;
  const text = lines.map(
    (line, at) =>
      html`<text x="${middle}" y="${top + 11.5 + at * 12.5}"${lines.length > 1 && at === 0 ? html` class="name"` : null}>${line}</text>`,
  );
  return html`<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="3"/>${text}`;
}

function scaleBar(frame: MapFrame): { readonly plate: Plate; readonly drawn: Html } {
  const miles = scaleBarMiles(frame);
  const length = Math.round(miles * frame.unitsPerMile * 10) / 10;
  const [left, top] = [5, frame.height - 31];
  const plate = { id: 'scale', left, top, width: length + 26, height: 27, lines: [] };
  const drawn = html`<rect x="${left}" y="${top}" width="${plate.width}" height="27" rx="3"/><path d="M${left + 6} ${top + 15}v5h${length}v-5" class="bar-line"/><text x="${left + 6}" y="${top + 11}" class="at-left">0</text><text x="${left + 6 + length}" y="${top + 11}">${miles} mi</text>`;
  return { plate, drawn };
}

function legendHtml(drawn: readonly DrawnArea[]): Html {
  const tones = new Map(drawn.map(({ tone }) => [tone.label, tone]));
  const items = [...tones.values()]
    .sort((a, b) => a.order - b.order)
    .map(
      ({ fill, pattern, label }) =>
        html`<li><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect x=".5" y=".5" width="13" height="13" fill="${fill}" stroke="#2b3936"/>${pattern === null ? null : html`<rect x="1" y="1" width="12" height="12" fill="url(#${pattern})"/>`}</svg> ${label}</li>`,
    );
  return html`<ul class="legend" aria-label="Key to the map">${items}</ul>`;
}

/** Null where no area is known, or there is no such column. */
export function mapPicture(wish: MapWish): { readonly drawn: Html; readonly legend: Html } | null {
  const { table, columnId, areas, council, id } = wish;
  const at = table.columns.findIndex((column) => column.id === columnId);
  const column = table.columns[at];
  if (column === undefined || areas.length === 0) return null;
  const frame = mapFrame(areas);
  const drawn = drawnAreas(wish, column, at);
  const scale = scaleBar(frame);
  const wishes = drawn
    .map(({ area, said }) => ({ id: area.gss, name: area.name, value: said, ...areaMiddle(area, frame) }))
    .sort((a, b) => Number(b.id === council) - Number(a.id === council) || b.size - a.size);
  const plates = platesFor(wishes, frame.height, [scale.plate]);
  const shapes = drawn.map(
    ({ area, shapeId }) => html`<path id="${shapeId}" d="${areaPath(area, frame)}" fill-rule="evenodd"/>`,
  );
  const marked = drawn.find(({ area }) => area.gss === council);
  const ring = marked
    ? html`<use href="#${marked.shapeId}" class="own-casing"/><use href="#${marked.shapeId}" class="own-line"/>`
    : null;
  const picture = html`<svg viewBox="0 0 ${mapWidth} ${frame.height}" role="img" aria-label="${mapAlternative(wish, column, at)}" class="picture map"><defs><g id="${id}-all">${shapes}</g></defs><rect width="${mapWidth}" height="${frame.height}" class="ground"/><use href="#${id}-all" class="casing"/>${fillsHtml(drawn)}<use href="#${id}-all" class="casing-inner"/><use href="#${id}-all" class="edge"/>${ring}<g class="plates">${plates.map(plateHtml)}${scale.drawn}</g></svg>`;
  return { drawn: picture, legend: legendHtml(drawn) };
}
