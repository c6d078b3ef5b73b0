import { describe, expect, it } from 'vitest';
import { forecastAll, publishedSeries, testOf } from '../../../server/engine/report/areaForecast.ts';
import { everyCouncil } from '../../../server/engine/report/councilTable.ts';
import { oldham, tameside } from '../factsBuilders.ts';
import { areaOf, areas, yearOf } from './publishedAreas.ts';

const both = [oldham, tameside];

describe('what a forecast is made of', () => {
  it('is the years in a row of which all three numbers are published, in the order of the councils', () => {
    const series = publishedSeries(areas, [tameside, oldham]);
    expect([...series.keys()]).toEqual([tameside, oldham]);
    expect(series.get(oldham)).toMatchObject({ lastYear: 2025, children: [500, 510, 520, 530, 540] });
  });

  it.each([
    ['nothing is published', null, []],
    [
      'two years only',
      { ...areas, councils: new Map([...areas.councils, [oldham, areaOf('Oldham', [1, 2])]]) },
      [tameside],
    ],
    [
      'a year before the others',
      {
        ...areas,
        councils: new Map([
          ...areas.councils,
          [oldham, { ...areaOf('Oldham', [1]), years: [2022, 2023, 2024].map((year) => yearOf(year, 500)) }],
        ]),
      },
      [tameside],
    ],
  ])('leaves out a council of which %s', (_, known, left) => {
    expect([...publishedSeries(known, both).keys()]).toEqual(left);
  });
});

describe('the forecast of all councils', () => {
  const series = publishedSeries(areas, both);
  const { points, last, lastYear } = forecastAll(series, [2, 7]);

  it('has the years asked for, its middle the sum of theirs, and a band of its own narrower than theirs together', () => {
    expect([lastYear, last.get(everyCouncil)]).toEqual([2025, 1_100]);
    for (const ahead of [2, 7]) {
      const [own, other, all] = [oldham, tameside, everyCouncil].map((of) => points.get(of)?.get(ahead));
      if (!own || !other || !all) throw new Error('Not forecast.');
      expect(all.expected).toBe(own.expected + other.expected);
      for (const { low, expected, high } of [own, other, all]) expect(low < expected && expected < high).toBe(true);
      expect(all.high - all.low).toBeLessThanOrEqual(own.high - own.low + other.high - other.low);
    }
    expect(points.get(oldham)?.get(1)).toBeUndefined();
  });

  it('widens with the years', () => {
    const width = (ahead: number) => {
      const { low, high } = points.get(oldham)?.get(ahead) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(width(7)).toBeGreaterThan(width(2));
  });

  it('is tested on the past where that is long enough', () => {
    expect(testOf(series, 1)?.tests).toBe(4);
    expect(testOf(series, 9)).toBeNull();
  });
});
