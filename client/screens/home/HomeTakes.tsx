import { adaptations, offers } from '../../../schema/vocabulary.ts';
import { homeChangeWords } from '../../words/homeChange.ts';
import { homeWords } from '../../words/homes.ts';
import { HomeFacts } from './HomeFacts.tsx';
import type { HomeRecord } from './HomeScreen.tsx';

/** Whom the home is registered or approved for, and what it offers. */
export function HomeTakes({ home }: { home: HomeRecord }) {
  const offered = home.offers.map((offer) => offers[offer]).join(', ');
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
          [homeWords.adaptations, <Adaptations key="adaptations" home={home} />],
        ]}
      />
    </section>
  );
}

/** Each adaptation, with how many places have it where not every place does. */
function Adaptations({ home }: { home: HomeRecord }) {
  if (home.adaptations.length === 0) return homeWords.noneRecorded;
  return (
    <ul>
      {home.adaptations.map((adaptation) => {
        const label = adaptations[adaptation];
        const some = home.adaptedPlaces.find((one) => one.adaptation === adaptation);
        const { registered } = home.places;
        return (
          <li key={adaptation}>
            {some === undefined
              ? homeChangeWords.adaptedAll(label)
              : homeChangeWords.adaptedOf(label, some.places, some.taken, registered)}
          </li>
        );
      })}
    </ul>
  );
}
