import { createContext, useContext } from 'react';

/** Forgets every answer held in the page without leaving it: for when facts have changed and somebody is in the middle of work. */
export const FactsChangedContext = createContext<() => void>(() => {});

export function useFactsChanged(): () => void {
  return useContext(FactsChangedContext);
}
