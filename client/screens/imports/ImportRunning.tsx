import { useState } from 'react';
import { useMutation } from 'urql';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { en } from '../../words/en.ts';
import { batchWords } from '../../words/importBatch.ts';
import { cancelImportDocument } from './imports.graphql.ts';
import type { Import } from './useImport.ts';

/** How far an import is, in words and rows, and the way to stop it. */
export function ImportRunning({ batch, onCancelled }: { batch: Import; onCancelled: () => void }) {
  const [, cancel] = useMutation(cancelImportDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const { progress } = batch;
  const stop = async () => {
    const answer = (await cancel({ id: batch.id })).data?.cancelImport;
    if (answer?.__typename !== 'ImportBatch') return setProblem(answer?.sentence ?? en.wentWrong.sentence);
    announce(batchWords.cancelAsked);
    onCancelled();
  };
  return (
    <section className="nh-running" aria-label={batchWords.running}>
      <ErrorSummary errors={problem === null ? [] : [{ sentence: problem }]} />
      <h2 className="nh-h3">{progress?.stage ?? batchWords.starting}</h2>
      <ProgressBar
        label={batchWords.progressLabel}
        text={batchWords.progress(progress?.rowsDone ?? 0, progress?.rowsTotal ?? null)}
        done={progress?.rowsDone ?? 0}
        total={progress?.rowsTotal ?? null}
      />
      <p>{batchWords.leave}</p>
      <div className="nh-tools">
        <Button look="secondary" onPress={stop}>
          {batchWords.cancel}
        </Button>
      </div>
    </section>
  );
}
