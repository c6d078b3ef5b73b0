import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { reconciliationWords } from '../../words/reconciliation.ts';
import { differences, type Line } from './reconciliationRows.ts';

const fewest = 5;

/** What differs, each with its likeliest reason; nothing where it is all there. */
export function DifferenceList({ lines, gssCode }: { lines: readonly Line[]; gssCode: string | null }) {
  const [isWhole, setWhole] = useState(false);
  const found = differences(lines, gssCode);
  if (found.length === 0) return null;
  const shown = isWhole ? found : found.slice(0, fewest);
  return (
    <section className="nh-box nh-box--attention nh-differences" aria-labelledby="differences">
      <h2 className="nh-h3" id="differences">
        {reconciliationWords.differences(found.length)}
      </h2>
      <ul>
        {shown.map((line) => (
          <li key={`${line.localAuthority?.gssCode} ${line.what}`}>{line.sentence}</li>
        ))}
      </ul>
      {found.length > fewest ? (
        <Button look="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? reconciliationWords.fewer : reconciliationWords.all(found.length)}
        </Button>
      ) : null}
    </section>
  );
}
