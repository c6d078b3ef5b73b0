import { useMemo } from 'react';
import { MapView } from '../../map/MapView.tsx';
import type { Bounds, MapMarker, Point } from '../../map/mapTypes.ts';
import { type RegionGround, useRegionMap } from '../../map/useRegionMap.ts';
import { useViewer } from '../../session/viewer.tsx';
import { homeWords } from '../../words/homes.ts';
import type { HomeRecord } from './HomeScreen.tsx';

/** A small map of where the home is, with the towns around it. */
export function HomeWhere({ home }: { home: HomeRecord }) {
  const { region } = useViewer();
  const { ground } = useRegionMap(region?.id ?? '');
  return (
    <section aria-labelledby="where">
      <h2 className="nh-h2" id="where">
        {homeWords.whereHeading}
      </h2>
      {home.location && ground ? (
        <div className="home-map">
          <HomeMap name={home.name ?? home.id} point={home.location} ground={ground} />
        </div>
      ) : null}
      {home.location && home.locationPrecision ? (
        <p className="nh-meta">{homeWords.locationPrecision(home.locationPrecision)}</p>
      ) : null}
      {!home.location && <p className="nh-meta">{homeWords.noLocation}</p>}
      {home.location && ground?.areasAreApproximate ? <p className="nh-meta">{ground.note}</p> : null}
    </section>
  );
}

function HomeMap({ name, point, ground }: { name: string; point: Point; ground: RegionGround }) {
  const { lat, lng } = point;
  const markers = useMemo(
    (): MapMarker[] => [{ id: 'home', kind: 'home', point: { lat, lng }, name, isSelected: true }],
    [lat, lng, name],
  );
  const areas = useMemo(
    () =>
      ground.members.map(({ gssCode, name: council, geometry, labelPoint }) => ({
        id: gssCode,
        name: council,
        value: null,
        tone: 'plain' as const,
        geometry,
        labelPoint,
      })),
    [ground],
  );
  const bounds = useMemo(() => boundsAround({ lat, lng }), [lat, lng]);
  return (
    <MapView label={homeWords.mapLabel(name)} bounds={bounds} base={ground.base} areas={areas} markers={markers} />
  );
}

/** About five miles each way. */
function boundsAround({ lat, lng }: Point): Bounds {
  return { south: lat - 0.07, north: lat + 0.07, west: lng - 0.12, east: lng + 0.12 };
}
