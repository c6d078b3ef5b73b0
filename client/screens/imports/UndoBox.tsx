import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { useFactsChanged } from '../../session/factsChanged.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { en } from '../../words/en.ts';
import { batchWords } from '../../words/importBatch.ts';
import { undoImportDocument } from './imports.graphql.ts';
import type { Import } from './useImport.ts';

/** What undoing would do, asked once more before it is done. */
function UndoQuestion({ batch, onAnswer }: { batch: Import; onAnswer: (isSure: boolean) => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 className="nh-h3" ref={heading} tabIndex={-1}>
        {batchWords.undoSure}
      </h2>
      <p>{batchWords.undoWhat(batch.changes ?? null)}</p>
      <div className="nh-tools">
        <Button onPress={() => onAnswer(true)}>{batchWords.undoYes}</Button>
        <Button look="secondary" onPress={() => onAnswer(false)}>
          {batchWords.undoNo}
        </Button>
      </div>
    </>
  );
}

/** The way back from an import, or why there is none. */
export function UndoBox({ batch, onUndone }: { batch: Import; onUndone: () => void }) {
  const [, undo] = useMutation(undoImportDocument);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const factsChanged = useFactsChanged();
  const answer = async (isSure: boolean) => {
    setAsking(false);
    if (!isSure) return;
    const result = (await undo({ id: batch.id })).data?.undoImport;
    if (result?.__typename !== 'ImportBatch') return setProblem(result?.sentence ?? en.wentWrong.sentence);
    announce(result.sentence);
    onUndone();
    factsChanged();
  };
  return (
    <section className="nh-box" aria-label={batchWords.undoTitle}>
      <ErrorSummary errors={problem === null ? [] : [{ sentence: problem }]} />
      {isAsking ? (
        <UndoQuestion batch={batch} onAnswer={answer} />
      ) : (
        <>
          <h2 className="nh-h3">{batchWords.undoTitle}</h2>
          <p>{batch.mayUndo ? batchWords.mayUndo : batch.undoSentence}</p>
          {batch.mayUndo ? (
            <div className="nh-tools">
              <Button look="secondary" onPress={() => setAsking(true)}>
                {batchWords.undo}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  );
}
