import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../../schema/vocabulary.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { smallRegion } from './smallRegion.ts';

interface Band {
  readonly yearsAhead: number;
  readonly on: string;
  readonly low: number;
  readonly high: number;
  readonly width: number;
  readonly expected: number;
}
interface Forecast {
  readonly question: { readonly region: string; readonly yearsAhead: readonly number[] };
  readonly dataDate: string;
  readonly headline: string;
  readonly rows: readonly {
    readonly localAuthority: { readonly name: string };
    readonly lastPublished: number;
    readonly bands: readonly Band[];
  }[];
  readonly total: { readonly localAuthority: null; readonly lastPublished: number; readonly bands: readonly Band[] };
  readonly tests: readonly { readonly yearsAhead: number; readonly tests: number }[];
  readonly notes: readonly string[];
  readonly source: string;
}

describe.each(databases)('the forecast, on $name', (database) => {
  let opened: ApiOnStore;
  beforeAll(async () => {
    opened = await startSmallRegion(database, smallRegion());
  });
  afterAll(() => opened?.close());
  const band = 'bands { yearsAhead on low high width expected }';
  const forecastFor = async (persona: Persona, question: string) => {
    const query = `{ forecast(question: ${question}) { ... on ForecastAnswer { question { region yearsAhead } dataDate headline notes source
      rows { localAuthority { name } lastPublished ${band} } total { localAuthority { name } lastPublished ${band} } tests { yearsAhead tests } }
      ... on Problem { sentence } ... on BadQuestion { field } } }`;
    return (await opened.api.ask<{ readonly forecast: Forecast }>(await opened.api.signIn(persona), query)).data
      .forecast;
  };

  it('says a band for each year asked, of each council and all of them, from what is published', async () => {
    const answer = await forecastFor('commissioner', '{region: "small", yearsAhead: [5, 1, 5]}');
    expect(answer.question).toEqual({ region: 'small', yearsAhead: [1, 5] });
    expect(answer.dataDate).toBe('2025-03-31');
    expect(answer.rows.map(({ localAuthority }) => localAuthority.name)).toEqual(['Oldham', 'Rochdale', 'Tameside']);
    for (const { bands } of [...answer.rows, answer.total]) {
      expect(bands.map(({ yearsAhead, on }) => [yearsAhead, on])).toEqual([
        [1, '2026-03-31'],
        [5, '2030-03-31'],
      ]);
      for (const { low, expected, high, width } of bands) {
        expect(low <= expected && expected <= high).toBe(true);
        expect(width).toBe(high - low);
      }
    }
    expect(answer.total.lastPublished).toBe(answer.rows.reduce((sum, { lastPublished }) => sum + lastPublished, 0));
    const { low, high } = answer.total.bands[0] ?? { low: 0, high: 0 };
    expect(answer.headline.replaceAll(',', '')).toContain(
      `between ${low} and ${high} children in care on 31 March 2026`,
    );
    expect(answer.tests.map(({ yearsAhead }) => yearsAhead)).toEqual([1, 2]);
    expect(answer.notes[0]).toMatch(/^Made from \d published years/);
  });

  it('is the same for whoever is of the region: nothing in it is counted from loaded children', async () => {
    const [first, ...others] = await Promise.all(
      (['board', 'placement-officer', 'commissioner', 'data-officer'] as const).map((persona) =>
        forecastFor(persona, '{region: "small", yearsAhead: []}'),
      ),
    );
    expect(first?.question.yearsAhead).toEqual([1, 3, 5]);
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(['[0]', '[1, 11]', '[-3]'])('of %s years ahead says what to ask', async (years) => {
    expect(await forecastFor('board', `{region: "small", yearsAhead: ${years}}`)).toEqual({
      ...{ sentence: 'yearsAhead must each be 1 to 10 whole years.', field: 'yearsAhead' },
    });
  });

  it('of another region is not there', async () => {
    const sentence = 'There is no region of that id that you may see.';
    expect(await forecastFor('board', '{region: "another"}')).toEqual({ sentence });
  });
});
