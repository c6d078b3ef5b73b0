import type { Locator, Page } from 'playwright-core';
import type { BrowserApp } from './browserApp.ts';
import { headingSaying } from './readPage.ts';

export const queueHeading = /children in Oldham are waiting for a home/;
export const answerHeading = /homes could take both children\. The nearest is [\d.]+ miles from family/;

export const cardsOf = (page: Page) =>
  page.getByRole('region', { name: 'Homes that could take the children together' });
export const cardRanked = (page: Page, rank: number) =>
  cardsOf(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^Rank ${rank}\\. `) }) });
export const distanceOf = (page: Page) => page.getByLabel('Near home is within');
export const lineSaying = (within: Page | Locator, words: RegExp | string) =>
  within.getByRole('paragraph').filter({ hasText: words });

/** The first need of the queue, answered. */
export async function openFirstNeed(page: Page, { server }: BrowserApp): Promise<void> {
  await page.goto(`${server.address}/needs`);
  const first = page.getByRole('table', { name: 'Needs, soonest first' }).getByRole('row').nth(1);
  await first.getByRole('link').first().click();
  await headingSaying(page, answerHeading);
}

/** `Family: 3 × 2 × 0.54 + 1 × 2 × 0.20 = 3.6`, worked out again from its left side. */
export function worked(sum: string): number {
  const left = sum.split(' = ')[0]?.split(': ')[1] ?? '';
  return left
    .split(' + ')
    .reduce((all, part) => all + part.split(' × ').reduce((made, one) => made * Number(one), 1), 0);
}

/** As somebody without a mouse changes the distance. */
export async function searchWithin(page: Page, miles: string): Promise<void> {
  await distanceOf(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(miles);
  await page.keyboard.press('Enter');
}

/** Names of the cards, more and more of them until that is enough or there are no more. */
export async function homesShown(
  page: Page,
  isEnough: (names: readonly string[]) => boolean | Promise<boolean> = () => false,
): Promise<string[]> {
  const names = cardsOf(page).getByRole('heading', { level: 3 });
  const more = cardsOf(page).getByRole('button', { name: /^Show \d+ more$/ });
  for (;;) {
    const shown = await names.allInnerTexts();
    if ((await isEnough(shown)) || (await more.count()) === 0) return shown;
    await more.click();
    await names.nth(shown.length).waitFor();
  }
}
