import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../words/formats.ts';
import { homeChangeWords } from '../../words/homeChange.ts';
import type { HomeRecord } from './HomeScreen.tsx';

type Change = HomeRecord['history']['edges'][number]['node'];

/** Who changed the record, when, and what from and to; newest first. */
export function HomeHistory({ history, onEarlier }: { history: HomeRecord['history']; onEarlier: () => void }) {
  const changes = history.edges.map(({ node }) => node);
  return (
    <div className="home-history">
      <h2 className="nh-h2">{homeChangeWords.historyHeading}</h2>
      {changes.length === 0 ? (
        <p className="nh-meta">{homeChangeWords.noHistory}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls sideways must be reachable by keyboard
        <section className="nh-scroll" aria-label={homeChangeWords.historyHeading} tabIndex={0}>
          <table className="govuk-table">
            <caption className="nh-hidden">{homeChangeWords.historyHeading}</caption>
            <thead className="govuk-table__head">
              <tr>
                {[homeChangeWords.historyWhen, homeChangeWords.historyWho, homeChangeWords.historyWhat].map((head) => (
                  <th scope="col" className="govuk-table__header" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="govuk-table__body">
              {changes.map((change) => (
                <ChangeRow key={change.id} change={change} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {changes.length < history.totalCount ? (
        <div className="nh-tools">
          <Button look="secondary" onPress={onEarlier}>
            {homeChangeWords.earlier}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function ChangeRow({ change }: { change: Change }) {
  return (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell">{formatMoment(change.at)}</td>
      <td className="govuk-table__cell">{change.by}</td>
      <td className="govuk-table__cell">
        <b>{change.kindLabel}</b>{' '}
        {change.isUndone ? <strong className="govuk-tag nh-tag--plain">{homeChangeWords.undoneTag}</strong> : null}
        <ul>
          {change.changes.map(({ field, label, from, to }) => (
            <li key={field}>
              {label}: {homeChangeWords.fromTo(from, to)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
