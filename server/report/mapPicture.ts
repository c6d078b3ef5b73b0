/** A map of the councils, each with its name and what may be said of it: five classes told apart in grey, hatched where hidden. */
import type { Count } from '../engine/count.ts';
import type { ReleasedTable, ReportUnit } from '../engine/report/reportTable.ts';
import { type Html, html } from './html.ts';
import type { ReportArea } from './reportEdition.ts';
import { cellText } from './reportWords.ts';

const [width, mostHeight, margin] = [640, 520, 12];
const ramps = {
  short: ['#f3f2f1', '#fde4d6', '#fbc3a5', '#f46a25', '#a63a0a'],
  level: ['#f3f6f9', '#e1eaf3', '#cbdcea', '#97b8d5', '#5b8db8'],
} as const;

type Ring = readonly (readonly number[])[];

function ringsOf({ geometry }: ReportArea): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

interface Frame {
  readonly x: (lng: number) => number;
  readonly y: (lat: number) => number;
  readonly height: number;
}

/** North up, a mile as long east as north in the middle of the map. */
function frameOf(areas: readonly ReportArea[]): Frame {
  const points = areas.flatMap(ringsOf).flat();
  const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((width - 2 * margin) / ((east - west) * squeeze), (mostHeight - 2 * margin) / (north - south));
  return {
    x: (lng) => Math.round((margin + (lng - west) * squeeze * scale) * 10) / 10,
    y: (lat) => Math.round((margin + (north - lat) * scale) * 10) / 10,
    height: Math.round((north - south) * scale + 2 * margin),
  };
}

function pathOf(area: ReportArea, { x, y }: Frame): string {
  return ringsOf(area)
    .map((ring) => `M${ring.map(([lng = 0, lat = 0]) => `${x(lng)},${y(lat)}`).join('L')}Z`)
    .join('');
}

/** The middle of the largest ring's box. */
function labelAt(area: ReportArea, { x, y }: Frame): { readonly x: number; readonly y: number } {
  const [largest = []] = [...ringsOf(area)].sort((a, b) => b.length - a.length);
  const [xs, ys] = [largest.map(([lng = 0]) => x(lng)), largest.map(([, lat = 0]) => y(lat))];
  const middle = (values: readonly number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2);
  return { x: middle(xs), y: middle(ys) };
}

function fillOf({ value }: Count, most: number, unit: ReportUnit): string {
  if (value === null) return 'url(#hidden)';
  const ramp = unit === 'gap' ? ramps.short : ramps.level;
  const step = value <= 0 || most <= 0 ? 0 : Math.min(4, Math.ceil((value / most) * 4));
  return ramp[step] ?? ramp[0];
}

/** Null where no area is known, or there is no such column. */
export function mapPicture(table: ReleasedTable, columnId: string, areas: readonly ReportArea[]): Html | null {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at];
  if (column === undefined || areas.length === 0) return null;
  const cells = new Map(table.rows.map(({ id, cells: row }) => [id, row[at] ?? { value: null, marker: null }]));
  const most = Math.max(...[...cells.values()].map(({ value }) => value ?? 0));
  const frame = frameOf(areas);
  const drawn = areas.map(
    (area) =>
      html`<path d="${pathOf(area, frame)}" fill="${fillOf(cells.get(area.gss) ?? { value: null, marker: null }, most, column.unit)}" class="area"/>`,
  );
  const labels = areas.map((area) => {
    const { x, y } = labelAt(area, frame);
    const said = cellText(cells.get(area.gss) ?? { value: null, marker: null }, column.unit);
    return html`<text x="${x}" y="${y}" text-anchor="middle" class="label"><tspan class="name">${area.name}</tspan><tspan x="${x}" dy="15">${said}</tspan></text>`;
  });
  const title = `Map of the councils by: ${column.label}. The table below has the same numbers.`;
  return html`<svg viewBox="0 0 ${width} ${frame.height}" role="img" aria-label="${title}" class="picture map"><defs><pattern id="hidden" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1" fill="#47544f"/></pattern></defs>${drawn}${labels}</svg>`;
}
