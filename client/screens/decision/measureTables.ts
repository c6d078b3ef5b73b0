/** The measures of finding homes as tables: by council, by reason, by home. */
import type { PlacingMeasuresQuery } from '../../generated/graphql.ts';
import { type KnownCount, knownCount } from '../../table/count.ts';
import { counted, type FactRow, type FactTable, words } from '../../table/factTable.ts';
import { measureWords } from '../../words/decision.ts';

export type Measures = Extract<PlacingMeasuresQuery['placingMeasures'], { __typename?: 'PlacingMeasures' }>;

type Row = Measures['rows'][number];

/** Nothing was chosen, so there is no middle; where that is not to be seen, neither is this. */
function withoutMiddle(decided: Row['decided']): KnownCount {
  const known = knownCount(decided);
  return 'marker' in known ? known : { marker: 'NOT_APPLICABLE' };
}

function councilRow({ localAuthority, decided, medianDays, offers, declines }: Row): FactRow {
  return {
    id: localAuthority?.gssCode ?? 'total',
    cells: [
      words(localAuthority?.name ?? measureWords.all),
      counted(knownCount(decided)),
      medianDays == null ? counted(withoutMiddle(decided)) : words(measureWords.days(medianDays)),
      counted(knownCount(offers)),
      counted(knownCount(declines)),
    ],
  };
}

export function councilTable({ rows, total }: Measures): FactTable {
  const { columns } = measureWords;
  return {
    caption: measureWords.byCouncil,
    columns: [
      { id: 'council', label: columns.council, kind: 'words' },
      { id: 'decided', label: columns.decided, kind: 'count' },
      { id: 'days', label: columns.days, kind: 'words' },
      { id: 'offers', label: columns.offers, kind: 'count' },
      { id: 'declines', label: columns.declines, kind: 'count' },
    ],
    rows: rows.map(councilRow),
    total: rows.length > 1 ? councilRow(total) : null,
  };
}

export function reasonTable({ reasons }: Measures): FactTable {
  const { columns } = measureWords;
  return {
    caption: measureWords.byReason,
    columns: [
      { id: 'reason', label: columns.reason, kind: 'words' },
      { id: 'declines', label: columns.declines, kind: 'count' },
    ],
    rows: reasons.map(({ reason, label, declines }) => ({
      id: reason,
      cells: [words(label), counted(knownCount(declines))],
    })),
    total: null,
  };
}

export function homeTable({ homes }: Measures): FactTable {
  const { columns } = measureWords;
  return {
    caption: measureWords.byHome,
    columns: [
      { id: 'home', label: columns.home, kind: 'words' },
      { id: 'calls', label: columns.calls, kind: 'count' },
      { id: 'offers', label: columns.offers, kind: 'count' },
      { id: 'declines', label: columns.declines, kind: 'count' },
      { id: 'reasons', label: columns.reasons, kind: 'words' },
    ],
    rows: homes.flatMap(({ home, calls, offers, declines, reasons }) =>
      home == null
        ? []
        : [
            {
              id: home.id,
              cells: [
                words(`${home.name ?? home.id}, ${home.localAuthority.name}`),
                counted({ value: calls }),
                counted({ value: offers }),
                counted({ value: declines }),
                words(reasons.map((one) => measureWords.reasonTimes(one.label, one.declines.value ?? 0)).join('; ')),
              ],
            },
          ],
    ),
    total: null,
  };
}
