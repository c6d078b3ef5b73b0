import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../ui/Button.tsx';
import { navigate } from '../../url/location.ts';
import { jointWords } from '../../words/joint.ts';
import { whereInWords } from '../../words/phrases.ts';
import { homesToFixQuery } from './joint.graphql.ts';
import type { JointRow } from './jointAnswer.ts';
import { type JointAsked, jointAddress, withFixed } from './jointQuestion.ts';

interface Props {
  readonly row: JointRow;
  readonly question: JointAsked;
}

/** Chooses this need's home by hand, from its own matches, or lets go of it; everything else is placed around it. */
export function FixByHand({ row, question }: Props) {
  const [isChoosing, setChoosing] = useState(false);
  const fix = (homeId: string | null) => {
    setChoosing(false);
    navigate(jointAddress(withFixed(question, row.needId, homeId)));
  };
  if (row.isFixed)
    return (
      <Button look="quiet" label={jointWords.unfixFor(row.reference)} onPress={() => fix(null)}>
        {jointWords.unfix}
      </Button>
    );
  if (!isChoosing)
    return (
      <Button look="quiet" label={jointWords.fixFor(row.reference)} onPress={() => setChoosing(true)}>
        {jointWords.fix}
      </Button>
    );
  return <HomeChoice row={row} withinMiles={question.withinMiles} onChoose={fix} />;
}

interface ChoiceProps {
  readonly row: JointRow;
  readonly withinMiles: number | null;
  readonly onChoose: (homeId: string | null) => void;
}

function HomeChoice({ row, withinMiles, onChoose }: ChoiceProps) {
  const [{ data, error }] = useQuery({
    query: homesToFixQuery,
    variables: { question: { needId: row.needId, withinMiles } },
  });
  const result = data?.nearHomeMatches;
  const matches = result?.__typename === 'NearHomeAnswer' ? result.matches.filter((match) => !match.isSplit) : null;
  const box = useRef<HTMLSelectElement>(null);
  const isThere = matches !== null && matches.length > 0;
  useEffect(() => {
    if (isThere) box.current?.focus();
  }, [isThere]);
  if (error) return <p role="alert">{jointWords.choicesFailed}</p>;
  if (matches === null) return <p aria-busy="true">{jointWords.choices}</p>;
  if (!isThere) return <p role="status">{jointWords.noChoices}</p>;
  return (
    <select
      ref={box}
      className="govuk-select"
      aria-label={jointWords.homeFor(row.reference)}
      defaultValue=""
      onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{jointWords.asSuggested}</option>
      {matches.map(({ rank, home }) => (
        <option key={home.id} value={home.id}>
          {jointWords.option(rank, home.name ?? home.id, whereInWords(home.town, home.localAuthority.name))}
        </option>
      ))}
    </select>
  );
}
