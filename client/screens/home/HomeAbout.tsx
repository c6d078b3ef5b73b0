import type { ReactNode } from 'react';
import { sectors } from '../../../schema/vocabulary.ts';
import { formatDate, formatNumber } from '../../words/formats.ts';
import { homeChangeWords } from '../../words/homeChange.ts';
import { homeWords } from '../../words/homes.ts';
import { HomeFacts } from './HomeFacts.tsx';
import type { HomeRecord } from './HomeScreen.tsx';

/** Whom to ring, what Ofsted said, and what it costs for those who may see that. */
export function HomeAbout({ home }: { home: HomeRecord }) {
  const { weeklyCostPounds: cost } = home;
  return (
    <section aria-labelledby="about">
      <h2 className="nh-h2" id="about">
        {homeWords.aboutHeading}
      </h2>
      <HomeFacts
        facts={[
          [homeWords.phone, phoneOf(home)],
          [homeChangeWords.inspection, inspectionOf(home)],
          [homeWords.sector, home.sector == null ? homeWords.notRecorded : sectors[home.sector]],
          ...(cost == null ? [] : ([[homeChangeWords.cost, homeChangeWords.costOf(formatNumber(cost))]] as const)),
        ]}
      />
    </section>
  );
}

function phoneOf(home: HomeRecord): ReactNode {
  if (home.phone == null) return homeWords.notRecorded;
  return (
    <a className="govuk-link nh-number" href={`tel:${home.phone.replaceAll(' ', '')}`}>
      {home.phone}
    </a>
  );
}

function inspectionOf({ inspection }: HomeRecord): ReactNode {
  if (inspection == null) return homeWords.notRecorded;
  return (
    <>
      {homeChangeWords.inspectionOf(formatDate(inspection.date), inspection.judgement ?? null)}
      <span className="nh-meta home-source">{inspection.source}</span>
    </>
  );
}
