import { knownCount } from '../../table/count.ts';
import { shareCount } from '../../table/factTable.ts';
import { CountText } from '../../ui/CountText.tsx';
import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { areaWords } from '../../words/area.ts';
import { formatCount, formatGap, formatShare } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import {
  childrenOf,
  type GapAnswer,
  type GapNumbers,
  type LocationNumbers,
  nearHomeChildrenOf,
  over20Of,
  unmetOf,
} from '../gap/councils/answers.ts';

const { summary } = areaWords;

interface AreaSummaryProps {
  gap: GapAnswer;
  numbers: GapNumbers;
  where: LocationNumbers | undefined;
}

function shareText(part: Parameters<typeof shareCount>[0], whole: Parameters<typeof shareCount>[1]): string | null {
  const share = shareCount(part, whole);
  return 'value' in share ? formatShare(share.value) : null;
}

/** What the council's screen is about, in one row. */
export function AreaSummary({ gap, numbers, where }: AreaSummaryProps) {
  const demand = knownCount(numbers.demand);
  const unmet = unmetOf(numbers);
  const counted = nearHomeChildrenOf(numbers);
  const ofRegion = unmetOf(gap.total);
  const over20 = over20Of(where);
  const near = unmet === null ? gapWords.nearHome.notYet : <CountText count={unmet} />;
  return (
    <SummaryBar
      parts={[
        { label: summary.children, value: <CountText count={demand} /> },
        {
          label: summary.places,
          value: <CountText count={knownCount(numbers.usablePlaces)} />,
          aside: summary.ofRegistered(formatCount(numbers.registeredPlaces)),
        },
        { label: summary.gap, value: formatGap(numbers.numericalGap) },
        {
          label: summary.near,
          value: near,
          aside: unmet === null || counted === null ? null : shareText(unmet, counted),
        },
        ...(unmet && ofRegion && shareText(unmet, ofRegion) !== null
          ? [{ label: summary.ofRegion(gap.question.regionName), value: shareText(unmet, ofRegion) }]
          : []),
        { label: summary.over20, value: <CountText count={over20} />, aside: shareText(over20, childrenOf(where)) },
      ]}
    />
  );
}
