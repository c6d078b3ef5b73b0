import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { ruledOutWords } from '../../words/find.ts';
import { homeWords } from '../../words/homes.ts';
import type { RuledOut } from './answer.ts';
import { ruledOutHomesQuery } from './besideMatches.graphql.ts';
import { asNearHomeQuestion, type FindQuestion } from './question.ts';

interface Props {
  readonly line: RuledOut;
  readonly question: FindQuestion;
}

const homesAtATime = 10;

/** The homes under one rule, nearest first, each with its own reason and the facts the rule was tested on. */
export function RuledOutHomes({ line, question }: Props) {
  const [first, setFirst] = useState(homesAtATime);
  const variables = { question: asNearHomeQuestion(question), first };
  const [{ data, error }] = useQuery({ query: ruledOutHomesQuery, variables });
  if (error) return <p role="alert">{ruledOutWords.failed}</p>;
  const result = data?.nearHomeMatches;
  const homes =
    result?.__typename === 'NearHomeAnswer'
      ? result.ruledOut.find((other) => other.rule === line.rule)?.homeReasons
      : null;
  if (!homes) return <p aria-busy="true">{ruledOutWords.loading}</p>;
  return (
    <>
      <p className="nh-meta">{ruledOutWords.onlyFirst(homes.length, line.count)}</p>
      <ul className="find-ruled-out__homes">
        {homes.map(({ home, sentence }) => (
          <li key={home.id}>
            <Link to={paths.home(home.id)} className="govuk-link">
              {home.name ?? home.id}
            </Link>
            , {home.town ?? home.localAuthority.name}. <b className="find-ruled-out__reason">{sentence}</b>{' '}
            <span className="nh-meta">
              {ruledOutWords.facts({
                kind: home.kindLabel,
                ages: homeWords.agesFromTo(home.ageFrom ?? null, home.ageTo ?? null),
                registered: home.places.registered,
                vacant: home.places.vacant,
                onHold: home.places.onHold,
              })}
            </span>
          </li>
        ))}
      </ul>
      {homes.length < line.count && homes.length === first && (
        <Button look="quiet" onPress={() => setFirst(first + homesAtATime)}>
          {ruledOutWords.more(Math.min(homesAtATime, line.count - homes.length))}
        </Button>
      )}
    </>
  );
}
