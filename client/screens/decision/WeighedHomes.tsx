import { factorStatuses } from '../../../schema/ruleBook.ts';
import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { decisionWords } from '../../words/decision.ts';
import { formatDate, formatMiles } from '../../words/formats.ts';
import { whereInWords } from '../../words/phrases.ts';
import { nameOf, type PlacingNeed, type Weighed } from './placing.ts';

/** What the choice is, home by home: how far, which factors, what to check. */
export function WeighedHomes({ need, weighed }: { need: PlacingNeed; weighed: Weighed }) {
  const { summary } = decisionWords;
  return (
    <>
      {weighed.homes.map(({ home, childReferences, milesFromFamily, weeklyMiles, factors, cautions }) => {
        const children = need.children.filter(({ reference }) => childReferences.includes(reference));
        const ages = children.map(({ ageYears }) => ageYears).join(', ');
        const miles =
          milesFromFamily == null ? decisionWords.notKnown : decisionWords.milesOf(formatMiles(milesFromFamily));
        return (
          <section className="nh-weighed" key={home.id} aria-label={nameOf(home)}>
            <SummaryBar
              parts={[
                { label: summary.need, value: need.reference },
                {
                  label: summary.children,
                  value: ages === '' ? childReferences.length : `${childReferences.length} (${ages})`,
                },
                { label: summary.home, value: nameOf(home), aside: whereInWords(home.town, home.localAuthority.name) },
                { label: summary.miles, value: miles },
                {
                  label: summary.week,
                  value: weeklyMiles.total == null ? decisionWords.notKnown : formatMiles(weeklyMiles.total),
                },
                { label: summary.starts, value: formatDate(weighed.startsOn) },
              ]}
            />
            <h2 className="nh-h2">{decisionWords.factorsHeading}</h2>
            <ul className="nh-weighed__factors">
              {factors.map(({ factor, name, status, sentence }) => (
                <li key={factor}>
                  <b className={status === 'NOT_MET' ? 'nh-weighed__not' : undefined}>
                    {name}: {factorStatuses[status].toLowerCase()}.
                  </b>{' '}
                  {sentence}
                </li>
              ))}
              {cautions.map(({ sentence }) => (
                <li key={sentence}>
                  <b>{decisionWords.cautionsHeading}:</b> {sentence}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
