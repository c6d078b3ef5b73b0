import { formatDate } from '../../words/formats.ts';
import { homeWords } from '../../words/homes.ts';
import type { HomeRecord } from './HomeScreen.tsx';

/** Why places cannot be used now, and until when. */
export function HomeHolds({ holds }: { holds: HomeRecord['holds'] }) {
  return (
    <section aria-labelledby="holds">
      <h2 className="nh-h2" id="holds">
        {homeWords.holdsHeading}
      </h2>
      {holds.length === 0 ? (
        <p className="nh-meta">{homeWords.noHolds}</p>
      ) : (
        <table className="govuk-table">
          <caption className="nh-hidden">{homeWords.holdsHeading}</caption>
          <thead className="govuk-table__head">
            <tr>
              <th scope="col" className="govuk-table__header">
                {homeWords.holdReason}
              </th>
              <th scope="col" className="govuk-table__header govuk-table__header--numeric">
                {homeWords.holdPlaces}
              </th>
              <th scope="col" className="govuk-table__header">
                {homeWords.holdEnds}
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {holds.map((hold) => (
              <tr className="govuk-table__row" key={`${hold.reason} ${hold.until}`}>
                <th scope="row" className="govuk-table__header">
                  {hold.reasonLabel}
                </th>
                <td className="govuk-table__cell govuk-table__cell--numeric">{hold.places}</td>
                <td className="govuk-table__cell">
                  {hold.until == null ? homeWords.holdOpen : formatDate(hold.until)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
