import { Button } from '../../ui/Button.tsx';
import { momentInWords, placingWords } from '../../words/decision.ts';
import { releaseHoldDocument } from './placing.graphql.ts';
import { type HeldPlace, nameOf } from './placing.ts';
import { usePlacingWrite } from './usePlacing.ts';

/** A place that is held, until when and by whom, and how to let it go. */
export function HeldLine({ held, isNamed = false }: { held: HeldPlace; isNamed?: boolean }) {
  const { write, problem } = usePlacingWrite(releaseHoldDocument, (data) => data.releaseHold);
  const name = nameOf(held.home);
  const words = placingWords.held(held.places, momentInWords(held.until), held.heldBy);
  const release = () => void write({ variables: { id: held.id }, said: placingWords.released(name) });
  return (
    <>
      <strong>{isNamed ? `${name}: ${words}` : words}</strong>{' '}
      <Button look="quiet" onPress={release} label={placingWords.releaseFor(name)}>
        {placingWords.release}
      </Button>
      {problem && <span role="alert"> {problem.sentence}</span>}
    </>
  );
}
