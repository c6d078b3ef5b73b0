import type { CombinedError } from 'urql';
import { en } from '../words/en.ts';
import { Button } from './Button.tsx';

interface FailureProps {
  error: CombinedError;
  onRetry: () => void;
}

/** Our fault, or the network's: what happened (the server's own sentence, with its reference), and a way to try again. */
export function Failure({ error, onRetry }: FailureProps) {
  const sentence = error.networkError ? en.wentWrong.offline : error.graphQLErrors[0]?.message;
  return (
    <div className="nh-state" role="alert">
      <h2 className="nh-h2">{en.wentWrong.title}</h2>
      <p>{sentence ?? en.wentWrong.sentence}</p>
      <div className="nh-tools">
        <Button look="secondary" onPress={onRetry}>
          {en.retry}
        </Button>
      </div>
    </div>
  );
}
