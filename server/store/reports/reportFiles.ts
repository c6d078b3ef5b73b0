/** Files of an edition, byte for byte as they were first made: with it, or for the first who asked. */
import type { EntityManager } from '@mikro-orm/sql';
import type { ReportAudience, ReportFormat } from '../../../schema/codes/reportWords.ts';
import type { GssCode } from '../../engine/facts.ts';
import { ReportCouncilFileEntity, ReportFileEntity } from '../entities/report.ts';
import type { Reading } from '../reading.ts';
import { selectOne } from '../select.ts';
import { inWriteTransaction, reader } from '../transaction.ts';
import { readReportIn } from './readReports.ts';

export interface ReportFileAsked {
  readonly id: string;
  readonly audience: ReportAudience;
  readonly format: ReportFormat;
  /** Null = of the whole region. */
  readonly council: GssCode | null;
}

async function keptIn(
  em: EntityManager,
  { id: report, audience, format, council }: ReportFileAsked,
): Promise<Buffer | null> {
  const file =
    council === null
      ? await selectOne(em, ReportFileEntity, { report, audience, format })
      : await selectOne(em, ReportCouncilFileEntity, { report, audience, format, council });
  return file === null ? null : Buffer.from(file.bytes);
}

export type KeptFile = Pick<ReportFileAsked, 'audience' | 'format'>;

/** Of the whole region, without their bytes; none of what is not the viewer's to see. */
export async function readKeptFiles({ database, viewer }: Reading, id: string): Promise<readonly KeptFile[]> {
  const em = reader(database);
  if ((await readReportIn(em, viewer, id)) === null) return [];
  return em.createQueryBuilder(ReportFileEntity).select(['audience', 'format']).where({ report: id }).execute('all');
}

/** Null where it was not kept, or is not the viewer's to see. */
export async function readReportFile({ database, viewer }: Reading, asked: ReportFileAsked): Promise<Buffer | null> {
  const em = reader(database);
  return (await readReportIn(em, viewer, asked.id)) === null ? null : keptIn(em, asked);
}

/** Of two that are kept at once, whichever server they come from, one stays: both are given that one. */
export function keepReportFile(
  { database, viewer }: Reading,
  asked: ReportFileAsked,
  bytes: Uint8Array,
): Promise<Buffer | null> {
  const { id: report, audience, format, council } = asked;
  return inWriteTransaction(database, async (em) => {
    const row = await readReportIn(em, viewer, report);
    if (row === null || row.status === 'DRAFT') return null;
    const file = { report, audience, format, bytes };
    if (council === null)
      await em.createQueryBuilder(ReportFileEntity).insert(file).onConflict().ignore().execute('run');
    else {
      const own = { ...file, council };
      await em.createQueryBuilder(ReportCouncilFileEntity).insert(own).onConflict().ignore().execute('run');
    }
    return keptIn(em, asked);
  });
}
