import { useState } from 'react';
import { useMutation } from 'urql';
import { en } from '../../words/en.ts';
import { mendSetAsideRowDocument } from './imports.graphql.ts';
import type { RowProblem } from './mendCells.ts';

/** Sends the cells of a row as they stand; the row either comes in, or is said again what is wrong with it. */
export function useMending(id: string, position: number, onMended: () => void) {
  const [, mend] = useMutation(mendSetAsideRowDocument);
  const [found, setFound] = useState<RowProblem | null>(null);
  const [isSending, setSending] = useState(false);
  const apply = async (cells: readonly string[]) => {
    if (isSending) return;
    setSending(true);
    setFound(null);
    const answer = (await mend({ id, position, cells: [...cells] })).data?.mendSetAsideRow;
    setSending(false);
    if (answer?.__typename === 'ImportBatch') return onMended();
    const column = answer?.__typename === 'BadQuestion' ? (answer.field ?? null) : null;
    setFound({ column, sentence: answer?.sentence ?? en.wentWrong.sentence, fix: '' });
  };
  return { found, apply };
}
