import { adaptations, offers } from '../../../schema/vocabulary.ts';
import { homeWords } from '../../words/homes.ts';
import { HomeFacts } from './HomeFacts.tsx';
import type { HomeRecord } from './HomeScreen.tsx';

/** Whom the home is registered or approved for, and what it offers. */
export function HomeTakes({ home }: { home: HomeRecord }) {
  const offered = home.offers.map((offer) => offers[offer]).join(', ');
  const adapted = home.adaptations.map((adaptation) => adaptations[adaptation]).join(', ');
  return (
    <section aria-labelledby="takes">
      <h2 className="nh-h2" id="takes">
        {homeWords.takesHeading}
      </h2>
      <HomeFacts
        facts={[
          [homeWords.ages, homeWords.agesFromTo(home.ageFrom ?? null, home.ageTo ?? null)],
          [homeWords.sex, homeWords.sexAccepted[home.sexAccepted]],
          ...(home.isShortBreakOnly ? ([[homeWords.stays, homeWords.shortBreakOnly]] as const) : []),
          [homeWords.offers, offered || homeWords.noneRecorded],
          [homeWords.adaptations, adapted || homeWords.noneRecorded],
        ]}
      />
    </section>
  );
}
