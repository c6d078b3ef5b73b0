import { useState } from 'react';
import { ruledOutWords } from '../../words/find.ts';
import type { RuledOut } from './answer.ts';
import type { FindQuestion } from './question.ts';
import { RuledOutHomes } from './RuledOutHomes.tsx';

interface Props {
  readonly ruledOut: readonly RuledOut[];
  readonly question: FindQuestion;
}

/** Every home in reach that cannot be used, once each under the first rule it fails; a line opens to the homes themselves. */
export function RuledOutList({ ruledOut, question }: Props) {
  const total = ruledOut.reduce((sum, line) => sum + line.count, 0);
  const most = Math.max(1, ...ruledOut.map((line) => line.count));
  return (
    <section aria-labelledby="ruled-out">
      <h2 className="nh-h2" id="ruled-out">
        {ruledOutWords.heading(total)}
      </h2>
      <p className="nh-meta">{total === 0 ? ruledOutWords.none : ruledOutWords.note}</p>
      <ul className="find-ruled-out">
        {ruledOut.map((line) => (
          <li key={line.rule}>
            <RuledOutLine line={line} share={line.count / most} question={question} />
          </li>
        ))}
        {total > 0 && (
          <li className="find-ruled-out__total">
            <b>{ruledOutWords.total}</b>
            <b className="nh-number">{total.toLocaleString('en-GB')}</b>
          </li>
        )}
      </ul>
    </section>
  );
}

function RuledOutLine({ line, share, question }: { line: RuledOut; share: number; question: FindQuestion }) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary>
        <span className="find-ruled-out__name">{line.name}</span>
        <span className="find-ruled-out__bar" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
        <b className="nh-number">{line.count.toLocaleString('en-GB')}</b>
      </summary>
      <div className="find-ruled-out__why">
        <p>
          {line.sentence}{' '}
          <span className="nh-meta">
            {ruledOutWords.source}: {line.source}.
          </span>
        </p>
        {wasOpened && <RuledOutHomes line={line} question={question} />}
      </div>
    </details>
  );
}
