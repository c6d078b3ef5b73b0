import { useMemo } from 'react';
import { boundsOfAreas } from '../../map/bounds.ts';
import { MapView } from '../../map/MapView.tsx';
import type { MapArea, MapFlow } from '../../map/mapTypes.ts';
import { useRegionMap } from '../../map/useRegionMap.ts';
import { areaWords } from '../../words/area.ts';

interface AreaFlowMapProps {
  regionId: string;
  gssCode: string;
  heading: string;
  flows: readonly MapFlow[];
}

/** The council and where its children live in others: arrows as thick as they are many. */
export function AreaFlowMap({ regionId, gssCode, heading, flows }: AreaFlowMapProps) {
  const { ground } = useRegionMap(regionId);
  const areas = useMemo(
    () =>
      (ground?.members ?? []).map(
        (member): MapArea => ({
          id: member.gssCode,
          name: member.name,
          value: null,
          tone: member.gssCode === gssCode ? 'own' : 'plain',
          geometry: member.geometry,
          labelPoint: member.labelPoint,
        }),
      ),
    [ground, gssCode],
  );
  const bounds = useMemo(() => boundsOfAreas(areas.map((area) => area.geometry)), [areas]);
  if (!ground || !bounds) return null;
  return (
    <section className="nh-area-map" aria-label={heading}>
      <h2 className="nh-h3">{heading}</h2>
      {flows.length === 0 ? <p className="nh-meta">{areaWords.shared.noArrows}</p> : null}
      <MapView
        label={areaWords.shared.map(heading)}
        bounds={bounds}
        base={ground.base}
        areas={areas}
        flows={flows}
        selectedAreaId={gssCode}
      />
    </section>
  );
}
