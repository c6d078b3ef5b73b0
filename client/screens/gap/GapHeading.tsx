import type { ReactNode } from 'react';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatDate } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { filterWords } from './filterWords.ts';
import type { GapAnswer } from './gapRows.ts';

/** The question an answer says it answered, as a filter. */
function answeredFilter({ question }: GapAnswer) {
  return {
    placementType: question.placementTypes?.[0] ?? null,
    ageBand: question.ageBands?.[0] ?? null,
    cohort: question.cohorts?.[0] ?? null,
    asOf: null,
    withinMiles: question.withinMiles,
  };
}

function shortSentence({ rows }: GapAnswer): string[] {
  const short = rows.flatMap(({ localAuthority, numericalGap: { value } }) =>
    localAuthority && value !== null && value > 0 ? [{ name: localAuthority.name, places: value }] : [],
  );
  const sentence = gapWords.shortCouncils(short.sort((a, b) => b.places - a.places));
  return sentence === null ? [] : [sentence];
}

/** The answer as the heading, and what it rests on, both from the answer itself. */
export function GapHeading({ answer, tools }: { answer: GapAnswer; tools: ReactNode }) {
  const { coverage, question } = answer;
  const [first = '', ...others] = filterWords(answeredFilter(answer), { nearHomeMiles: question.withinMiles });
  const asked = [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(', ');
  return (
    <div className="nh-answer">
      <div>
        <h1 className="nh-h1">
          {[...sentencesOf(answer.headline), ...shortSentence(answer)].map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </h1>
        <p className="nh-meta">
          {gapWords.meta([
            asked,
            gapWords.facts(formatDate(question.asOf)),
            gapWords.coverage(coverage.authoritiesWithData, coverage.authorities),
          ])}{' '}
          · <Link to={paths.numbers}>{gapWords.whatCounts}</Link>
        </p>
      </div>
      {tools}
    </div>
  );
}
