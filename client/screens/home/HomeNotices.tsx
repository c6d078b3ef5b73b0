import { homeStatuses } from '../../../schema/vocabulary.ts';
import { formatDate } from '../../words/formats.ts';
import { homeChangeWords } from '../../words/homeChange.ts';
import type { HomeRecord } from './HomeScreen.tsx';

/** What must be known before anything else of the record: the home is not open, or two sources disagree about it. */
export function HomeNotices({ home }: { home: HomeRecord }) {
  return (
    <>
      {home.status === 'OPEN' ? null : (
        <section className="nh-box nh-box--attention home-notice" aria-labelledby="not-open">
          <h2 className="nh-h3" id="not-open">
            {homeChangeWords.notOpenTitle(homeStatuses[home.status])}
          </h2>
          <p>{homeChangeWords.notOpen}</p>
        </section>
      )}
      {home.disagreement == null ? null : <Disagreement said={home.disagreement} />}
    </>
  );
}

function Disagreement({ said }: { said: NonNullable<HomeRecord['disagreement']> }) {
  return (
    <section className="nh-box nh-box--attention home-notice" aria-labelledby="disagree">
      <h2 className="nh-h3" id="disagree">
        {homeChangeWords.disagreeTitle}
      </h2>
      <p>{homeChangeWords.disagree(said.by, formatDate(said.at))}</p>
      <ul>
        {said.changes.map(({ field, label, from, to }) => (
          <li key={field}>{homeChangeWords.disagreeLine(label, from, to)}</li>
        ))}
      </ul>
      <p>{homeChangeWords.disagreeNext}</p>
    </section>
  );
}
