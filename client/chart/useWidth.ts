import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width of an element in pixels, kept true while it changes; 0 until it is known. Charts are drawn at it, so that their words keep their size. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => setWidth(Math.floor(measured.getBoundingClientRect().width));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(measured);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
