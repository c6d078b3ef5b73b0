import { useViewer } from '../../session/viewer.tsx';
import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { Link } from '../../url/Link.tsx';
import { useSearch } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { untilInWords, weekdayInWords } from '../../words/day.ts';
import { findWords, queueWords } from '../../words/find.ts';
import type { Need } from './answer.ts';
import { MissingFacts } from './MissingFacts.tsx';
import { areasToAvoidInWords, childrenAside, childrenInWords, mustHaveInWords, planInWords } from './needInWords.ts';

/** What this need asks for, in one row: by reference, never by name. */
export function NeedSummary({ need, dataDate }: { need: Need; dataDate: string }) {
  const { mayChangePlacementNeeds } = useViewer();
  const search = useSearch();
  const labels = findWords.summaryLabels;
  const plan = planInWords(need);
  return (
    <div className="find-summary">
      <SummaryBar
        parts={[
          {
            label: labels.need,
            value: need.reference,
            aside: mayChangePlacementNeeds && (
              <Link
                to={`${paths.changeNeed(need.id)}${search}`}
                className="govuk-link"
                label={queueWords.changeNeed(need.reference)}
              >
                {queueWords.change}
              </Link>
            ),
          },
          {
            label: need.children.length === 1 ? labels.child : labels.children,
            value: childrenInWords(need.children),
            aside: childrenAside(need),
          },
          { label: labels.council, value: need.localAuthority.name },
          {
            label: labels.neededBy,
            value: weekdayInWords(need.neededBy, dataDate),
            aside: untilInWords(need.neededBy, dataDate),
          },
          { label: labels.type, value: plan.type, aside: plan.others },
          { label: labels.must, value: mustHaveInWords(need), aside: areasToAvoidInWords(need.areasToAvoidCount) },
        ]}
      />
      <MissingFacts need={need} />
    </div>
  );
}
