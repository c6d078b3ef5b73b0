/** Every piece of text there is in the files of a report, wherever a number could stand: labels, alternatives, titles, properties, file data. */
import { reportCsv } from '../../server/report/reportCsv.ts';
import type { ReportEdition } from '../../server/report/reportEdition.ts';
import { reportGeoJson } from '../../server/report/reportGeoJson.ts';
import { reportPage } from '../../server/report/reportPage.ts';
import { reportXlsx } from '../../server/report/reportXlsx.ts';
import { csvRows, openedWorkbook } from './readReport.ts';

/** Where things stand in a drawing and on the page, and what it is built of: no text for anybody. */
const shapes =
  /^(class|id|d|x|y|x1|x2|y1|y2|r|cx|cy|rx|ry|dx|dy|width|height|viewBox|transform|points|style|tabindex|scope|href|xmlns|fill|stroke.*|patternUnits|patternTransform|preserveAspectRatio|aria-labelledby|aria-describedby|aria-controls|for|offset|stop-.*|text-anchor|font-.*|dominant-baseline|clip-.*|marker-.*|vector-effect|colspan|rowspan)$/;

/** Each text and each attribute with the tag it stands in. */
function pageLines(page: string): readonly string[] {
  const lines: string[] = [];
  let tag = '';
  for (const [, comment, opened, text] of page
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .matchAll(/<!--([\s\S]*?)-->|<([^>]*)>|([^<]+)/g)) {
    if (comment !== undefined) lines.push(`comment: ${comment}`);
    if (opened !== undefined) tag = opened.replace(/\s(?!class|id)[\w:-]+="[^"]*"/g, '');
    for (const [, name = '', value = ''] of (opened ?? '').matchAll(/\s([\w:-]+)="([^"]*)"/g))
      if (!shapes.test(name)) lines.push(`${tag} ${name}: ${value}`);
    if (text?.trim()) lines.push(`${tag}: ${text.trim()}`);
  }
  return lines;
}

function jsonLines(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => jsonLines(each, path));
  if (value === null || typeof value !== 'object') return [`${path}: ${value}`];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'coordinates' ? [] : jsonLines(inner, `${path}.${name}`),
  );
}

async function workbookLines(edition: ReportEdition): Promise<readonly string[]> {
  const book = await openedWorkbook(await reportXlsx(edition));
  const { creator, lastModifiedBy, title, subject, keywords, description, category, company, manager } = book;
  const about = { creator, lastModifiedBy, title, subject, keywords, description, category, company, manager };
  const sheets = book.worksheets.map((sheet) => {
    const rows: unknown[] = [];
    sheet.eachRow((row) => {
      rows.push(row.values);
      row.eachCell((cell) => rows.push(cell.note ?? null));
    });
    return { name: sheet.name, header: sheet.headerFooter, tables: sheet.getTables().map(String), rows };
  });
  return jsonLines({ about, sheets });
}

/** Each cell with its row, as far as two cells say which it is. */
function csvLines(csv: string | null): readonly string[] {
  return csvRows(csv).flatMap((row) => {
    const name = row.slice(0, 2).join(' ').replaceAll(':', '');
    return row.map((cell, at) => `${name} ${at}: ${cell}`);
  });
}

/** By format. */
export async function everyLine(edition: ReportEdition): Promise<Readonly<Record<string, readonly string[]>>> {
  return {
    html: pageLines(reportPage(edition)),
    csv: [reportCsv(edition), reportCsv(edition, 'about')].flatMap(csvLines),
    geoJson: jsonLines(JSON.parse(reportGeoJson(edition))),
    xlsx: await workbookLines(edition),
  };
}

const words = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|both|half';
const someNumber = new RegExp(`\\d[\\d,]*(\\.\\d+)?|\\b(${words})\\b`, 'gi');

/** "1,204", "29", "three"; of what the line says, not of the tag it stands in. */
export function numbersIn(line: string): readonly string[] {
  return line.replace(/^[^:]*: /, '').match(someNumber) ?? [];
}
