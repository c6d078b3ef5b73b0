import { createContext, useContext } from 'react';

/** Forgets every answer held in the page and asks again who is there: for when the facts, or the person, have changed. */
export const StartAgainContext = createContext<() => void>(() => {});

export function useStartAgain(): () => void {
  return useContext(StartAgainContext);
}
