/** What is the first page made of? Nothing that is not released. */
import type { ProposedPlan } from './proposedPlan.ts';
import type { PublishedAreas } from './publishedArea.ts';
import type { PreviousReport, ReleasedBlock } from './report.ts';
import type { ReportScope } from './reportBlock.ts';

export interface FirstPageFacts {
  readonly scope: ReportScope;
  readonly blocks: readonly ReleasedBlock[];
  /** Null where the near-home gap is not known. */
  readonly withinMiles: number | null;
  /** Its homes and money are no secret; its children are said only as the block of the plan releases them. */
  readonly plan: ProposedPlan | null;
  readonly previous: PreviousReport | null;
  readonly publishedAreas: PublishedAreas | null;
}
