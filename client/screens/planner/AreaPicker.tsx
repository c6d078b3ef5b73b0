import { useMemo, useState } from 'react';
import { boundsOf } from '../../map/bounds.ts';
import { MapLegend } from '../../map/MapLegend.tsx';
import { MapView } from '../../map/MapView.tsx';
import { outlinesOf } from '../../map/outlines.ts';
import type { Legend } from '../../map/tones.ts';
import type { RegionGround } from '../../map/useRegionMap.ts';
import { type FactRow, type FactTable, words as said } from '../../table/factTable.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { plannerWords } from '../../words/planner.ts';
import { hexagonsOf, marksOf } from './areaMarks.ts';
import { nameOfArea, type PlanArea, type PlanAreas, searchAreas } from './usePlanAreas.ts';

const { areas: words } = plannerWords;
const legend: Legend = {
  ends: null,
  classes: [
    { tone: 'level-4', label: words.chosen },
    { tone: 'level-1', label: words.free },
  ],
};

function tableOf(areas: readonly PlanArea[], chosen: readonly string[]): FactTable {
  return {
    caption: words.caption,
    columns: [
      { id: 'area', label: words.area, kind: 'words' },
      { id: 'council', label: words.council, kind: 'words' },
      { id: 'chosen', label: words.state, kind: 'words' },
    ],
    rows: areas.map(({ id, name, localAuthority }) => ({
      id,
      cells: [said(name), said(localAuthority.name), said(chosen.includes(id) ? words.yes : words.no)],
    })),
    total: null,
  };
}

interface AreaPickerProps {
  title: string;
  areas: PlanAreas;
  ground: RegionGround | null;
  chosen: readonly string[];
  onToggle: (id: string) => void;
  onDone: () => void;
}

/** Areas chosen by a click on the map or by a row of the table, which can be searched: the same areas in both. */
export function AreaPicker({ title, areas, ground, chosen, onToggle, onDone }: AreaPickerProps) {
  const [search, setSearch] = useState('');
  const hexagons = useMemo(() => hexagonsOf(areas.all, chosen), [areas, chosen]);
  const markers = useMemo(() => marksOf(areas.all, chosen), [areas, chosen]);
  const outlines = useMemo(() => outlinesOf(ground), [ground]);
  const listed = search.trim() === '' ? areas.all : searchAreas(areas.all, search);
  const toggle = (id: string) => {
    const area = areas.byId.get(id);
    if (area === undefined) return;
    announce((chosen.includes(id) ? words.removed : words.added)(nameOfArea(area)));
    onToggle(id);
  };
  const renderName = (row: FactRow, name: string) => (
    <button type="button" className="nh-pick" aria-pressed={chosen.includes(row.id)} onClick={() => toggle(row.id)}>
      {name}
    </button>
  );
  const bounds = ground?.bounds ?? boundsOf(areas.all.map(({ centre }) => centre));
  return (
    <section className="planner-picker" aria-label={title}>
      <div className="planner-picker__head">
        <h2 className="nh-h2">{title}</h2>
        <Button onPress={onDone}>{words.done}</Button>
      </div>
      {areas.all.length === 0 ? <p className="nh-advice">{areas.isLoading ? words.loading : words.missing}</p> : null}
      <div className="nh-split nh-split--both">
        <div>
          {ground && bounds ? (
            <MapView
              label={words.map(chosen.length)}
              bounds={bounds}
              base={ground.base}
              areas={outlines}
              hexagons={hexagons}
              markers={markers}
              onSelectHexagon={toggle}
              onSelectMarker={toggle}
            >
              <MapLegend legend={legend} shown={[]} />
            </MapView>
          ) : null}
          {ground ? <p className="nh-meta">{ground.note}</p> : null}
        </div>
        <div>
          <TextField id="planner-picker-search" label={words.search} value={search} error={null} onChange={setSearch} />
          <LongTable table={tableOf(listed, chosen)} renderName={renderName} atFirst={12} />
        </div>
      </div>
    </section>
  );
}
