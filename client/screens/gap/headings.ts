/** Which councils the heading names: the answer in a sentence more. */
import { formatGap, formatNumber } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { type GapAnswer, type PlacesAnswer, unmetOf } from './councils/answers.ts';

/** The three councils most short near home; nothing where none is, or none may be seen. */
export function mostShortNearHome({ rows }: GapAnswer): string[] {
  const short = rows.flatMap(({ localAuthority, ...numbers }) => {
    const unmet = unmetOf(numbers);
    return localAuthority && unmet && 'value' in unmet && unmet.value > 0
      ? [{ name: localAuthority.name, children: unmet.value }]
      : [];
  });
  if (short.length === 0) return [];
  const worst = short.sort((a, b) => b.children - a.children || a.name.localeCompare(b.name)).slice(0, 3);
  return [gapWords.nearHome.mostShort(worst)];
}

/** The places standing in the region against the children who need one, and the councils short of them. */
export function placesSentences({ total, rows, question }: PlacesAnswer): string[] {
  const { numericalGap: gap, demand, usablePlaces } = total;
  if (typeof gap.value !== 'number' || typeof demand.value !== 'number' || typeof usablePlaces.value !== 'number')
    return [gapWords.placesHidden(question.regionName, formatGap(gap))];
  const short = rows.flatMap(({ localAuthority, numericalGap: { value } }) =>
    localAuthority && typeof value === 'number' && value > 0 ? [{ name: localAuthority.name, places: value }] : [],
  );
  const sentence = gapWords.shortCouncils(short.sort((a, b) => b.places - a.places));
  return [
    gapWords.placesHeadline({
      region: question.regionName,
      gap: gap.value,
      demand: formatNumber(demand.value),
      usable: formatNumber(usablePlaces.value),
    }),
    ...(sentence === null ? [] : [sentence]),
  ];
}
