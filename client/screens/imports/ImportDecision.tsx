import { useState } from 'react';
import { useMutation } from 'urql';
import { useFactsChanged } from '../../session/factsChanged.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { en } from '../../words/en.ts';
import { batchWords } from '../../words/importBatch.ts';
import { acceptImportDocument, discardImportDocument } from './imports.graphql.ts';
import type { Import } from './useImport.ts';

/** The choice that a checked import waits for. */
export function ImportDecision({ batch, onDecided }: { batch: Import; onDecided: () => void }) {
  const [, accept] = useMutation(acceptImportDocument);
  const [, discard] = useMutation(discardImportDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const factsChanged = useFactsChanged();
  const { id, accepted, setAside } = batch;
  const decide = async (choice: 'accept' | 'discard') => {
    const result =
      choice === 'accept' ? (await accept({ id })).data?.acceptImport : (await discard({ id })).data?.discardImport;
    if (result?.__typename !== 'ImportBatch') return setProblem(result?.sentence ?? en.wentWrong.sentence);
    announce(result.sentence);
    onDecided();
    if (choice === 'accept') factsChanged();
  };
  return (
    <section className="nh-decision" aria-label={batchWords.decide}>
      <ErrorSummary errors={problem === null ? [] : [{ sentence: problem }]} />
      <h2 className="nh-h3">{batchWords.decide}</h2>
      <p>{accepted === 0 ? batchWords.acceptNothing : batchWords.acceptHint(accepted, setAside)}</p>
      <div className="nh-tools">
        <Button onPress={() => decide('accept')}>{batchWords.accept(accepted)}</Button>
        <Button look="secondary" onPress={() => decide('discard')}>
          {batchWords.discard}
        </Button>
      </div>
    </section>
  );
}
