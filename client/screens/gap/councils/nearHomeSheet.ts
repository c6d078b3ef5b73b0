import { type AreaLook, divergingTone, type Legend, markedTone, placesEnds, shareEnds } from '../../../map/tones.ts';
import { type KnownCount, knownCount } from '../../../table/count.ts';
import { type FactColumn, shareCount } from '../../../table/factTable.ts';
import { formatCount } from '../../../words/formats.ts';
import { gapWords } from '../../../words/gap.ts';
import type { Colouring } from '../gapAddress.ts';
import { type GapAnswer, type GapNumbers, nearHomeChildrenOf, unmetOf } from './answers.ts';
import { type CouncilLine, type CouncilSheet, councilTable } from './councilSheet.ts';

const { nearHome } = gapWords;

const columns: readonly FactColumn[] = [
  { id: 'short_near_home', label: nearHome.columns.short, kind: 'gap', isMain: true },
  { id: 'share_of_children', label: nearHome.columns.share, kind: 'share' },
  { id: 'proved_at_least', label: nearHome.columns.atLeast, kind: 'count' },
  { id: 'children_counted', label: nearHome.columns.children, kind: 'count' },
  { id: 'usable_places', label: gapWords.columns.usable, kind: 'count' },
  { id: 'gap', label: gapWords.columns.gap, kind: 'gap' },
];

/** Being worked out is none of the five kinds of nothing: it is said in words. */
const notYet = { said: nearHome.notYet } as const;

interface Unmet {
  readonly unmet: KnownCount | null;
  readonly children: KnownCount | null;
  readonly isShare: boolean;
}

function lookOf({ unmet, children, isShare }: Unmet): AreaLook {
  if (unmet === null || children === null) return { tone: 'plain', words: nearHome.notYet };
  const shown = isShare ? shareCount(unmet, children) : unmet;
  if ('marker' in shown) return { tone: markedTone(shown) ?? 'missing', words: formatCount(shown) };
  if ('value' in unmet && unmet.value === 0) return { tone: 'balance', words: nearHome.none };
  if (!isShare) return { tone: divergingTone(shown.value, placesEnds), words: nearHome.short(shown.value) };
  return { tone: divergingTone(Math.round(shown.value * 100), shareEnds), words: nearHome.shareShort(shown.value) };
}

function lineOf(council: { gssCode: string; name: string }, numbers: GapNumbers, isShare: boolean): CouncilLine {
  const children = nearHomeChildrenOf(numbers);
  const unmet = unmetOf(numbers);
  const main: KnownCount = unmet ?? { marker: 'NOT_AVAILABLE' };
  const atLeast = numbers.nearHomeGap ? knownCount(numbers.nearHomeGap.lowerBound) : main;
  const look = lookOf({ unmet, children, isShare });
  return {
    ...council,
    look,
    said: nearHome.chosen(council.name, look.words, formatCount(numbers.demand)),
    main,
    others: [
      children === null ? notYet : shareCount(main, children),
      unmet === null ? notYet : atLeast,
      children ?? notYet,
      knownCount(numbers.usablePlaces),
      knownCount(numbers.numericalGap),
    ],
  };
}

function legendOf(isShare: boolean): Legend {
  const labels = isShare ? nearHome.legend.share : nearHome.legend.number;
  const tones = ['short-3', 'short-2', 'short-1', 'balance'] as const;
  return {
    ends: [nearHome.legend.many, nearHome.legend.few],
    classes: tones.map((tone, order) => ({ tone, label: labels[order] ?? '' })),
  };
}

/** Children of each council who cannot be given a place near home, whoever's the place. */
export function nearHomeSheet(answer: GapAnswer, colouring: Colouring | null): CouncilSheet {
  const isShare = colouring === 'share';
  const lines = answer.rows.flatMap(({ localAuthority, ...numbers }) =>
    localAuthority ? [lineOf(localAuthority, numbers, isShare)] : [],
  );
  const total = lineOf({ gssCode: 'total', name: answer.question.regionName }, answer.total, isShare);
  return {
    ...councilTable({ caption: nearHome.caption, columns, lines, total }),
    legend: legendOf(isShare),
    mapMeasure: isShare ? nearHome.mapShare : nearHome.mapNumber,
    colourings: [
      { value: 'number', label: nearHome.colourings.number },
      { value: 'share', label: nearHome.colourings.share },
    ],
    colouring: isShare ? 'share' : 'number',
  };
}
