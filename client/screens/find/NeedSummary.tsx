import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { untilInWords, weekdayInWords } from '../../words/day.ts';
import { findWords } from '../../words/find.ts';
import type { Need } from './answer.ts';
import { MissingFacts } from './MissingFacts.tsx';
import { areasToAvoidInWords, childrenAside, childrenInWords, mustHaveInWords, planInWords } from './needInWords.ts';

/** What this need asks for, in one row: by reference, never by name. */
export function NeedSummary({ need, dataDate }: { need: Need; dataDate: string }) {
  const labels = findWords.summaryLabels;
  const plan = planInWords(need);
  return (
    <div className="find-summary">
      <SummaryBar
        parts={[
          { label: labels.need, value: need.reference },
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
