/** What is said of a forecast: its range first, and how such forecasts have done? */
import { countText, numberText } from '../wording.ts';
import type { AreaForecast, Series } from './areaForecast.ts';
import type { BackTest } from './forecast.ts';
import type { Whose } from './reportBlock.ts';

const tenths = (share: number) => `${Math.round(share * 1_000) / 10}%`;

/** Whether the forecast is better than to say that nothing changes. */
export function trustSentence(test: BackTest | null): string {
  if (test === null) return 'It could not be tested on the past: too few years are published.';
  const errors = `Tested on the past, half of the forecasts a year ahead were within ${tenths(test.forecastError)} of what came; the last number known, within ${tenths(test.lastValueError)}`;
  return tenths(test.forecastError) !== tenths(test.lastValueError) && test.forecastError < test.lastValueError
    ? `${errors}: the forecast does better than to say that nothing changes.`
    : `${errors}: the forecast is no better than to say that nothing changes, so read the range and not the middle.`;
}

export function testedSentence(series: ReadonlyMap<string, Series>, test: BackTest | null): string {
  const made = `Made from ${countText(Math.min(...[...series.values()].map(({ children }) => children.length)), 'published year')}`;
  if (test === null) return `${made}. ${trustSentence(test)}`;
  const inside = `${Math.round(test.inside * test.tests)} of ${countText(test.tests, 'number')} foretold a year ahead`;
  return `${made}. ${trustSentence(test)} The range, which is meant to hold eight numbers in ten, held ${inside}.`;
}

export const forecastNotes = [
  'Children of next year are those of this year who do not leave, at the rate of the past, and as many who come as in an average year.',
  'It knows nothing of policy, of other councils’ choices, or of what a plan would change.',
] as const;

/** "Eight times in ten, Northmoor will have between 386 and 493 children in care on 31 March 2028; it had 440 in 2025." */
export function rangeSentence({ lastYear, points, last }: AreaForecast, { key, name }: Whose, ahead: number): string {
  const point = points.get(key)?.get(ahead);
  if (point === undefined) return `How many children ${name} will have in care is not forecast.`;
  const now = numberText(last.get(key) ?? 0);
  const range = `between ${numberText(point.low)} and ${countText(point.high, 'child', 'children')}`;
  return `Eight times in ten, ${name} will have ${range} in care on 31 March ${lastYear + ahead}; it had ${now} in ${lastYear}.`;
}

/** Of the year nearest to three ahead that was asked for; null = not every council can be forecast. */
export function forecastHeadline(forecast: AreaForecast | null, whose: Whose, yearsAhead: readonly number[]): string {
  const [said] = yearsAhead.toSorted((a, b) => Math.abs(a - 3) - Math.abs(b - 3) || a - b);
  if (forecast === null || said === undefined)
    return `How many children ${whose.name} will have in care is not forecast: too few years are published of its councils.`;
  return rangeSentence(forecast, whose, said);
}
