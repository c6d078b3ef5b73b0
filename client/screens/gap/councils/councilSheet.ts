/** One measure of every council: what the table, the map and the file are all drawn from. */
import type { AreaLook, Legend } from '../../../map/tones.ts';
import type { KnownCount } from '../../../table/count.ts';
import {
  counted,
  type FactCell,
  type FactColumn,
  type FactRow,
  type FactTable,
  words,
} from '../../../table/factTable.ts';
import type { Colouring } from '../gapAddress.ts';

export interface CouncilSheet {
  /** A row for each council, its code the id; the region in the total. */
  readonly table: FactTable;
  readonly looks: ReadonlyMap<string, AreaLook>;
  /** What is said when a council is chosen. */
  readonly said: ReadonlyMap<string, string>;
  readonly legend: Legend;
  /** What the map shows, inside its label: "places short or spare". */
  readonly mapMeasure: string;
  readonly colourings: readonly { readonly value: Colouring; readonly label: string }[];
  readonly colouring: Colouring;
}

type Other = KnownCount | { readonly part: KnownCount; readonly whole: KnownCount } | { readonly said: string };

export interface CouncilLine {
  readonly gssCode: string;
  readonly name: string;
  readonly look: AreaLook;
  readonly said: string;
  /** The number behind the look: what the file says and the table sorts by. */
  readonly main: KnownCount;
  /** Of the columns after the main one. */
  readonly others: readonly Other[];
}

const nameColumn: FactColumn = { id: 'council', label: 'Council', kind: 'words' };

function otherCell(other: Other): FactCell {
  if ('part' in other) return { value: other.part, whole: other.whole };
  return 'said' in other ? { value: { marker: 'NOT_AVAILABLE' }, words: other.said } : counted(other);
}

function cellsOf({ name, look, main, others }: CouncilLine): FactCell[] {
  return [words(name), { value: main, words: look.words }, ...others.map(otherCell)];
}

export function councilTable(parts: {
  readonly caption: string;
  /** The main column first. */
  readonly columns: readonly FactColumn[];
  readonly lines: readonly CouncilLine[];
  readonly total: CouncilLine;
}): Pick<CouncilSheet, 'table' | 'looks' | 'said'> {
  const rowOf = (line: CouncilLine): FactRow => ({ id: line.gssCode, cells: cellsOf(line) });
  return {
    table: {
      caption: parts.caption,
      columns: [nameColumn, ...parts.columns],
      rows: parts.lines.map(rowOf),
      total: rowOf(parts.total),
    },
    looks: new Map(parts.lines.map((line) => [line.gssCode, line.look])),
    said: new Map(parts.lines.map((line) => [line.gssCode, line.said])),
  };
}
