import { useMemo } from 'react';
import { boundsOfAreas } from '../../map/bounds.ts';
import { MapView } from '../../map/MapView.tsx';
import type { MapArea, MapFlow } from '../../map/mapTypes.ts';
import { useRegionMap } from '../../map/useRegionMap.ts';
import { areaWords } from '../../words/area.ts';

interface AreaFlowMapProps {
  regionId: string;
  gssCode: string;
  name: string;
  flows: readonly MapFlow[];
}

/** The council and where its children live in others: arrows as thick as they are many. */
export function AreaFlowMap({ regionId, gssCode, name, flows }: AreaFlowMapProps) {
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
  if (!ground || !bounds || flows.length === 0) return null;
  return (
    <section className="nh-area-map" aria-label={areaWords.shared.mapHeading(name)}>
      <h2 className="nh-h3">{areaWords.shared.mapHeading(name)}</h2>
      <MapView
        label={areaWords.shared.map(name)}
        bounds={bounds}
        base={ground.base}
        areas={areas}
        flows={flows}
        selectedAreaId={gssCode}
      />
    </section>
  );
}
