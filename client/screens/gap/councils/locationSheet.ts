import { type LevelStarts, levelLegend, levelTone, markedTone } from '../../../map/tones.ts';
import { type KnownCount, knownCount } from '../../../table/count.ts';
import { type FactColumn, shareCount } from '../../../table/factTable.ts';
import { formatCount, formatKnownShare } from '../../../words/formats.ts';
import { locationWords } from '../../../words/location.ts';
import type { Colouring } from '../gapAddress.ts';
import { type LocationAnswer, type LocationNumbers, milesOf, outsideOf, over20Of } from './answers.ts';
import { type CouncilLine, type CouncilSheet, councilTable } from './councilSheet.ts';

export type LocationColouring = 'over-20' | 'outside' | 'at-a-distance';

/** Per cent at which the second, third and fourth class start. */
const starts: Readonly<Record<LocationColouring, LevelStarts>> = {
  'over-20': [5, 10, 15],
  outside: [30, 40, 50],
  'at-a-distance': [10, 20, 30],
};

const countOf: Readonly<Record<LocationColouring, (numbers: LocationNumbers) => KnownCount>> = {
  'over-20': over20Of,
  outside: outsideOf,
  'at-a-distance': (numbers) => knownCount(numbers.atADistance),
};

function columnsOf(colouring: LocationColouring): readonly FactColumn[] {
  const { columns } = locationWords;
  return [
    {
      id: `share_${colouring.replaceAll('-', '_')}`,
      label: locationWords.shares[colouring],
      kind: 'share',
      isMain: true,
    },
    { id: 'children_in_placement', label: columns.children, kind: 'count' },
    { id: 'living_over_20_miles_away', label: columns['over-20'], kind: 'count' },
    { id: 'living_outside_council', label: columns.outside, kind: 'count' },
    { id: 'living_at_a_distance', label: columns['at-a-distance'], kind: 'count' },
    { id: 'mean_miles', label: columns.mean, kind: 'miles' },
    { id: 'median_miles', label: columns.median, kind: 'miles' },
  ];
}

function lineOf(
  council: { gssCode: string; name: string },
  numbers: LocationNumbers,
  colouring: LocationColouring,
): CouncilLine {
  const children = knownCount(numbers.children);
  const main = shareCount(countOf[colouring](numbers), children);
  const words = 'value' in main ? formatKnownShare(main.value) : formatCount(main);
  const tone = 'value' in main ? levelTone(Math.round(main.value * 100), starts[colouring]) : markedTone(main);
  return {
    ...council,
    look: { tone: tone ?? 'missing', words },
    said: locationWords.chosen(council.name, words, locationWords.where[colouring]),
    main,
    others: [
      children,
      over20Of(numbers),
      outsideOf(numbers),
      knownCount(numbers.atADistance),
      milesOf(numbers.meanMiles, children),
      milesOf(numbers.medianMiles, children),
    ],
  };
}

/** Where each council's children live today. */
export function locationSheet(answer: LocationAnswer, colouring: Colouring | null): CouncilSheet {
  const known: LocationColouring = colouring === 'outside' || colouring === 'at-a-distance' ? colouring : 'over-20';
  const lines = answer.rows.flatMap(({ localAuthority, ...numbers }) =>
    localAuthority ? [lineOf(localAuthority, numbers, known)] : [],
  );
  const total = lineOf({ gssCode: 'total', name: answer.question.regionName }, answer.total, known);
  return {
    ...councilTable({ caption: locationWords.caption, columns: columnsOf(known), lines, total }),
    legend: levelLegend(locationWords.legend[known]),
    mapMeasure: locationWords.mapMeasures[known],
    colourings: (['over-20', 'outside', 'at-a-distance'] as const).map((value) => ({
      value,
      label: locationWords.colourings[value],
    })),
    colouring: known,
  };
}
