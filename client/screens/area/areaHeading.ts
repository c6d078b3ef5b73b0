import { knownCount } from '../../table/count.ts';
import { areaWords } from '../../words/area.ts';
import { type GapNumbers, nearHomeChildrenOf, unmetOf } from '../gap/councils/answers.ts';

/** The answer about one council, one sentence per line: places, then children near home; or why neither can be said. */
export function areaSentences(numbers: GapNumbers, name: string): string[] {
  const gap = knownCount(numbers.numericalGap);
  const children = nearHomeChildrenOf(numbers);
  const unmet = unmetOf(numbers);
  if ('marker' in gap && gap.marker === 'NOT_AVAILABLE') return [areaWords.notSent(name)];
  const places = 'value' in gap ? [areaWords.placesHeadline(name, gap.value)] : [];
  const near =
    unmet === null
      ? [areaWords.nearNotYet]
      : 'value' in unmet && children && 'value' in children
        ? [areaWords.nearHeadline(unmet.value, children.value)]
        : [];
  return places.length + near.length === 0 ? [areaWords.hidden(name)] : [...places, ...near];
}
