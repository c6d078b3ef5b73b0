import { type ComponentProps, useState } from 'react';
import { tableWords } from '../words/tables.ts';
import { Button } from './Button.tsx';
import { FactTableView } from './FactTableView.tsx';

type LongTableProps = ComponentProps<typeof FactTableView> & {
  /** Rows shown before the rest is asked for. */
  atFirst?: number;
};

/** A table that shows its first rows until all are asked for; the chosen row is always among them. */
export function LongTable({ table, atFirst = 25, ...view }: LongTableProps) {
  const [isWhole, setWhole] = useState(false);
  const chosen = table.rows.findIndex((row) => row.id === view.selectedId);
  const isAll = isWhole || table.rows.length <= atFirst || chosen >= atFirst;
  return (
    <div>
      <FactTableView {...view} table={isAll ? table : { ...table, rows: table.rows.slice(0, atFirst) }} />
      {table.rows.length <= atFirst || chosen >= atFirst ? null : (
        <Button look="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? tableWords.showFirst(atFirst) : tableWords.showAll(table.rows.length)}
        </Button>
      )}
    </div>
  );
}
