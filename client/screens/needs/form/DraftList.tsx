import { useState } from 'react';
import { useMutation } from 'urql';
import type { NeedDraftsQuery } from '../../../generated/graphql.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatMoment } from '../../../words/formats.ts';
import { draftWords } from '../../../words/needForm.ts';
import { discardDraftMutation } from './needForm.graphql.ts';

type Draft = NeedDraftsQuery['needDrafts'][number];

interface DraftListProps {
  readonly drafts: readonly Draft[];
  readonly onOpen: (id: string) => void;
}

/** Drafts the person left: each to go on with, or to discard. */
export function DraftList({ drafts, onOpen }: DraftListProps) {
  const [discarded, setDiscarded] = useState<readonly string[]>([]);
  const [, discard] = useMutation(discardDraftMutation);
  const left = drafts.filter(({ id }) => !discarded.includes(id));
  if (left.length === 0) return null;
  return (
    <section className="need-form__drafts" aria-label={draftWords.yours}>
      <h2 className="nh-h3">{draftWords.yours}</h2>
      <ul>
        {left.map(({ id, savedAt, terms }) => {
          const who = draftWords.ofChildren((terms.childReferences ?? []).join(', '));
          const about = `${who}, ${draftWords.of(formatMoment(savedAt))}`;
          return (
            <li key={id}>
              {about}{' '}
              <Button look="secondary" label={draftWords.resumeLabel(about)} onPress={() => onOpen(id)}>
                {draftWords.resume}
              </Button>{' '}
              <Button
                look="quiet"
                label={draftWords.discardLabel(about)}
                onPress={async () => {
                  await discard({ id });
                  setDiscarded([...discarded, id]);
                  announce(draftWords.discarded);
                }}
              >
                {draftWords.discard}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
