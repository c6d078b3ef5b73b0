import { useEffect } from 'react';
import { en } from '../words/en.ts';

/** The title of the browser tab. Never holds a child's reference. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? en.name : `${title} – ${en.name}`;
  }, [title]);
}
