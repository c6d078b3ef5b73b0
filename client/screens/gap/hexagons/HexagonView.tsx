import { useMemo } from 'react';
import { isInBounds, middleOf } from '../../../map/bounds.ts';
import { MapLegend } from '../../../map/MapLegend.tsx';
import { MapView } from '../../../map/MapView.tsx';
import { outlinesOf } from '../../../map/outlines.ts';
import type { RegionGround } from '../../../map/useRegionMap.ts';
import type { FactRow } from '../../../table/factTable.ts';
import { announce } from '../../../ui/announce.ts';
import { LoadingBlock } from '../../../ui/LoadingBlock.tsx';
import { LongTable } from '../../../ui/LongTable.tsx';
import { MarkerKey } from '../../../ui/MarkerKey.tsx';
import { gapWords } from '../../../words/gap.ts';
import { hexagonWords } from '../../../words/hexagons.ts';
import { mapWords } from '../../../words/map.ts';
import type { GapLook, GapViewName } from '../gapAddress.ts';
import { type HexagonSheet, sortedSpots } from './hexagonSheet.ts';

interface HexagonViewProps {
  ground: RegionGround | null;
  isLoading: boolean;
  label: string;
  sheet: HexagonSheet;
  look: GapLook & { readonly view: GapViewName };
  onLook: (change: Partial<GapLook>) => void;
}

/** A table of so many columns scrolls before it is squeezed, pixels. */
const widthOfColumn = 92;

/** The spot before or after the selected one in the order of the table, going round. */
function stepFrom(rows: readonly FactRow[], selected: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.id === selected);
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
  return rows[next]?.id ?? null;
}

/** A map of many spots on canvas and its equal table: a spot is chosen in either, and stepped through by keys. */
export function HexagonView({ ground, isLoading, label, sheet, look, onLook }: HexagonViewProps) {
  const outlines = useMemo(() => outlinesOf(ground), [ground]);
  const table = useMemo(() => sortedSpots(sheet, look), [sheet, look]);
  const isOffMap = useMemo(
    () => ground !== null && sheet.hexagons.some(({ ring }) => !isInBounds(middleOf(ring), ground.bounds)),
    [ground, sheet],
  );
  const choose = (id: string) => {
    const isOff = id === look.hexagon;
    onLook({ hexagon: isOff ? null : id });
    const said = sheet.said.get(id);
    if (!isOff && said !== undefined) announce(said);
  };
  const step = (by: 1 | -1) => {
    const next = stepFrom(table.rows, look.hexagon, by);
    if (next !== null && next !== look.hexagon) choose(next);
  };
  const renderName = (row: FactRow, name: string) => (
    <>
      <i className={`nh-swatch nh-area--${sheet.looks.get(row.id)?.tone ?? 'missing'}`} aria-hidden="true" />
      <button type="button" className="nh-pick" aria-pressed={row.id === look.hexagon} onClick={() => choose(row.id)}>
        {name}
      </button>
    </>
  );
  return (
    <div className={`nh-split nh-split--${look.view}`}>
      {look.view === 'table' ? null : (
        <section aria-label={gapWords.mapSection}>
          {ground ? (
            <MapView
              label={label}
              bounds={ground.bounds}
              base={ground.base}
              areas={outlines}
              hexagons={sheet.hexagons}
              selectedHexagonId={look.hexagon}
              onSelectHexagon={choose}
              onStep={step}
              stepWords={mapWords.cellSteps}
            >
              <MapLegend legend={sheet.legend} shown={sheet.hexagons.map((hexagon) => hexagon.tone)} />
            </MapView>
          ) : isLoading ? (
            <LoadingBlock shape="panel" />
          ) : (
            <p className="nh-advice">{mapWords.missing}</p>
          )}
          {ground ? (
            <p className="nh-meta">
              {isOffMap ? hexagonWords.offMap : null} {ground.note}
            </p>
          ) : null}
        </section>
      )}
      {look.view === 'map' ? null : (
        <section aria-label={gapWords.tableSection}>
          <LongTable
            table={table}
            sort={{
              column: look.sort ?? '',
              direction: look.direction ?? 'desc',
              onSort: (sort, direction) => onLook({ sort, direction }),
            }}
            selectedId={look.hexagon}
            renderName={renderName}
            minWidth={table.columns.length * widthOfColumn}
            atFirst={12}
          />
          <MarkerKey />
        </section>
      )}
    </div>
  );
}
