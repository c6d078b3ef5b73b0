import { type RefObject, useEffect, useRef } from 'react';

interface MapKeys {
  container: RefObject<HTMLElement | null>;
  onStep: ((step: 1 | -1) => void) | null;
  /** After a key has moved or zoomed the map. */
  onMoved: () => void;
}

const movingKeys = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', '+', '=', '-', '_']);

/** The map's own keys, beside Leaflet's arrows and + −; they work only while the map has focus. */
export function useMapKeys({ container, onStep, onMoved }: MapKeys): void {
  const latest = useRef({ onStep, onMoved });
  latest.current = { onStep, onMoved };
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') element.blur();
      if (event.key === '[') latest.current.onStep?.(-1);
      if (event.key === ']') latest.current.onStep?.(1);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (movingKeys.has(event.key)) latest.current.onMoved();
    };
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('keyup', onKeyUp);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('keyup', onKeyUp);
    };
  }, [container]);
}
