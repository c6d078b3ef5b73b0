import { describe, expect, test } from 'vitest';
import { pageFaults } from '../../server/reportEditing/pageFaults.ts';

const table =
  '<table><caption>Places</caption><tr><th scope="col">Council</th></tr><tr><th scope="row">Oldham</th></tr></table>';
const page = (body: string, head = '<title>Report</title>') =>
  `<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const whole = `<h1>Report</h1><h2>Places</h2>${table}<svg role="img" aria-label="Map"></svg><h2>Costs</h2>`;

describe('who cannot read the page', () => {
  test('nobody, where all is as it should be', () => {
    expect(pageFaults(page(whole))).toEqual([]);
  });

  test.each([
    [page(whole).replace(' lang="en-GB"', ''), 'the page does not say its language'],
    [page(whole, ''), 'the page has no title'],
    [page(whole.replace('<h1>Report</h1>', '')), 'the page has not one heading above all others'],
    [page(`${whole}<h1>Twice</h1>`), 'the page has not one heading above all others'],
    [page(`${whole}<h4>Deep</h4>`), 'a heading skips a level'],
    [page(whole.replace('<caption>Places</caption>', '')), 'a table has no caption'],
    [page(whole.replace('<caption>Places</caption>', '<caption> </caption>')), 'a table has no caption'],
    [page(whole.replace(' scope="row"', '')), 'a table has a heading that does not say of what'],
    [page(whole.replace(' aria-label="Map"', '')), 'a picture has no text in its place'],
    [page(whole.replace('aria-label="Map"', 'aria-label=""')), 'a picture has no text in its place'],
  ])('fault %#', (markup, fault) => {
    expect(pageFaults(markup)).toContain(fault);
  });
});
