/** How tight must the first page be set, so that all of it holds on one sheet of paper? */
import type { ReportEdition } from './reportEdition.ts';

/** Heights in CSS pixels as set in `reportPrintStyle`, and letters in a line of a third of the sheet and of the whole of it. */
interface Setting {
  readonly name: string;
  /** Head, captions, margins, box and foot. */
  readonly fixed: number;
  /** Of the four numbers: around their words, and a line of their label. */
  readonly numbers: { readonly around: number; readonly line: number };
  readonly headline: { readonly letters: number; readonly line: number };
  readonly row: number;
  readonly list: { readonly letters: number; readonly line: number; readonly between: number };
  readonly ask: { readonly letters: number; readonly line: number };
}

const sheet = 1012;
/** The map with its key; and the caption and heads of the table beside it. */
const [mapHeight, aroundRows] = [305, 66];

const settings: readonly Setting[] = [
  {
    ...{
      name: 'is-roomy',
      fixed: 300,
      numbers: { around: 52, line: 18 },
      headline: { letters: 60, line: 29 },
      row: 25,
    },
    ...{ list: { letters: 32, line: 18, between: 5 }, ask: { letters: 92, line: 22 } },
  },
  {
    ...{
      name: 'is-tight',
      fixed: 279,
      numbers: { around: 52, line: 15.5 },
      headline: { letters: 70, line: 25 },
      row: 20,
    },
    ...{ list: { letters: 34, line: 15.5, between: 5 }, ask: { letters: 104, line: 18 } },
  },
];

function linesOf(texts: readonly string[], letters: number): number {
  return texts.reduce((lines, text) => lines + Math.max(1, Math.ceil(text.length / letters)), 0);
}

/** Letters in a line of a number's label, of its detail, of the source under the table, and of how children are counted. */
const [labelLetters, detailLetters, sourceLetters, countsLetters] = [20, 23, 54, 104];

function numbersHeight({ numbers }: Setting, { report }: ReportEdition): number {
  const shown = report.firstPage.numbers.slice(0, 4);
  if (shown.length === 0) return 0;
  const heights = shown.map(
    ({ label, detail }) => linesOf([label], labelLetters) * numbers.line + linesOf([detail], detailLetters) * 17,
  );
  return numbers.around + Math.max(...heights);
}

/** The map with its key, or the table beside it with its caption, heads and source. */
function middleHeight({ row }: Setting, { report }: ReportEdition): number {
  const { rows, source } = report.firstPage.table;
  const said = linesOf([`Source: ${source}. Facts as of 31 September 2026.`], sourceLetters) * 16;
  return Math.max(mapHeight, (rows.length + 1) * row + aroundRows + said);
}

/** Every text as long as its lines would be were each broken early: too tight is better than a box on the next sheet. */
function heightIn(setting: Setting, edition: ReportEdition): number {
  const { report, risks, asks } = edition;
  const { headline, changed, topGaps, proposals, quality, dataRisks, counts = null } = report.firstPage;
  const lists = [[...changed, ...topGaps], proposals, [...risks, ...quality, ...dataRisks]].map((list) =>
    list.slice(0, 3),
  );
  const { list, ask } = setting;
  return (
    setting.fixed +
    linesOf([headline], setting.headline.letters) * setting.headline.line +
    numbersHeight(setting, edition) +
    (counts === null ? 0 : linesOf([counts], countsLetters) * 17 + 12) +
    middleHeight(setting, edition) +
    Math.max(...lists.map((items) => linesOf(items, list.letters) * list.line + items.length * list.between)) +
    linesOf(asks, ask.letters) * ask.line
  );
}

/** Shape  'is-roomy' | 'is-tight' | 'is-tightest', the roomiest that holds. */
export function firstSheetFit(edition: ReportEdition): string {
  return settings.find((setting) => heightIn(setting, edition) <= sheet)?.name ?? 'is-tightest';
}
