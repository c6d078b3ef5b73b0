import { formatDate } from '../../words/formats.ts';
import { homeNoticeWords } from '../../words/homeNotices.ts';
import { homeWords } from '../../words/homes.ts';
import type { HomeRecord } from './HomeScreen.tsx';

type Places = HomeRecord['places'];
type State = keyof typeof homeWords.states;

/** Parts of the bar: together they are every registered place. */
const barStates = ['filled', 'reserved', 'vacant', 'onHold'] as const satisfies readonly State[];
const rows: readonly { readonly state: State; readonly isPart: boolean }[] = [
  { state: 'registered', isPart: false },
  { state: 'staffed', isPart: false },
  { state: 'onHold', isPart: true },
  { state: 'usable', isPart: false },
  { state: 'filled', isPart: true },
  { state: 'reserved', isPart: true },
  { state: 'vacant', isPart: true },
  { state: 'notice', isPart: false },
];

interface Props {
  readonly places: Places;
  readonly nextVacancyOn: string | null;
  readonly notices: HomeRecord['notices'];
}

/** Places by state, as one bar and as the table it is read from. */
export function HomePlaces({ places, nextVacancyOn, notices }: Props) {
  const shown = barStates.filter((state) => places[state] > 0);
  const label = shown.map((state) => `${homeWords.states[state]} ${places[state]}`).join(', ');
  return (
    <section aria-labelledby="places">
      <h2 className="nh-h2" id="places">
        {homeWords.placesHeading}
      </h2>
      {shown.length > 0 && (
        <div className="home-bar" role="img" aria-label={label}>
          {shown.map((state) => (
            <span key={state} className={`home-state--${state}`} style={{ flexGrow: places[state], flexBasis: 0 }}>
              {places[state]}
            </span>
          ))}
        </div>
      )}
      <table className="govuk-table home-places">
        <caption className="nh-hidden">{homeWords.placesHeading}</caption>
        <thead className="govuk-table__head">
          <tr>
            <th scope="col" className="govuk-table__header">
              {homeWords.placesState}
            </th>
            <th scope="col" className="govuk-table__header govuk-table__header--numeric">
              {homeWords.holdPlaces}
            </th>
            <th scope="col" className="govuk-table__header">
              {homeWords.placesMeaning}
            </th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map(({ state, isPart }) => (
            <PlaceRow key={state} state={state} isPart={isPart} count={places[state]} />
          ))}
        </tbody>
      </table>
      {notices.length > 0 ? (
        <Notices notices={notices} />
      ) : nextVacancyOn === null ? null : (
        <p className="nh-meta">{homeWords.nextVacancy(formatDate(nextVacancyOn))}</p>
      )}
    </section>
  );
}

function PlaceRow({ state, isPart, count }: { state: State; isPart: boolean; count: number }) {
  const inBar = barStates.some((shown) => shown === state);
  return (
    <tr className={isPart ? 'govuk-table__row home-places__part' : 'govuk-table__row'}>
      <th scope="row" className="govuk-table__header">
        {inBar && <i className={`home-swatch home-state--${state}`} />}
        {homeWords.states[state]}
      </th>
      <td className="govuk-table__cell govuk-table__cell--numeric">{count}</td>
      <td className="govuk-table__cell nh-meta">{homeWords.stateNotes[state]}</td>
    </tr>
  );
}

function Notices({ notices }: Pick<Props, 'notices'>) {
  return (
    <>
      <p className="nh-meta" id="notices">
        {homeNoticeWords.heading}
      </p>
      <ul className="nh-meta" aria-labelledby="notices">
        {notices.map(({ places, on }) => (
          <li key={on}>{homeNoticeWords.given(places, formatDate(on))}</li>
        ))}
      </ul>
    </>
  );
}
