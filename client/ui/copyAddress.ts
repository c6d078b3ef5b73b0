import { en } from '../words/en.ts';
import { announce } from './announce.ts';

/** Copies the address of the screen as it is shown, and says so. */
export async function copyAddress(): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    announce(en.linkCopied);
  } catch {
    // Where the clipboard is closed to pages, the address bar holds the same link.
    announce(en.linkNotCopied);
  }
}
