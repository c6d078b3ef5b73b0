import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { findWords, nearMissWords } from '../../words/find.ts';
import { formatMiles } from '../../words/formats.ts';
import type { NearMiss } from './answer.ts';
import { letterOf } from './letterOf.ts';
import { PhoneLink } from './PhoneLink.tsx';

/** Homes that fail one rule only: what stops each, the single change that would open it, and the rank it would then take. */
export function NearMisses({ nearMisses }: { nearMisses: readonly NearMiss[] }) {
  const { columns } = nearMissWords;
  return (
    <section aria-labelledby="nearly-possible">
      <h2 className="nh-h2" id="nearly-possible">
        {nearMissWords.heading}
      </h2>
      {nearMisses.length === 0 ? (
        <p className="nh-meta">{nearMissWords.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls sideways must be reachable by keyboard
        <section className="nh-scroll" aria-label={nearMissWords.caption} tabIndex={0}>
          <table className="govuk-table find-nearly">
            <caption className="nh-hidden">{nearMissWords.caption}</caption>
            <thead className="govuk-table__head">
              <tr>
                <th scope="col" className="govuk-table__header">
                  {columns.home}
                </th>
                <th scope="col" className="govuk-table__header">
                  {columns.stops}
                </th>
                <th scope="col" className="govuk-table__header">
                  {columns.change}
                </th>
                <th scope="col" className="govuk-table__header govuk-table__header--numeric">
                  {columns.miles}
                </th>
              </tr>
            </thead>
            <tbody className="govuk-table__body">
              {nearMisses.map((nearMiss, index) => (
                <NearMissRow key={nearMiss.home.id} nearMiss={nearMiss} letter={letterOf(index)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function NearMissRow({ nearMiss, letter }: { nearMiss: NearMiss; letter: string }) {
  const { home } = nearMiss;
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <span className="find-letter">{letter}</span>
        <Link to={paths.home(home.id)} className="govuk-link">
          {home.name ?? home.id}
        </Link>
        <span className="find-nearly__where">
          {home.town ?? home.localAuthority.name} · <PhoneLink phone={home.phone ?? null} />
        </span>
      </th>
      <td className="govuk-table__cell">{nearMiss.sentence}</td>
      <td className="govuk-table__cell">
        {nearMiss.change}: {nearMissWords.wouldRank(nearMiss.wouldRank)}
        {nearMiss.milesNearer != null && nearMiss.milesNearer >= 0.05 && (
          <b className="find-nearly__gain">{nearMissWords.nearer(nearMiss.milesNearer)}</b>
        )}
        {nearMiss.weeklyMilesFewer != null && nearMiss.weeklyMilesFewer >= 0.05 && (
          <b className="find-nearly__gain">{nearMissWords.fewer(nearMiss.weeklyMilesFewer)}</b>
        )}
      </td>
      <td className="govuk-table__cell govuk-table__cell--numeric">
        {nearMiss.weeklyMiles == null ? findWords.milesNotKnown : formatMiles(nearMiss.weeklyMiles)}
      </td>
    </tr>
  );
}
