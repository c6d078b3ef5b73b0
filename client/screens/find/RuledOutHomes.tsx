import { useState } from 'react';
import { useQuery } from 'urql';
import type { RuledOutHomesQuery } from '../../generated/graphql.ts';
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
  /** The last home shown before these, and how many were. */
  readonly before?: { readonly homeId: string; readonly count: number };
}

const homesAtFirst = 10;
/** As many as are given at once; what comes after is a list of its own. */
const mostAtOnce = 100;

type Answer = Extract<RuledOutHomesQuery['nearHomeMatches'], { __typename: 'NearHomeAnswer' }>;
type Reason = Answer['ruledOut'][number]['homeReasons'][number];

function ReasonLine({ home, sentence }: Reason) {
  return (
    <li>
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
  );
}

/** Null while they are fetched. */
function useHomesOf({ line, question, before }: Props, first: number) {
  const variables = { question: asNearHomeQuestion(question), first, after: before?.homeId ?? null };
  const [{ data, error }] = useQuery({ query: ruledOutHomesQuery, variables });
  const result = data?.nearHomeMatches;
  const ruledOut = result?.__typename === 'NearHomeAnswer' ? result.ruledOut : [];
  return { homes: ruledOut.find((other) => other.rule === line.rule)?.homeReasons ?? null, error };
}

/** The homes under one rule, nearest first, each with its own reason and the facts the rule was tested on. */
export function RuledOutHomes(props: Props) {
  const { line, question, before } = props;
  const [first, setFirst] = useState(before ? mostAtOnce : homesAtFirst);
  const [goesOn, setGoesOn] = useState(false);
  const { homes, error } = useHomesOf(props, first);
  if (error) return <p role="alert">{ruledOutWords.failed}</p>;
  if (!homes) return <p aria-busy="true">{ruledOutWords.loading}</p>;
  const shown = (before?.count ?? 0) + homes.length;
  const left = line.count - shown;
  const last = homes.at(-1)?.home.id;
  const next = first < mostAtOnce ? mostAtOnce - first : mostAtOnce;
  return (
    <>
      {!before && <p className="nh-meta">{ruledOutWords.onlyFirst(homes.length, line.count)}</p>}
      <ul className="find-ruled-out__homes">
        {homes.map((reason) => (
          <ReasonLine key={reason.home.id} {...reason} />
        ))}
      </ul>
      {left > 0 && homes.length === first && !goesOn && (
        <Button look="quiet" onPress={() => (first < mostAtOnce ? setFirst(mostAtOnce) : setGoesOn(true))}>
          {ruledOutWords.more(Math.min(next, left))}
        </Button>
      )}
      {goesOn && last !== undefined && (
        <RuledOutHomes line={line} question={question} before={{ homeId: last, count: shown }} />
      )}
    </>
  );
}
