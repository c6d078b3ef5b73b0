/** How are the numbers of the report made: a page for each measure, with the numbers of today? */
import { childMeasures } from './measures/childMeasures.ts';
import { gapMeasures } from './measures/gapMeasures.ts';
import type { MeasureFacts } from './measures/measure.ts';
import { methodMeasures } from './measures/methodMeasures.ts';
import type { MeasurePage } from './report.ts';

/** Shape  every measure, whatever is loaded: an example whose numbers are hidden or not known is made up, and says so. */
export function measurePages(facts: MeasureFacts): readonly MeasurePage[] {
  return [...gapMeasures, ...childMeasures, ...methodMeasures(facts)].map(({ example, ...page }) => ({
    ...page,
    workedExample: example(facts),
  }));
}
