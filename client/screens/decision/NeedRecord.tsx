import { placingWords } from '../../words/decision.ts';
import { HomesApproached } from './HomesApproached.tsx';
import { usePlacing } from './usePlacing.ts';

/** Calls and held places of a need that is being looked at, whichever homes the list shows; nothing while there are none. */
export function NeedRecord({ needId }: { needId: string }) {
  const placing = usePlacing(needId);
  if (placing === null || placing.calls.length + placing.heldPlaces.length === 0) return null;
  return <HomesApproached placing={placing} heading={placingWords.recordHeading} />;
}
