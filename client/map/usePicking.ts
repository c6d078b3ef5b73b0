import type { LeafletMouseEvent } from 'leaflet';
import { type RefObject, useEffect, useRef } from 'react';
import type { Point } from './mapTypes.ts';
import type { MapHandle } from './useLeafletMap.ts';

interface Picking {
  readonly handle: MapHandle | null;
  readonly container: RefObject<HTMLElement | null>;
  /** Null while nothing is asked for. */
  readonly id: string | null;
  readonly onPick: ((point: Point) => void) | null;
}

const fine = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** A click picks its spot; Enter, while the map has focus, the spot in the middle. Gives a pick of the middle for a button. */
export function usePicking({ handle, container, id, onPick }: Picking): () => void {
  const latest = useRef(onPick);
  latest.current = onPick;
  const pick = ({ lat, lng }: Point) => latest.current?.({ lat: fine(lat), lng: fine(lng) });
  const pickMiddle = () => {
    if (handle) pick(handle.map.getCenter());
  };
  const latestPick = useRef({ pick, pickMiddle });
  latestPick.current = { pick, pickMiddle };
  useEffect(() => {
    const element = container.current;
    if (!handle || !element || id === null) return;
    element.focus();
    const onClick = ({ latlng }: LeafletMouseEvent) => latestPick.current.pick(latlng);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.target !== element) return;
      event.preventDefault();
      latestPick.current.pickMiddle();
    };
    handle.map.on('click', onClick);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      handle.map.off('click', onClick);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [handle, container, id]);
  return pickMiddle;
}
