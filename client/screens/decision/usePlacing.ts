import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient, useQuery } from 'urql';
import { announce } from '../../ui/announce.ts';
import { en } from '../../words/en.ts';
import { needPlacingQuery } from './placing.graphql.ts';
import { isProblem, type Placed, type PlacingNeed, type Problem } from './placing.ts';

/** What is recorded of the need; the same question for every card, so it is asked once. */
export function usePlacing(needId: string): PlacingNeed | null {
  const [{ data }] = useQuery({ query: needPlacingQuery, variables: { needId } });
  return data?.placementNeed ?? null;
}

/** Asks anew what is recorded of the need, and which version it now is. */
export function useLookAgain(needId: string): () => void {
  const client = useClient();
  return () => {
    client.query(needPlacingQuery, { needId }, { requestPolicy: 'network-only' }).toPromise();
  };
}

interface Writing<Variables> {
  readonly variables: Variables;
  /** Said to people who listen, once it is written. */
  readonly said: string;
}

const wentWrong: Problem = { __typename: 'BadQuestion', sentence: en.wentWrong.sentence, field: null };

/** A write whose answer is the need as it now is, or a problem that stays until the next try. Nothing typed is lost by it. */
export function usePlacingWrite<Data extends Readonly<Record<string, unknown>>, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  placedOf: (data: Data) => Placed,
  onStale: () => void = () => {},
) {
  const client = useClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const write = async ({ variables, said }: Writing<Variables>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    const { data } = await client.mutation(document, variables).toPromise();
    setBusy(false);
    const placed = data ? placedOf(data) : wentWrong;
    const failed = isProblem(placed) ? placed : null;
    setProblem(failed);
    if (failed?.__typename === 'StaleProblem') onStale();
    if (failed === null) announce(said);
    return failed === null;
  };
  return { write, problem, isBusy, forget: () => setProblem(null) };
}
