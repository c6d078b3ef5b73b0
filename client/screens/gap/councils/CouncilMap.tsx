import { type ReactNode, useMemo } from 'react';
import { MapLegend } from '../../../map/MapLegend.tsx';
import { MapView } from '../../../map/MapView.tsx';
import type { MapArea, MapFlow } from '../../../map/mapTypes.ts';
import { type RegionGround, useRegionMap } from '../../../map/useRegionMap.ts';
import { LoadingBlock } from '../../../ui/LoadingBlock.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { gapWords } from '../../../words/gap.ts';
import { mapWords } from '../../../words/map.ts';
import type { Colouring } from '../gapAddress.ts';
import type { CouncilSheet } from './councilSheet.ts';

interface CouncilMapProps {
  regionId: string;
  label: string;
  sheet: CouncilSheet;
  selected: string | null;
  flows: readonly MapFlow[];
  /** Beside the choice of colours. */
  tools?: ReactNode;
  onColouring: (colouring: Colouring) => void;
  onSelect: (gssCode: string) => void;
  onStep: (step: 1 | -1) => void;
}

function areasOf(ground: RegionGround | null, { looks }: CouncilSheet): MapArea[] {
  return (ground?.members ?? []).map(({ gssCode, name, geometry, labelPoint }) => {
    const look = looks.get(gssCode);
    return {
      id: gssCode,
      name,
      value: look?.words ?? null,
      tone: look?.tone ?? 'missing',
      geometry,
      labelPoint,
    };
  });
}

/** The councils coloured by one measure; each area says what its row of the table says. */
export function CouncilMap(props: CouncilMapProps) {
  const { regionId, sheet, selected } = props;
  const { ground, isLoading } = useRegionMap(regionId);
  const areas = useMemo(() => areasOf(ground, sheet), [ground, sheet]);
  return (
    <section aria-label={gapWords.mapSection}>
      <div className="nh-mapbar">
        <Segments
          legend={gapWords.colourBy}
          options={sheet.colourings}
          value={sheet.colouring}
          onChange={props.onColouring}
        />
        {props.tools}
      </div>
      {ground ? (
        <MapView
          label={props.label}
          bounds={ground.bounds}
          base={ground.base}
          areas={areas}
          flows={props.flows}
          selectedAreaId={selected}
          onSelectArea={props.onSelect}
          onStep={props.onStep}
        >
          <MapLegend legend={sheet.legend} shown={areas.map((area) => area.tone)} />
        </MapView>
      ) : isLoading ? (
        <LoadingBlock shape="panel" />
      ) : (
        <p className="nh-advice">{mapWords.missing}</p>
      )}
      {ground ? <p className="nh-meta">{ground.note}</p> : null}
    </section>
  );
}

/** The region's ground while its first answer is worked out. */
export function WaitingMap({ regionId }: { regionId: string }) {
  const { ground } = useRegionMap(regionId);
  const areas = useMemo(
    () =>
      (ground?.members ?? []).map(
        ({ gssCode, name, geometry, labelPoint }): MapArea => ({
          id: gssCode,
          name,
          value: null,
          tone: 'plain',
          geometry,
          labelPoint,
        }),
      ),
    [ground],
  );
  if (!ground) return <LoadingBlock shape="panel" />;
  return (
    <div className="nh-split nh-split--both">
      <MapView label={gapWords.waitingMap} bounds={ground.bounds} base={ground.base} areas={areas} />
      <LoadingBlock shape="row" count={11} />
    </div>
  );
}
