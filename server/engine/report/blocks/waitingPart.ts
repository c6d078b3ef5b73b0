/** How many children wait for a home, how soon, and how many are deprived of their liberty by order, in each council? */
import { type Urgency, urgencies } from '../../../../schema/vocabulary.ts';
import type { WaitingRow } from '../../waitingChildren.ts';
import { type CouncilColumn, councilTable, everyCouncil, keyOf } from '../councilTable.ts';
import type { ReportScope } from '../reportBlock.ts';
import type { FigureSum, ReportNumbers } from '../reportTable.ts';

const order = Object.keys(urgencies) as readonly Urgency[];
export const waitingKey = (part: string, council: string) => keyOf(`waiting.${part}`, council);

const labels: Readonly<Record<Urgency, string>> = {
  SAME_DAY: 'Need one today',
  WITHIN_5_DAYS: 'Within 5 days',
  PLANNED: 'Planned',
};

export function waitingNumbers(rows: readonly WaitingRow[], scope: ReportScope): ReportNumbers {
  const byCouncil = new Map<string, WaitingRow>(rows.map((row) => [row.localAuthority, row]));
  const countIn = (of: (row: WaitingRow) => number, council: string): number | null => {
    const asked = council === everyCouncil ? scope.councils.map(({ gss }) => gss) : [council];
    const found = asked.map((gss) => {
      const row = byCouncil.get(gss);
      return row === undefined ? null : of(row);
    });
    return found.includes(null) ? null : found.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  };
  const column = (id: string, label: string, of: (row: WaitingRow) => number): CouncilColumn => ({
    ...{ id, label, unit: 'children' },
    cell: (council) => {
      const value = countIn(of, council);
      return value === null
        ? { kind: 'MARKED', marker: 'NOT_AVAILABLE' }
        : { kind: 'FIGURE', key: waitingKey(id, council), value, role: 'COUNT' };
    },
  });
  const numbers = councilTable(
    {
      ...{ id: 'waiting', caption: 'Children who wait for a home, and children deprived of their liberty by order' },
      source: 'Open needs recorded here; deprivation of liberty orders of the SSDA903 files loaded',
      columns: [
        column('waiting', 'Wait for a home', ({ waiting }) => order.reduce((sum, each) => sum + waiting[each], 0)),
        ...order.map((urgency) => column(urgency, labels[urgency], ({ waiting }) => waiting[urgency])),
        column('deprived', 'Deprived of liberty', ({ deprivedOfLiberty }) => deprivedOfLiberty),
      ],
    },
    scope,
  );
  const across = [...scope.councils.map(({ gss }) => gss), everyCouncil].flatMap((council): readonly FigureSum[] =>
    countIn(({ deprivedOfLiberty }) => deprivedOfLiberty, council) === null
      ? []
      : [{ total: waitingKey('waiting', council), parts: order.map((urgency) => waitingKey(urgency, council)) }],
  );
  return { ...numbers, sums: [...numbers.sums, ...across] };
}
