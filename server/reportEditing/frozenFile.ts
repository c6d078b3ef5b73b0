/** A file of a report: a draft's as it stands; an edition's the same bytes for ever, from when they were first made. */
import type { ReportRow } from '../store/reports/reportRows.ts';
import type { ReportStore } from '../store/reports/reportStore.ts';
import { contentOf } from './contentOf.ts';
import { type FileAsked, type Rendered, type RenderTools, renderFile } from './renderFile.ts';

/** A table alone is always made anew. A council's view is too, of what is frozen; but a PDF's bytes follow the browser that made it. */
function isKept({ status }: ReportRow, { format, council, table }: FileAsked): boolean {
  return status !== 'DRAFT' && table === null && (council === null || format === 'PDF');
}

/** What is being made and kept now, so that those who ask meanwhile wait for it. */
const making = new Map<string, Promise<Rendered>>();

function madeOnce(name: string, make: () => Promise<Rendered>): Promise<Rendered> {
  const begun = making.get(name);
  if (begun !== undefined) return begun;
  const made = make().finally(() => making.delete(name));
  making.set(name, made);
  return made;
}

/** Cost  of a PDF that is made now, that of waiting for whoever is writing into the store. */
export async function frozenFile(
  reports: Pick<ReportStore, 'file' | 'keepFile'>,
  { row, asked }: { readonly row: ReportRow; readonly asked: FileAsked },
  tools: RenderTools,
): Promise<Rendered> {
  if (!isKept(row, asked)) return renderFile(contentOf(row), asked, tools);
  const file = { id: row.id, ...asked };
  const kept = await reports.file(file);
  if (kept !== null) return { bytes: kept };
  const { audience, format, council } = asked;
  return madeOnce(JSON.stringify([row.id, audience, format, council]), async () => {
    const made = await renderFile(contentOf(row), asked, tools);
    if (!('bytes' in made)) return made;
    return { bytes: (await reports.keepFile(file, made.bytes)) ?? made.bytes };
  });
}
