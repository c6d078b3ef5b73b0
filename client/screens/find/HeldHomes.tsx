import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { ruledOutWords } from '../../words/find.ts';
import { formatDate } from '../../words/formats.ts';
import { whereInWords } from '../../words/phrases.ts';
import { heldWords } from '../../words/preferences.ts';
import { heldHomesQuery } from './besideMatches.graphql.ts';
import { PhoneLink } from './PhoneLink.tsx';
import { asNearHomeQuestion, type FindQuestion } from './question.ts';

const homesAtATime = 10;

/** Homes that cannot be used because their free places are on hold: whom to ring, and when a hold ends. */
export function HeldHomes({ question }: { question: FindQuestion }) {
  const [first, setFirst] = useState(homesAtATime);
  const variables = { question: asNearHomeQuestion(question), first };
  const [{ data, error }] = useQuery({ query: heldHomesQuery, variables });
  if (error) return <p role="alert">{ruledOutWords.failed}</p>;
  const result = data?.nearHomeMatches;
  if (result?.__typename !== 'NearHomeAnswer') return <p aria-busy="true">{ruledOutWords.loading}</p>;
  const held = result.ruledOut.find((line) => line.rule === 'ON_HOLD');
  const homes = held?.homes ?? [];
  const all = held?.count ?? 0;
  return (
    <section className="find-held" aria-labelledby="held-homes">
      <h2 className="nh-h2" id="held-homes">
        {heldWords.heading(all)}
      </h2>
      <p className="nh-meta">{all === 0 ? heldWords.none : heldWords.note}</p>
      <ul>
        {homes.map((home) => (
          <li key={home.id}>
            <Link to={paths.home(home.id)} className="govuk-link">
              {home.name ?? home.id}
            </Link>{' '}
            <span className="nh-meta">
              {home.kindLabel}, {whereInWords(home.town, home.localAuthority.name)}
            </span>
            <span className="find-held__hold">
              {home.holds.map((hold) => (
                <span key={`${hold.reasonLabel} ${hold.until}`}>
                  {heldWords.hold(
                    hold.places,
                    hold.reasonLabel,
                    hold.until == null ? heldWords.noEnd : heldWords.until(formatDate(hold.until)),
                  )}
                </span>
              ))}
            </span>
            <PhoneLink phone={home.phone ?? null} />
          </li>
        ))}
      </ul>
      {homes.length < all && homes.length === first && (
        <Button look="quiet" onPress={() => setFirst(first + homesAtATime)}>
          {ruledOutWords.more(Math.min(homesAtATime, all - homes.length))}
        </Button>
      )}
    </section>
  );
}
