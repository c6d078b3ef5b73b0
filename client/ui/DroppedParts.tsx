import { en } from '../words/en.ts';

/** Says which parts of the address were left out, if any. */
export function DroppedParts({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="nh-advice" role="status">
      {en.droppedParts(names.join(', '))}
    </p>
  );
}
