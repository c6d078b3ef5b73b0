import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../url/Link.tsx';
import { placingWords } from '../../words/decision.ts';
import { CallForm } from './CallForm.tsx';
import { CallLine } from './CallLine.tsx';
import { choiceAddress } from './choiceAddress.ts';
import { HeldLine } from './HeldLine.tsx';
import { HoldForm } from './HoldForm.tsx';
import { usePlacing } from './usePlacing.ts';

interface Props {
  readonly needId: string;
  readonly homeId: string;
  readonly homeName: string;
  readonly isEmergency?: boolean;
  /** False for a home of a split, which is chosen with the others. */
  readonly canChoose?: boolean;
}

/** What an officer does about one home: ring it, hold a place, choose it; and what was done already. */
export function PlacingActions({ needId, homeId, homeName, isEmergency = false, canChoose = true }: Props) {
  const [open, setOpen] = useState<'CALL' | 'HOLD' | null>(null);
  const placing = usePlacing(needId);
  const calls = placing?.calls.filter(({ home }) => home.id === homeId) ?? [];
  const held = placing?.heldPlaces.filter(({ home }) => home.id === homeId) ?? [];
  const about = { needId, homeId, homeName, onDone: () => setOpen(null) };
  return (
    <div className="nh-placing">
      {(held.length > 0 || calls.length > 0) && (
        <ul className="nh-placing-record">
          {held.map((one) => (
            <li key={one.id}>
              <HeldLine held={one} />
            </li>
          ))}
          {calls.map((call) => (
            <li key={call.id}>
              <CallLine call={call} />
            </li>
          ))}
        </ul>
      )}
      <div className="nh-placing-actions">
        <Button
          look="secondary"
          label={placingWords.actionFor(placingWords.logCall, homeName)}
          onPress={() => setOpen(open === 'CALL' ? null : 'CALL')}
        >
          {placingWords.logCall}
        </Button>
        <Button
          look="secondary"
          label={placingWords.actionFor(placingWords.hold, homeName)}
          onPress={() => setOpen(open === 'HOLD' ? null : 'HOLD')}
        >
          {placingWords.hold}
        </Button>
        {canChoose && (
          <Link
            to={choiceAddress(needId, { homes: [{ homeId, children: [] }], isEmergency })}
            className="govuk-button"
            label={placingWords.chooseFor(homeName)}
          >
            {placingWords.choose}
          </Link>
        )}
      </div>
      {open === 'CALL' && <CallForm {...about} />}
      {open === 'HOLD' && <HoldForm {...about} needVersion={placing?.version ?? null} />}
    </div>
  );
}
