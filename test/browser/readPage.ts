import type { Locator, Page } from 'playwright-core';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The main heading once it says this, in one line: the answer of a screen stands there. */
export async function headingSaying(page: Page, words: RegExp): Promise<string> {
  const heading = page.getByRole('heading', { level: 1, name: words });
  // The near-home answer of a cold server takes a while on a busy machine.
  await heading.waitFor({ timeout: 60_000 });
  return oneLine(await heading.innerText());
}

/** Shape: every row of a table, its head first; the parts of a cell are set apart by one space. */
export function cellsOf(table: Locator): Promise<string[][]> {
  return table.getByRole('row').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.children].map((cell) =>
        [...cell.childNodes]
          .map((part) => part.textContent?.trim() ?? '')
          .filter(Boolean)
          .join(' '),
      ),
    ),
  );
}

export async function wordsOf(locator: Locator): Promise<string> {
  return oneLine(await locator.innerText());
}

/** The first number in a text, with its thousands put together; not a number when there is none. */
export function numberIn(text: string): number {
  return Number(/-?\d[\d,]*(\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);
}

/** `57 short` is 57, `70 spare` is −70, `in balance` is 0, a marker is null. */
export function gapIn(text: string): number | null {
  if (text === 'in balance') return 0;
  const [, size, side] = /^([\d,]+) (short|spare)$/.exec(text) ?? [];
  return size === undefined ? null : numberIn(size) * (side === 'short' ? 1 : -1);
}

/** What the keyboard is at: its label, or the words in it. */
export function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const label =
      at?.getAttribute('aria-label') ??
      (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
        ? at.labels?.[0]?.textContent
        : null);
    return label ?? at?.textContent ?? '';
  });
}

/** Presses Tab until the keyboard is at what says these words, as somebody without a mouse does. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (words.test(await focusedWords(page))) return;
  }
  throw new Error(`The keyboard cannot get to what says ${words}.`);
}
