/** What of finding homes may be shown to someone who may not see small numbers of children? */
import type { DeclineReason } from '../../../schema/codes/callOutcomes.ts';
import { type Said, shownCount } from '../disclose/said.ts';
import type { GssCode } from '../facts.ts';
import { compareText } from '../order.ts';
import { everyCouncil, keyOf } from '../report/councilTable.ts';
import { smallestBase } from '../report/releaseReport.ts';
import type { Figure, FigureSum, ReportNumbers } from '../report/reportTable.ts';
import type { PlacingMeasures, PlacingRow } from './placingMeasures.ts';

const columns = ['decided', 'offers', 'declines'] as const;

const findingKey = (column: (typeof columns)[number], council: GssCode | null) =>
  keyOf(`finding.${column}`, council ?? everyCouncil);
const declineKey = (reason: DeclineReason) => keyOf('finding.reason', reason);

/** The numbers of the rows and the total, column by column, then the reasons; and the sums anybody can see in them. */
export function placingFigures({ rows, total, reasons }: PlacingMeasures): ReportNumbers {
  const links = [...rows, total].flatMap((row) =>
    columns.map((column): Figure => {
      return { key: findingKey(column, row.localAuthority), value: row[column].value ?? 0, role: 'COUNT' };
    }),
  );
  const why = reasons.map(({ reason, declines }): Figure => {
    return { key: declineKey(reason), value: declines.value ?? 0, role: 'COUNT' };
  });
  const down = columns.map((column): FigureSum => {
    return { total: findingKey(column, null), parts: rows.map((row) => findingKey(column, row.localAuthority)) };
  });
  const because = { total: findingKey('declines', null), parts: why.map(({ key }) => key) };
  return { tables: [], links: [...links, ...why], sums: why.length > 0 ? [...down, because] : down };
}

/** As it may be shown to somebody who may not see small numbers: no home by itself, and no days of fewer than ten homes found. */
export function suppressPlacing(measures: PlacingMeasures, said: Said): PlacingMeasures {
  const shownRow = (row: PlacingRow): PlacingRow => {
    const [decided, offers, declines] = columns.map((column) =>
      shownCount(said, findingKey(column, row.localAuthority), row[column]),
    );
    const kept = decided ?? row.decided;
    const medianDays = (kept.value ?? 0) >= smallestBase ? row.medianDays : null;
    return { ...row, decided: kept, medianDays, offers: offers ?? row.offers, declines: declines ?? row.declines };
  };
  return {
    rows: measures.rows.map(shownRow),
    total: shownRow(measures.total),
    // In an order that does not tell which was given more often.
    reasons: measures.reasons
      .map(({ reason, declines }) => ({ reason, declines: shownCount(said, declineKey(reason), declines) }))
      .sort((a, b) => compareText(a.reason, b.reason)),
    homes: [],
  };
}
