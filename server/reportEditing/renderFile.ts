/** A file of a report, from what is stored of it and nothing else. */
import type { ReportFormat } from '../../schema/codes/reportWords.ts';
import { reportCsv } from '../report/reportCsv.ts';
import { editionFor, type ReportContent, type ReportView } from '../report/reportEdition.ts';
import { reportGeoJson } from '../report/reportGeoJson.ts';
import { reportPage } from '../report/reportPage.ts';
import { noChromium, reportPdf } from '../report/reportPdf.ts';
import { reportXlsx } from '../report/reportXlsx.ts';

export interface FileAsked extends ReportView {
  readonly format: ReportFormat;
  /** Of a CSV: one table; null = all of them. */
  readonly table: string | null;
}

export type Rendered = { readonly bytes: Buffer } | { readonly sentence: string; readonly status: 400 | 503 };

export interface RenderTools {
  /** Null where the server has none. */
  readonly chromium: string | null;
}

/** Makes one file at a time: a browser takes much of a small machine. */
let printing: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = printing.then(work);
  printing = turn.catch(() => undefined);
  return turn;
}

async function pdfOf(page: string, madeOn: string, { chromium }: RenderTools): Promise<Rendered> {
  if (chromium === null) return { sentence: noChromium, status: 503 };
  const made = await inTurn(() => reportPdf(page, { chromium, madeOn }));
  return 'pdf' in made ? { bytes: made.pdf } : { sentence: made.sentence, status: 503 };
}

export async function renderFile(content: ReportContent, asked: FileAsked, tools: RenderTools): Promise<Rendered> {
  const { audience, council, format, table } = asked;
  const edition = editionFor(content, { audience, council });
  switch (format) {
    case 'HTML':
      return { bytes: Buffer.from(reportPage(edition)) };
    case 'PDF':
      return pdfOf(reportPage(edition), edition.publishedOn ?? edition.madeOn, tools);
    case 'XLSX':
      return { bytes: await reportXlsx(edition) };
    case 'GEOJSON':
      return { bytes: Buffer.from(reportGeoJson(edition)) };
    case 'CSV': {
      const csv = reportCsv(edition, table);
      return csv === null
        ? { sentence: 'table must be the id of a table of this report, or left out for all of them.', status: 400 }
        : { bytes: Buffer.from(csv) };
    }
  }
}
