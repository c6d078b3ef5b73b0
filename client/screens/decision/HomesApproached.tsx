import { placingWords } from '../../words/decision.ts';
import { CallLine } from './CallLine.tsx';
import { HeldLine } from './HeldLine.tsx';
import type { PlacingNeed } from './placing.ts';

/** Every call about the need and its answer, and what is held for it, newest first. */
export function HomesApproached({ placing, heading }: { placing: PlacingNeed; heading: string }) {
  const { calls, heldPlaces } = placing;
  return (
    <section className="nh-approached" aria-label={heading}>
      <h2 className="nh-h2">{heading}</h2>
      {calls.length === 0 && heldPlaces.length === 0 && <p className="nh-meta">{placingWords.nobodyCalled}</p>}
      <ul className="nh-placing-record">
        {heldPlaces.map((held) => (
          <li key={held.id}>
            <HeldLine held={held} isNamed />
          </li>
        ))}
        {calls.map((call) => (
          <li key={call.id}>
            <CallLine call={call} isNamed />
          </li>
        ))}
      </ul>
    </section>
  );
}
