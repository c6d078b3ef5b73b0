import { type AreaLook, divergingTone, type Legend, markedTone, placesEnds, shareEnds } from '../../../map/tones.ts';
import { type KnownCount, knownCount } from '../../../table/count.ts';
import { type FactColumn, shareOf } from '../../../table/factTable.ts';
import { formatCount, formatGap } from '../../../words/formats.ts';
import { gapWords } from '../../../words/gap.ts';
import type { Colouring } from '../gapAddress.ts';
import {
  childrenOf,
  type LocationAnswer,
  type LocationNumbers,
  outsideOf,
  over20Of,
  type PlaceNumbers,
  type PlacesAnswer,
} from './answers.ts';
import { type CouncilLine, type CouncilSheet, councilTable } from './councilSheet.ts';

const { columns: labels } = gapWords;

const columns: readonly FactColumn[] = [
  { id: 'gap', label: labels.gap, kind: 'gap', isMain: true },
  { id: 'children_who_need_a_place', label: labels.demand, kind: 'count' },
  { id: 'registered_places', label: labels.registered, kind: 'count' },
  { id: 'usable_places', label: labels.usable, kind: 'count' },
  { id: 'living_over_20_miles_away', label: labels.over20, kind: 'part' },
  { id: 'living_outside_council', label: labels.outside, kind: 'part' },
];

/** The gap of a council, as a number of places or as a share of its children. */
export function placesLook(gap: KnownCount, demand: KnownCount, isShare: boolean): AreaLook {
  if ('marker' in gap) return { tone: markedTone(gap) ?? 'missing', words: formatGap(gap) };
  if (!isShare) return { tone: divergingTone(gap.value, placesEnds), words: formatGap(gap) };
  if (gap.value === 0) return { tone: 'balance', words: formatGap(gap) };
  if ('marker' in demand) return { tone: markedTone(demand) ?? 'missing', words: formatCount(demand) };
  const share = shareOf(gap, demand);
  // No child needs a place there, so the spare places are a share of nothing.
  if (share === null) return { tone: 'spare-3', words: gapWords.allSpare };
  return { tone: divergingTone(Math.round(share * 100), shareEnds), words: gapWords.shareGap(share) };
}

interface Council {
  readonly gssCode: string;
  readonly name: string;
  readonly location: LocationNumbers | undefined;
}

function lineOf({ gssCode, name, location }: Council, numbers: PlaceNumbers, isShare: boolean): CouncilLine {
  const gap = knownCount(numbers.numericalGap);
  const demand = knownCount(numbers.demand);
  const whole = childrenOf(location);
  const look = placesLook(gap, demand, isShare);
  return {
    gssCode,
    name,
    look,
    said: gapWords.chosen(name, look.words, formatCount(numbers.demand)),
    main: gap,
    others: [
      demand,
      knownCount(numbers.registeredPlaces),
      knownCount(numbers.usablePlaces),
      { part: over20Of(location), whole },
      { part: outsideOf(location), whole },
    ],
  };
}

const tones = ['short-3', 'short-2', 'short-1', 'balance', 'spare-1', 'spare-2', 'spare-3'] as const;

function legendOf(isShare: boolean): Legend {
  const { legend } = gapWords;
  const words = isShare ? legend.share : legend.places;
  const sideOf = (order: number) => (order < 3 ? { side: legend.short } : order > 3 ? { side: legend.spare } : {});
  return {
    ends: [legend.short, legend.spare],
    classes: tones.map((tone, order) => ({ tone, label: words[order] ?? '', ...sideOf(order) })),
  };
}

/** Children who need a place against usable places standing in each council's area. */
export function placesSheet(
  answer: PlacesAnswer,
  location: LocationAnswer | null,
  colouring: Colouring | null,
): CouncilSheet {
  const isShare = colouring === 'share';
  const byCouncil = new Map(location?.rows.map((row) => [row.localAuthority?.gssCode, row]));
  const lines = answer.rows.flatMap(({ localAuthority, ...numbers }) =>
    localAuthority
      ? [lineOf({ ...localAuthority, location: byCouncil.get(localAuthority.gssCode) }, numbers, isShare)]
      : [],
  );
  const region = { gssCode: 'total', name: answer.question.regionName, location: location?.total };
  return {
    ...councilTable({ caption: gapWords.caption, columns, lines, total: lineOf(region, answer.total, isShare) }),
    legend: legendOf(isShare),
    mapMeasure: isShare ? gapWords.mapMeasures.share : gapWords.mapMeasures.places,
    colourings: [
      { value: 'number', label: gapWords.measures.places },
      { value: 'share', label: gapWords.measures.share },
    ],
    colouring: isShare ? 'share' : 'number',
  };
}
