import { PartSwatch, StackedBar } from '../../chart/StackedBar.tsx';
import type { FactRow } from '../../table/factTable.ts';
import { FactTableView } from '../../ui/FactTableView.tsx';
import { gapWords } from '../../words/gap.ts';
import { type Reasons, reasonsInWords } from './reasons.ts';

/** The bar of the reasons and its table: same order, same colours, same numbers. */
export function ReasonsView({ reasons }: { reasons: Reasons }) {
  const { table, parts } = reasons;
  const orderOf = new Map(table.rows.map((row, order) => [row.id, order]));
  const renderName = (row: FactRow, name: string) => (
    <>
      <PartSwatch order={orderOf.get(row.id) ?? 0} />
      {name}
    </>
  );
  return (
    <div className="nh-reasons">
      <h2 className="nh-h3">{table.caption}</h2>
      {parts === null ? (
        <p className="nh-meta">{gapWords.nearHome.reasonsHidden}</p>
      ) : (
        <StackedBar label={gapWords.nearHome.reasonsLabel(reasonsInWords(parts))} parts={parts} />
      )}
      <FactTableView table={table} renderName={renderName} isCaptionHidden />
    </div>
  );
}
