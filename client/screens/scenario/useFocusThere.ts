import { type RefObject, useEffect, useRef } from 'react';

const firstField = 'input, select, textarea';

/** The keyboard goes to the first field of what has opened, and back to what opened it when it closes, or to `orTo` when that is gone. */
export function useFocusThere<Box extends HTMLElement>(orTo: string): RefObject<Box | null> {
  const box = useRef<Box>(null);
  useEffect(() => {
    const opener = document.activeElement;
    box.current?.querySelector<HTMLElement>(firstField)?.focus();
    return () => {
      const isBack = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      (isBack ? opener : document.getElementById(orTo))?.focus();
    };
  }, [orTo]);
  return box;
}
