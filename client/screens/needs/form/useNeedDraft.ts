import { useCallback, useEffect, useRef, useState } from 'react';
import { type Client, useClient } from 'urql';
import { formatMoment } from '../../../words/formats.ts';
import { draftWords } from '../../../words/needForm.ts';
import { type FormState, termsOf } from './formState.ts';
import { saveDraftMutation } from './needForm.graphql.ts';

const pauseMilliseconds = 1200;

/** What a draft is of. */
export interface DraftOf {
  readonly needId: string | null;
  readonly needVersion: number | null;
}

export interface NeedDraft {
  readonly id: string | null;
  /** Said quietly beside the form; empty until there is something to say. */
  readonly sentence: string;
  /** The draft's id, once a save on its way is over. */
  readonly settled: () => Promise<string | null>;
  /** No further save is made. */
  readonly stop: () => void;
}

interface Save {
  readonly id: string | null;
  readonly of: DraftOf;
  readonly state: FormState;
}

async function save(client: Client, { id, of, state }: Save): Promise<{ id: string; savedAt: string } | null> {
  const variables = { draft: { id, ...of, terms: termsOf(state) } };
  const { data } = await client.mutation(saveDraftMutation, variables).toPromise();
  return data?.saveNeedDraft.__typename === 'NeedDraft' ? data.saveNeedDraft : null;
}

/** Keeps what is typed, quietly, a moment after the last change and whenever the page is left; one save after another. */
export function useNeedDraft(
  state: FormState,
  isChanged: boolean,
  of: DraftOf & { readonly draftId: string | null },
): NeedDraft {
  const client = useClient();
  const [shown, setShown] = useState({ id: of.draftId, sentence: '' });
  const at = useRef<{ id: string | null; last: Promise<unknown>; isStopped: boolean; unsaved: FormState | null }>({
    id: of.draftId,
    last: Promise.resolve(),
    isStopped: false,
    unsaved: null,
  });
  const { needId, needVersion } = of;
  const saveNow = useCallback(() => {
    const { current } = at;
    current.last = current.last.then(async () => {
      const unsaved = current.unsaved;
      if (unsaved === null || current.isStopped) return;
      current.unsaved = null;
      const saved = await save(client, { id: current.id, of: { needId, needVersion }, state: unsaved });
      if (saved !== null) current.id = saved.id;
      const sentence = saved === null ? draftWords.notSaved : draftWords.saved(formatMoment(saved.savedAt));
      setShown({ id: current.id, sentence });
    });
  }, [client, needId, needVersion]);
  useEffect(() => {
    if (!isChanged) return;
    at.current.unsaved = state;
    const timer = setTimeout(saveNow, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [state, isChanged, saveNow]);
  useEffect(() => {
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, [saveNow]);
  const settled = useCallback(async () => {
    await at.current.last;
    return at.current.id;
  }, []);
  const stop = useCallback(() => {
    at.current.isStopped = true;
  }, []);
  return { ...shown, settled, stop };
}
