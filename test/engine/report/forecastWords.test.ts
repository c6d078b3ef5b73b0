import { describe, expect, it } from 'vitest';
import { forecastAll, publishedSeries } from '../../../server/engine/report/areaForecast.ts';
import { everyCouncil } from '../../../server/engine/report/councilTable.ts';
import type { BackTest } from '../../../server/engine/report/forecast.ts';
import {
  forecastHeadline,
  rangeSentence,
  testedSentence,
  trustSentence,
} from '../../../server/engine/report/forecastWords.ts';
import { oldham, tameside } from '../factsBuilders.ts';
import { areas } from './publishedAreas.ts';

const series = publishedSeries(areas, [oldham, tameside]);
const forecast = forecastAll(series, [1, 4]);
const northmoor = { key: everyCouncil, name: 'Northmoor' } as const;
const tested = (changes: Partial<BackTest>): BackTest => {
  return { forecastError: 0.02, lastValueError: 0.04, inside: 0.75, tests: 8, ...changes };
};

describe('what is said of a forecast', () => {
  it('is its range first, of the year nearest to three ahead', () => {
    expect(forecastHeadline(forecast, northmoor, [1, 4])).toMatch(
      /^Eight times in ten, Northmoor will have between [\d,]+ and [\d,]+ children in care on 31 March 2029; it had 1,100 in 2025\.$/,
    );
    expect(rangeSentence(forecast, northmoor, 9)).toBe(
      'How many children Northmoor will have in care is not forecast.',
    );
  });

  it('is that there is none where not every council can be forecast', () => {
    expect(forecastHeadline(null, northmoor, [1])).toContain('too few years are published');
  });

  it.each([
    ['better', tested({}), 'the forecast does better than to say that nothing changes.'],
    ['worse', tested({ forecastError: 0.05 }), 'no better than to say that nothing changes, so read the range'],
    ['the same, as far as it is said', tested({ forecastError: 0.0399 }), 'within 4%: the forecast is no better'],
    ['not known', null, 'too few years are published'],
  ])('is whether it beats the last number: %s', (_, test, said) => {
    expect(trustSentence(test)).toContain(said);
  });

  it('is how many numbers its range held', () => {
    expect(testedSentence(series, tested({}))).toMatch(
      /^Made from 5 published years\. .* held 6 of 8 numbers foretold/,
    );
    expect(testedSentence(series, null)).toContain('could not be tested');
  });
});
