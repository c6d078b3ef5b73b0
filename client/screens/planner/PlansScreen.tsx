import { useQuery } from 'urql';
import { planObjectives, planStatuses } from '../../../schema/codes/planWords.ts';
import type { PlansQuery } from '../../generated/graphql.ts';
import { useViewer, type ViewerRegion } from '../../session/viewer.tsx';
import { type FactRow, type FactTable, words as said } from '../../table/factTable.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { formatMoment } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { planWords } from '../../words/plan.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { plansDocument } from './planner.graphql.ts';

const { list: words } = planWords;

function plansTable(plans: PlansQuery['plans']): FactTable {
  return {
    caption: words.caption,
    columns: [
      { id: 'plan', label: words.plan, kind: 'words' },
      { id: 'status', label: words.status, kind: 'words' },
      { id: 'goal', label: words.goal, kind: 'words' },
      { id: 'scenario', label: words.scenario, kind: 'words' },
      { id: 'who', label: words.who, kind: 'words' },
      { id: 'when', label: words.when, kind: 'words' },
      { id: 'state', label: words.state, kind: 'words' },
    ],
    rows: plans.map((plan) => ({
      id: plan.id,
      cells: [
        said(plan.headline),
        said(planStatuses[plan.status]),
        said(planObjectives[plan.objective]),
        said(plan.scenario?.name ?? words.asIs),
        said(plan.madeBy),
        said(formatMoment(plan.madeAt)),
        said(plan.isStale ? words.stale : words.fresh),
      ],
    })),
    total: null,
  };
}

/** Plans that were worked out for the region, newest first. */
export function PlansScreen({ regionId }: { regionId: string }) {
  const { region } = useViewer();
  usePageTitle(words.title(region?.name ?? ''));
  if (!region || region.id !== regionId) return <NotFound title={gapWords.noSuchRegion} />;
  return <PlansOfRegion region={region} />;
}

function PlansOfRegion({ region }: { region: ViewerRegion }) {
  const [{ data, fetching, error }, ask] = useQuery({
    query: plansDocument,
    variables: { region: region.id },
    requestPolicy: 'cache-and-network',
  });
  const plans = data?.plans ?? null;
  const renderName = (row: FactRow, name: string) => (
    <Link to={`${paths.planner(region.id)}?plan=${encodeURIComponent(row.id)}`}>{name}</Link>
  );
  return (
    <>
      <div className="nh-answer">
        <h1 className="nh-h1">{plans === null ? words.waiting : words.heading(plans.length)}</h1>
        <div className="nh-tools">
          <Link to={paths.planner(region.id)} className="govuk-button">
            {words.make}
          </Link>
        </div>
      </div>
      {error ? <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : null}
      {plans === null && fetching ? <LoadingBlock shape="row" count={6} /> : null}
      {plans?.length === 0 ? <EmptyState title={words.empty} /> : null}
      {plans !== null && plans.length > 0 ? (
        <LongTable table={plansTable(plans)} renderName={renderName} minWidth={900} />
      ) : null}
    </>
  );
}
