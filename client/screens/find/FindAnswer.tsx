import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { navigate } from '../../url/location.ts';
import { findWords } from '../../words/find.ts';
import { sentencesOf } from '../../words/sentences.ts';
import type { Answer, Need } from './answer.ts';
import { FindMap } from './FindMap.tsx';
import { HomeCards } from './HomeCards.tsx';
import { NearMisses } from './NearMisses.tsx';
import { NeedSummary } from './NeedSummary.tsx';
import { NoMatches } from './NoMatches.tsx';
import { type FindQuestion, findAddress } from './question.ts';
import { RuledOutList } from './RuledOutList.tsx';
import { SearchSettings } from './SearchSettings.tsx';

interface Props {
  readonly need: Need;
  readonly answer: Answer;
  readonly question: FindQuestion;
  readonly onShowMore: () => void;
}
type View = keyof typeof findWords.views;

const viewOptions = [
  { value: 'cards', label: findWords.views.cards },
  { value: 'map', label: findWords.views.map },
] as const;

/** The answer in the heading, then map beside ranked cards, then what was nearly possible and what was ruled out. */
export function FindAnswer({ need, answer, question, onShowMore }: Props) {
  // Where there is no home, the reasons stand below with their counts.
  const sentences = sentencesOf(answer.headline);
  const asked = `${answer.question.withinMiles} ${answer.question.emergency}`;
  const [selected, setSelected] = useState({ asked, rank: 1 });
  const selectedRank = selected.asked === asked ? selected.rank : 1;
  const setSelectedRank = (rank: number) => setSelected({ asked, rank });
  const [view, setView] = useState<View>('cards');
  return (
    <>
      <AnswerHeading sentences={answer.matchCount === 0 ? sentences.slice(0, 1) : sentences} question={question} />
      <NeedSummary need={need} dataDate={answer.dataDate} />
      {answer.notes.map((note) => (
        <p className={question.isEmergency ? 'nh-advice' : 'nh-meta find-note'} key={note}>
          {note}
        </p>
      ))}
      <div className="find-views">
        <Segments<View>
          legend={findWords.viewLegend}
          isLegendHidden
          options={viewOptions}
          value={view}
          onChange={setView}
        />
      </div>
      <div className={`find-split find-split--${view}`}>
        <FindMap need={need} answer={answer} selectedRank={selectedRank} onSelectRank={setSelectedRank} />
        <section className="find-homes" aria-label={findWords.cardsHeading(need.children.length)}>
          <SearchSettings
            question={question}
            answeredMiles={answer.question.withinMiles}
            note={findWords.order(answer.homesConsidered)}
          />
          {answer.matchCount === 0 ? (
            <NoMatches answer={answer} question={question} />
          ) : (
            <HomeCards
              need={need}
              answer={answer}
              selectedRank={selectedRank}
              onSelectRank={setSelectedRank}
              onShowMore={onShowMore}
            />
          )}
        </section>
      </div>
      <hr className="nh-rule" />
      <div className="find-after">
        <NearMisses nearMisses={answer.nearMisses} />
        <RuledOutList ruledOut={answer.ruledOut} question={question} />
      </div>
      <p className="find-decide">
        <b>{findWords.decide}</b> {findWords.decideRest}
      </p>
    </>
  );
}

function AnswerHeading({ sentences, question }: { sentences: readonly string[]; question: FindQuestion }) {
  const toggled = { ...question, isEmergency: !question.isEmergency };
  return (
    <div className="nh-answer">
      <h1 className="nh-h1">
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h1>
      <div className="nh-tools">
        <Button look="secondary" onPress={() => navigate(findAddress(toggled))}>
          {question.isEmergency ? findWords.emergencyOff : findWords.emergencyOn}
        </Button>
      </div>
    </div>
  );
}
