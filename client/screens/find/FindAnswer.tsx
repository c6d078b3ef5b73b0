import { useMemo, useState } from 'react';
import { Segments } from '../../ui/Segments.tsx';
import { findWords } from '../../words/find.ts';
import { splitWords } from '../../words/split.ts';
import { AnswerHeading } from './AnswerHeading.tsx';
import { isSplitAnswer, type Need } from './answer.ts';
import { FindAfter } from './FindAfter.tsx';
import { FindMap } from './FindMap.tsx';
import { HomeCards } from './HomeCards.tsx';
import { MarkedEmergency } from './MarkedEmergency.tsx';
import { NeedSummary } from './NeedSummary.tsx';
import { NoMatches } from './NoMatches.tsx';
import { NothingPreferred } from './NothingPreferred.tsx';
import { Preferences } from './Preferences.tsx';
import type { NarrowedAnswer } from './preferred.ts';
import type { FindQuestion } from './question.ts';
import { SearchSettings } from './SearchSettings.tsx';
import { SplitCards } from './SplitCards.tsx';
import { useOthersWaiting } from './useOthersWaiting.ts';
import { useSelectedRank } from './useSelectedRank.ts';

interface Props {
  readonly need: Need;
  readonly narrowed: NarrowedAnswer;
  readonly sentences: readonly string[];
  readonly question: FindQuestion;
  readonly onShowMore: () => void;
}
type View = keyof typeof findWords.views;

const viewOptions = [
  { value: 'cards', label: findWords.views.cards },
  { value: 'map', label: findWords.views.map },
] as const;

/** The answer in the heading, then map beside ranked cards, then what was nearly possible and what was ruled out. */
export function FindAnswer({ need, narrowed, sentences, question, onShowMore }: Props) {
  const isSplit = isSplitAnswer(narrowed.answer);
  const answer = useMemo(
    () => (isSplit ? { ...narrowed.answer, matches: narrowed.answer.splits } : narrowed.answer),
    [isSplit, narrowed.answer],
  );
  const others = useOthersWaiting(question, answer.matches.length);
  const [selectedRank, setSelectedRank] = useSelectedRank(answer);
  const [view, setView] = useState<View>('cards');
  return (
    <>
      <AnswerHeading sentences={sentences} question={question} />
      <NeedSummary need={need} dataDate={answer.dataDate} />
      <MarkedEmergency need={need} question={question} />
      {[...answer.notes, ...(answer.driveTimeNote ? [answer.driveTimeNote] : [])].map((note) => (
        <p className="nh-meta find-note" key={note}>
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
          {isSplit ? (
            <>
              <SplitCards
                isEmergency={answer.question.emergency}
                need={need}
                splits={answer.splits}
                selectedRank={selectedRank}
                onSelectRank={setSelectedRank}
              />
              <NoMatches answer={answer} question={question} title={splitWords.orFurther} />
            </>
          ) : (
            <>
              {narrowed.couldTake > 0 && <Preferences need={need} question={question} />}
              {narrowed.couldTake === 0 && <NoMatches answer={answer} question={question} />}
              {narrowed.couldTake > 0 && answer.matchCount === 0 && (
                <NothingPreferred need={need} prefers={narrowed.prefers} question={question} />
              )}
              {answer.matchCount > 0 && (
                <HomeCards
                  need={need}
                  answer={answer}
                  others={others}
                  selectedRank={selectedRank}
                  onSelectRank={setSelectedRank}
                  onShowMore={onShowMore}
                />
              )}
            </>
          )}
        </section>
      </div>
      <FindAfter answer={answer} question={question} />
    </>
  );
}
