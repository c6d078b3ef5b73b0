/** The councils' areas with the released numbers of each: nothing finer than a council is drawn. */
import { rewind } from '@turf/turf';
import { aboutLines } from './aboutLines.ts';
import type { ReportArea, ReportEdition } from './reportEdition.ts';
import { tablesOf } from './reportTables.ts';
import { cellNumber } from './reportWords.ts';

type Property = number | string;

/** Each column of each table that has a row for the council; markers as text. */
function propertiesOf({ gss }: ReportArea, edition: ReportEdition): Readonly<Record<string, Property>> {
  const numbers = tablesOf(edition).flatMap(({ id, rows, columns }) => {
    const row = rows.find((each) => each.id === gss);
    return columns.flatMap((column, at): [string, Property][] => {
      const cell = row?.cells[at];
      return cell === undefined ? [] : [[`${id}.${column.id}`, cellNumber(cell, column.unit)]];
    });
  });
  return Object.fromEntries(numbers);
}

function columnsOf(edition: ReportEdition): Readonly<Record<string, string>> {
  const named = tablesOf(edition)
    .filter(({ rows }) => edition.areas.some(({ gss }) => rows.some(({ id }) => id === gss)))
    .flatMap(({ id, caption, columns }) =>
      columns.map((column) => [`${id}.${column.id}`, `${caption}: ${column.label}`]),
    );
  return Object.fromEntries(named);
}

/**
 * Shape   RFC 7946, WGS 84: an area for each council of the view, its rings anticlockwise; what the report is about and what each property
 *         means as members of the collection.
 */
export function reportGeoJson(edition: ReportEdition): string {
  const shown = edition.areas.filter(({ gss }) => edition.council === null || gss === edition.council);
  const features = shown.map((area) => ({
    type: 'Feature',
    id: area.gss,
    geometry: rewind(area.geometry, { reverse: false, mutate: false }),
    properties: { code: area.gss, council: area.name, ...propertiesOf(area, edition) },
  }));
  const about = Object.fromEntries(aboutLines(edition));
  return `${JSON.stringify({ type: 'FeatureCollection', about, columns: columnsOf(edition), features })}\n`;
}
