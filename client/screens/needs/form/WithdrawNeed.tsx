import { useState } from 'react';
import { useMutation } from 'urql';
import { useFactsChanged } from '../../../session/factsChanged.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { navigate } from '../../../url/location.ts';
import { paths } from '../../../url/route.ts';
import { needFormWords, withdrawWords } from '../../../words/needForm.ts';
import { withdrawNeedMutation } from './needForm.graphql.ts';

interface WithdrawNeedProps {
  readonly need: { readonly id: string; readonly version: number; readonly reference: string };
}

/** Asked for once more before it is done: it cannot be taken back. */
export function WithdrawNeed({ need: { id, version, reference } }: WithdrawNeedProps) {
  const [isAsked, setAsked] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [, withdraw] = useMutation(withdrawNeedMutation);
  const forget = useFactsChanged();
  const go = async () => {
    const { data } = await withdraw({ id, version });
    const outcome = data?.withdrawPlacementNeed;
    if (outcome?.__typename === 'PlacementNeed') {
      announce(withdrawWords.done(reference));
      navigate(paths.needs);
      forget();
    } else setError(outcome?.sentence ?? needFormWords.failed);
  };
  if (!isAsked)
    return (
      <p className="need-form__withdraw">
        <Button look="quiet" onPress={() => setAsked(true)}>
          {withdrawWords.open}
        </Button>
      </p>
    );
  return (
    <div className="need-form__withdraw">
      <ErrorSummary errors={error === null ? [] : [{ sentence: error }]} />
      <p>{withdrawWords.sentence}</p>
      <div className="nh-tools">
        <Button look="secondary" onPress={go}>
          {withdrawWords.sure}
        </Button>
        <Button look="quiet" onPress={() => setAsked(false)}>
          {withdrawWords.keep}
        </Button>
      </div>
    </div>
  );
}
