import { gapWords } from '../../words/gap.ts';
import type { GapAnswer } from './councils/answers.ts';

const leads = {
  OPTIMAL: gapWords.nearHome.proven,
  WITHIN_BOUND: gapWords.nearHome.bounded,
  STOPPED: gapWords.nearHome.stopped,
} as const;

/** How good the answer is, in one line. */
export function ProofLine({ proof }: { proof: NonNullable<GapAnswer['proof']> }) {
  // The sentence may begin with the same word; it is said once.
  const lead = leads[proof.status];
  const sentence = proof.sentence.startsWith('Proven. ') ? proof.sentence.slice('Proven. '.length) : proof.sentence;
  return (
    <p className="nh-proof">
      <b>{lead}</b> {sentence}
    </p>
  );
}
