/** How tight must the first page be set, so that all of it holds on one sheet of paper? */
import type { ReportEdition } from './reportEdition.ts';

/** Heights in CSS pixels as set in `reportPrintStyle`, and letters in a line of a third of the sheet and of the whole of it. */
interface Setting {
  readonly name: string;
  /** Head, four numbers, captions, margins, box and foot. */
  readonly fixed: number;
  readonly headline: { readonly letters: number; readonly line: number };
  readonly row: number;
  readonly list: { readonly letters: number; readonly line: number; readonly between: number };
  readonly ask: { readonly letters: number; readonly line: number };
}

const sheet = 1012;
/** The map with its key; and the caption, heads and source of the table beside it. */
const [mapHeight, aroundRows] = [305, 88];

const settings: readonly Setting[] = [
  {
    ...{ name: 'is-roomy', fixed: 389, headline: { letters: 60, line: 29 }, row: 25 },
    ...{ list: { letters: 32, line: 18, between: 5 }, ask: { letters: 92, line: 22 } },
  },
  {
    ...{ name: 'is-tight', fixed: 360, headline: { letters: 70, line: 25 }, row: 20 },
    ...{ list: { letters: 34, line: 15.5, between: 5 }, ask: { letters: 104, line: 18 } },
  },
];

function linesOf(texts: readonly string[], letters: number): number {
  return texts.reduce((lines, text) => lines + Math.max(1, Math.ceil(text.length / letters)), 0);
}

/** Every text as long as its lines would be were each broken early: too tight is better than a box on the next sheet. */
function heightIn(setting: Setting, { report, risks, asks }: ReportEdition): number {
  const { headline, table, changed, topGaps, proposals, quality, dataRisks } = report.firstPage;
  const lists = [[...changed, ...topGaps], proposals, [...risks, ...quality, ...dataRisks]].map((list) =>
    list.slice(0, 3),
  );
  const { list, ask } = setting;
  return (
    setting.fixed +
    linesOf([headline], setting.headline.letters) * setting.headline.line +
    Math.max(mapHeight, (table.rows.length + 1) * setting.row + aroundRows) +
    Math.max(...lists.map((items) => linesOf(items, list.letters) * list.line + items.length * list.between)) +
    linesOf(asks, ask.letters) * ask.line
  );
}

/** Shape  'is-roomy' | 'is-tight' | 'is-tightest', the roomiest that holds. */
export function firstSheetFit(edition: ReportEdition): string {
  return settings.find((setting) => heightIn(setting, edition) <= sheet)?.name ?? 'is-tightest';
}
