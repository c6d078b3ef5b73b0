import { useMemo } from 'react';
import { MapView } from '../../../map/MapView.tsx';
import type { Point } from '../../../map/mapTypes.ts';
import { nearbyTown } from '../../../map/nearbyTown.ts';
import type { RegionGround } from '../../../map/useRegionMap.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { LoadingBlock } from '../../../ui/LoadingBlock.tsx';
import { avoidWords } from '../../../words/areasToAvoid.ts';
import { type AreaEntry, withSpot, zoneOf } from './areaState.ts';

interface AreasMapProps {
  readonly areas: readonly AreaEntry[];
  readonly ground: RegionGround | null;
  readonly isLoading: boolean;
  /** The one that is being drawn. */
  readonly drawn: AreaEntry | null;
  readonly onChange: (area: AreaEntry) => void;
  readonly onFinish: () => void;
}

/** All areas on one map, and the tools of the one that is being drawn: by clicks, by keys or by buttons, never by dragging. */
export function AreasMap({ areas, ground, isLoading, drawn, onChange, onFinish }: AreasMapProps) {
  const zones = useMemo(
    () => areas.flatMap((area, index) => zoneOf(area, index + 1, area.key === drawn?.key) ?? []),
    [areas, drawn],
  );
  const councils = useMemo(
    () =>
      (ground?.members ?? []).map(({ gssCode, ...one }) => ({
        ...one,
        id: gssCode,
        value: null,
        tone: 'plain' as const,
      })),
    [ground],
  );
  if (ground === null)
    return isLoading ? <LoadingBlock shape="panel" /> : <p className="nh-meta">{avoidWords.mapMissing}</p>;
  const pick = (area: AreaEntry) => (spot: Point) => {
    const near = nearbyTown(spot, ground.base.towns) ?? avoidWords.here;
    const changed = withSpot(area, spot);
    onChange(changed);
    announce(area.shape === 'ROUND' ? avoidWords.middlePut(near) : avoidWords.cornerPut(changed.corners.length, near));
  };
  return (
    <div className="need-form__map">
      {drawn === null ? null : (
        <p className="need-form__drawing">{drawn.shape === 'ROUND' ? avoidWords.howRound : avoidWords.howCorners}</p>
      )}
      <MapView
        label={avoidWords.map(areas.length)}
        bounds={ground.bounds}
        base={ground.base}
        areas={councils}
        zones={zones}
        picking={
          drawn === null
            ? null
            : {
                id: String(drawn.key),
                label: drawn.shape === 'ROUND' ? avoidWords.putMiddle : avoidWords.putCorner,
                onPick: pick(drawn),
                tools: <DrawingTools {...{ drawn, onChange, onFinish }} />,
              }
        }
      />
    </div>
  );
}

type ToolsProps = Pick<AreasMapProps, 'onChange' | 'onFinish'> & { readonly drawn: AreaEntry };

function DrawingTools({ drawn, onChange, onFinish }: ToolsProps) {
  const isShort = drawn.shape === 'DRAWN' && drawn.corners.length < 3;
  const takeBack = () => {
    const corners = drawn.corners.slice(0, -1);
    onChange({ ...drawn, corners });
    announce(avoidWords.cornerUndone(corners.length));
  };
  return (
    <>
      {drawn.corners.length > 0 ? (
        <Button look="secondary" onPress={takeBack}>
          {avoidWords.undoCorner}
        </Button>
      ) : null}
      {isShort ? <p className="nh-meta">{avoidWords.tooFew}</p> : null}
      {isShort ? null : (
        <Button look="secondary" onPress={onFinish}>
          {avoidWords.finish}
        </Button>
      )}
    </>
  );
}
