import { splitWords } from '../../words/split.ts';
import type { Match, Need } from './answer.ts';
import { SplitCard } from './SplitCard.tsx';

interface Props {
  readonly need: Need;
  readonly splits: readonly Match[];
  readonly isEmergency: boolean;
  readonly selectedRank: number;
  readonly onSelectRank: (rank: number) => void;
}

/** The best few ways, said plainly to be splits. */
export function SplitCards({ need, splits, isEmergency, selectedRank, onSelectRank }: Props) {
  return (
    <>
      <h2 className="nh-h2">{splitWords.heading}</h2>
      <ol>
        {splits.map((split) => (
          <SplitCard
            key={split.rank}
            need={need}
            split={split}
            isEmergency={isEmergency}
            isSelected={split.rank === selectedRank}
            onSelect={() => onSelectRank(split.rank)}
          />
        ))}
      </ol>
    </>
  );
}
