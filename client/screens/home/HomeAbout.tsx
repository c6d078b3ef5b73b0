import type { ReactNode } from 'react';
import { homeStatuses, sectors } from '../../../schema/vocabulary.ts';
import { beforeDataDateInWords, daysBetween } from '../../words/day.ts';
import { formatDate } from '../../words/formats.ts';
import { homeWords } from '../../words/homes.ts';
import { HomeFacts } from './HomeFacts.tsx';
import type { HomeRecord } from './HomeScreen.tsx';

/** Days after which a home's own word about its places is called out of date. */
const staleAfterDays = 7;

export function HomeAbout({ home, dataDate }: { home: HomeRecord; dataDate: string | null }) {
  return (
    <section aria-labelledby="about">
      <h2 className="nh-h2" id="about">
        {homeWords.aboutHeading}
      </h2>
      <HomeFacts
        facts={[
          [homeWords.phone, phoneOf(home)],
          [
            homeWords.confirmed,
            <Freshness key="confirmed" confirmedAt={home.confirmedAt ?? null} dataDate={dataDate} />,
          ],
          [homeWords.status, statusOf(home)],
          [homeWords.provider, home.providerName ?? homeWords.notRecorded],
          [homeWords.owner, home.ownerGroupName ?? homeWords.notRecorded],
          [homeWords.sector, home.sector == null ? homeWords.notRecorded : sectors[home.sector]],
          [homeWords.urn, home.urn ?? homeWords.notRecorded],
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

function statusOf(home: HomeRecord): ReactNode {
  const label = homeStatuses[home.status];
  return home.status === 'OPEN' ? label : <strong className="govuk-tag nh-tag--attention">{label}</strong>;
}

function Freshness({ confirmedAt, dataDate }: { confirmedAt: string | null; dataDate: string | null }) {
  if (confirmedAt === null) return <strong className="govuk-tag nh-tag--attention">{homeWords.neverConfirmed}</strong>;
  if (dataDate === null) return formatDate(confirmedAt);
  const isStale = daysBetween(confirmedAt, dataDate) > staleAfterDays;
  return (
    <>
      {formatDate(confirmedAt)}, {beforeDataDateInWords(confirmedAt, dataDate)}
      {isStale && (
        <>
          {' '}
          <strong className="govuk-tag nh-tag--attention">{homeWords.stale}</strong>
        </>
      )}
    </>
  );
}
