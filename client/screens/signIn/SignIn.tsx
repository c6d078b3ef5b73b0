import { useState } from 'react';
import { type Persona, personas } from '../../../schema/vocabulary.ts';
import { type SignInOutcome, signInAsDemoPerson } from '../../api/signIn.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { en } from '../../words/en.ts';
import { sessionWords } from '../../words/session.ts';
import { signInWords } from '../../words/signIn.ts';

const people = Object.keys(personas) as Persona[];

function PersonCard({ persona, onChoose }: { persona: Persona; onChoose: (persona: Persona) => void }) {
  const words = signInWords.people[persona];
  return (
    <li className="nh-person-card">
      <h2 className="nh-h3">{words.title}</h2>
      <p className="nh-meta">{words.who}</p>
      <p>{words.does}</p>
      <Button onPress={() => onChoose(persona)}>{words.button}</Button>
    </li>
  );
}

function problemsOf(outcome: SignInOutcome | null): { sentence: string }[] {
  if (outcome === 'failed') return [{ sentence: signInWords.failed }];
  return outcome === 'too-many' ? [{ sentence: sessionWords.tooMany }] : [];
}

/** Choose one of the four demo people; where there are none, say that sign-in is not set up. */
export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  usePageTitle(en.signIn);
  const choose = async (persona: Persona) => {
    const next = await signInAsDemoPerson(persona);
    setOutcome(next);
    if (next === 'signed-in') onSignedIn();
  };
  if (outcome === 'not-configured')
    return (
      <EmptyState title={signInWords.notConfigured.title}>
        <p>{signInWords.notConfigured.sentence}</p>
      </EmptyState>
    );
  return (
    <>
      <ErrorSummary errors={problemsOf(outcome)} />
      <h1 className="nh-h1">{signInWords.title}</h1>
      <p className="nh-lede nh-sign-in__lede">{signInWords.lede}</p>
      <ul className="nh-person-cards">
        {people.map((persona) => (
          <PersonCard key={persona} persona={persona} onChoose={choose} />
        ))}
      </ul>
      <p className="nh-meta">{signInWords.demoNote}</p>
    </>
  );
}
