import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { HeadCell, PaneTable } from '../../ui/PaneTable.tsx';
import { formatDate } from '../../words/formats.ts';
import { homeChangeWords } from '../../words/homeChange.ts';
import { homeWords } from '../../words/homes.ts';
import type { HomeRecord } from './HomeScreen.tsx';
import { releaseHomeHoldDocument } from './homeChange.graphql.ts';
import { useHomeChange } from './useHomeChange.ts';

type Hold = HomeRecord['holds'][number];

/** Why places cannot be used now, and until when. */
export function HomeHolds({ home }: { home: HomeRecord }) {
  const { id, version, holds, mayChange } = home;
  const { wrong, send } = useHomeChange();
  const release = (hold: Hold) =>
    void send(releaseHomeHoldDocument, { id, version, holdId: hold.id }, homeChangeWords.released(hold.places));
  return (
    <section aria-labelledby="holds">
      <h2 className="nh-h2" id="holds">
        {homeWords.holdsHeading}
      </h2>
      <ErrorSummary title={homeChangeWords.couldNot} errors={wrong.map(({ sentence }) => ({ sentence }))} />
      {holds.length === 0 ? (
        <p className="nh-meta">{homeWords.noHolds}</p>
      ) : (
        <PaneTable
          caption={homeWords.holdsCaption}
          isCaptionHidden
          head={
            <>
              <HeadCell label={homeWords.holdReason} />
              <HeadCell label={homeWords.holdPlaces} isNumeric />
              <HeadCell label={homeWords.holdEnds} />
              {mayChange ? <HeadCell label={homeChangeWords.holdAction} /> : null}
            </>
          }
        >
          <tbody className="govuk-table__body">
            {holds.map((hold) => (
              <HoldRow key={hold.id} hold={hold} onRelease={mayChange ? release : null} />
            ))}
          </tbody>
        </PaneTable>
      )}
    </section>
  );
}

function HoldRow({ hold, onRelease }: { hold: Hold; onRelease: ((hold: Hold) => void) | null }) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        {hold.reasonLabel}
      </th>
      <td className="govuk-table__cell govuk-table__cell--numeric">{hold.places}</td>
      <td className="govuk-table__cell">{hold.until == null ? homeWords.holdOpen : formatDate(hold.until)}</td>
      {onRelease === null ? null : (
        <td className="govuk-table__cell">
          <Button
            look="quiet"
            label={homeChangeWords.releaseLabel(hold.places, hold.reasonLabel)}
            onPress={() => onRelease(hold)}
          >
            {homeChangeWords.release}
          </Button>
        </td>
      )}
    </tr>
  );
}
