import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { ChildSearchQuery } from '../../../generated/graphql.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { childInWords, childWords } from '../../../words/needForm.ts';
import type { FormChild } from './formState.ts';
import { childSearchQuery } from './needForm.graphql.ts';

interface ChildSearchProps {
  readonly id: string;
  readonly chosen: readonly string[];
  readonly error: string | null;
  readonly onAdd: (child: FormChild) => void;
}

type Found = ChildSearchQuery['children'];
const pauseMilliseconds = 250;

/** Children of the person's own council whose reference has what is typed; asked once they pause. */
function useChildren(search: string): Found | null {
  const client = useClient();
  const [found, setFound] = useState<{ search: string; children: Found } | null>(null);
  useEffect(() => {
    if (search === '') return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const { data } = await client.query(childSearchQuery, { search }).toPromise();
      if (!isWanted || !data) return;
      setFound({ search, children: data.children });
      announce(childWords.found(data.children.edges.length, data.children.totalCount ?? data.children.edges.length));
    }, pauseMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, search]);
  return found?.search === search ? found.children : null;
}

export function ChildSearch({ id, chosen, error, onAdd }: ChildSearchProps) {
  const [typed, setTyped] = useState('');
  const search = typed.trim().slice(0, 40);
  const found = useChildren(search);
  const offered = (found?.edges ?? []).map(({ node }) => node).filter(({ reference }) => !chosen.includes(reference));
  const add = (child: FormChild) => {
    onAdd(child);
    setTyped('');
    document.getElementById(id)?.focus();
  };
  const [first] = offered;
  return (
    <div className="need-form__search">
      <TextField
        id={id}
        label={childWords.find}
        hint={childWords.findHint}
        value={typed}
        error={error}
        onChange={setTyped}
        onEnter={() => first !== undefined && add(first)}
      />
      {found === null ? null : (
        <>
          <ul className="need-form__found">
            {offered.map((child) => (
              <li key={child.reference}>
                <Button
                  look="secondary"
                  label={`${childWords.add(child.reference)}: ${childInWords(child)}`}
                  onPress={() => add(child)}
                >
                  {childWords.add(child.reference)}
                </Button>{' '}
                {childInWords(child)}
              </li>
            ))}
          </ul>
          <p className="nh-meta">{childWords.found(found.edges.length, found.totalCount ?? found.edges.length)}</p>
        </>
      )}
    </div>
  );
}
