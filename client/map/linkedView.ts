/** Maps that look at the same ground: where one is moved, the others follow. */
import type L from 'leaflet';
import { useEffect, useMemo } from 'react';

export interface LinkedView {
  /** Gives back what takes the map out again. */
  join(map: L.Map): () => void;
}

export function useLinkedView(): LinkedView {
  return useMemo(() => {
    const maps = new Set<L.Map>();
    let isFollowing = false;
    const follow = (moved: L.Map) => {
      if (isFollowing) return;
      isFollowing = true;
      for (const map of maps) if (map !== moved) map.setView(moved.getCenter(), moved.getZoom(), { animate: false });
      isFollowing = false;
    };
    return {
      join: (map) => {
        const onMove = () => follow(map);
        maps.add(map);
        map.on('moveend', onMove);
        return () => {
          maps.delete(map);
          map.off('moveend', onMove);
        };
      },
    };
  }, []);
}

export function useJoinView(map: L.Map | null, view: LinkedView | null): void {
  useEffect(() => (map === null || view === null ? undefined : view.join(map)), [map, view]);
}
