import type { HomeListQuery } from '../../generated/graphql.ts';
import { FreshnessLabel } from '../../ui/FreshnessLabel.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { homesWords } from '../../words/homes.ts';
import { whereInWords } from '../../words/phrases.ts';

type ListedHome = HomeListQuery['homes']['edges'][number]['node'];

const { columns } = homesWords;
const heads = [
  { label: columns.name, isNumber: false },
  { label: columns.kind, isNumber: false },
  { label: columns.council, isNumber: false },
  { label: columns.registered, isNumber: true },
  { label: columns.usable, isNumber: true },
  { label: columns.vacant, isNumber: true },
  { label: columns.confirmed, isNumber: false },
];

export function HomesTable({ homes }: { homes: readonly ListedHome[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls sideways must be reachable by keyboard
    <section className="nh-scroll" aria-label={homesWords.caption} tabIndex={0}>
      <table className="govuk-table homes-table">
        <caption className="nh-hidden">{homesWords.caption}</caption>
        <thead className="govuk-table__head">
          <tr>
            {heads.map(({ label, isNumber }) => (
              <th
                key={label}
                scope="col"
                className={isNumber ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {homes.map((home) => (
            <HomeRow key={home.id} home={home} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HomeRow({ home }: { home: ListedHome }) {
  const { registered, usable, vacant } = home.places;
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <Link to={paths.home(home.id)} className="govuk-link">
          {home.name ?? home.id}
        </Link>
      </th>
      <td className="govuk-table__cell">{home.kindLabel}</td>
      <td className="govuk-table__cell">{whereInWords(home.town, home.localAuthority.name)}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{registered}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{usable}</td>
      <td className="govuk-table__cell govuk-table__cell--numeric">{vacant}</td>
      <td className="govuk-table__cell">
        <FreshnessLabel freshness={home.freshness} />
      </td>
    </tr>
  );
}
