import { type ReactNode, useMemo } from 'react';
import type { MapFlow } from '../../../map/mapTypes.ts';
import { type FactTable, sortFactRows } from '../../../table/factTable.ts';
import { announce } from '../../../ui/announce.ts';
import { formatDate } from '../../../words/formats.ts';
import { gapWords } from '../../../words/gap.ts';
import type { GapLook, GapViewName } from '../gapAddress.ts';
import { CouncilMap } from './CouncilMap.tsx';
import { CouncilTable } from './CouncilTable.tsx';
import type { CouncilSheet } from './councilSheet.ts';

interface Asked {
  readonly region: string;
  readonly regionName: string;
  readonly asOf: string;
}

interface CouncilViewProps {
  question: Asked;
  sheet: CouncilSheet;
  look: GapLook & { readonly view: GapViewName };
  flows?: readonly MapFlow[];
  mapTools?: ReactNode;
  areaAddress: (gssCode: string) => string;
  onLook: (change: Partial<GapLook>) => void;
}

const noFlows: readonly MapFlow[] = [];

export interface SheetSort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** The sort asked for where the measure has that column, else its main column, most first. */
export function sheetSort({ table }: CouncilSheet, { sort, direction }: GapLook): SheetSort {
  const main = table.columns.find((column) => column.isMain)?.id ?? '';
  const column = table.columns.some((one) => one.id === sort) && sort !== null ? sort : main;
  const isWords = table.columns.find((one) => one.id === column)?.kind === 'words';
  return { column, direction: direction ?? (isWords ? 'asc' : 'desc') };
}

export function sortedTable(sheet: CouncilSheet, look: GapLook): FactTable {
  const { column, direction } = sheetSort(sheet, look);
  return { ...sheet.table, rows: sortFactRows(sheet.table, column, direction) };
}

/** The council before or after the selected one, going round. */
function stepFrom({ rows }: FactTable, selected: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.id === selected);
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
  return rows[next]?.id ?? null;
}

/** Map and table of one measure of the councils: chosen, sorted and stepped through together. */
export function CouncilView({ question, sheet, look, flows, mapTools, areaAddress, onLook }: CouncilViewProps) {
  const table = useMemo(() => sortedTable(sheet, look), [sheet, look]);
  const sort = sheetSort(sheet, look);
  const select = (gssCode: string) => {
    const isOff = gssCode === look.selected;
    onLook({ selected: isOff ? null : gssCode });
    const said = sheet.said.get(gssCode);
    if (!isOff && said !== undefined) announce(said);
  };
  const step = (by: 1 | -1) => {
    const next = stepFrom(table, look.selected, by);
    if (next !== null && next !== look.selected) select(next);
  };
  return (
    <div className={`nh-split nh-split--${look.view}`}>
      {look.view === 'table' ? null : (
        <CouncilMap
          regionId={question.region}
          label={gapWords.mapLabel(sheet.mapMeasure, question.regionName, formatDate(question.asOf))}
          sheet={sheet}
          selected={look.selected}
          flows={flows ?? noFlows}
          tools={mapTools}
          onColouring={(colouring) =>
            onLook({
              colouring: colouring === sheet.colourings[0]?.value ? null : colouring,
              sort: null,
              direction: null,
            })
          }
          onSelect={select}
          onStep={step}
        />
      )}
      {look.view === 'map' ? null : (
        <CouncilTable
          sheet={sheet}
          table={table}
          sort={sort}
          selected={look.selected}
          areaAddress={areaAddress}
          onSort={(column, direction) => onLook({ sort: column, direction })}
          onSelect={select}
        />
      )}
    </div>
  );
}
