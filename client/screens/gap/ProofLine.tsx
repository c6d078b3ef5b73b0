import { gapWords } from '../../words/gap.ts';
import type { GapAnswer } from './councils/answers.ts';

const proved = 'Proved: ';
const leads = {
  OPTIMAL: gapWords.nearHome.proven,
  WITHIN_BOUND: gapWords.nearHome.bounded,
  STOPPED: gapWords.nearHome.stopped,
} as const;

/** How good the answer is, in one line. */
export function ProofLine({ proof }: { proof: NonNullable<GapAnswer['proof']> }) {
  // The sentence says "Proved: no way …" or "Stopped early. …" itself: what leads the line is said once.
  const { sentence: whole, status } = proof;
  const isProved = whole.startsWith(proved);
  const lead = isProved ? gapWords.nearHome.proven : leads[status];
  const rest = [proved, `${gapWords.nearHome.stopped} `].reduce((said, start) => said.replace(start, ''), whole);
  const sentence = rest.charAt(0).toUpperCase() + rest.slice(1);
  return (
    <p className="nh-proof">
      <b>{lead}</b> {sentence}
    </p>
  );
}
