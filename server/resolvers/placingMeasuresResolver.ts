import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { declineReasons } from '../../schema/codes/callOutcomes.ts';
import { LocalAuthority } from '../../schema/geography.ts';
import { Home } from '../../schema/home.ts';
import {
  type DeclineReasonCount,
  HomeAnswers,
  PlacingMeasures,
  PlacingMeasuresResult,
  PlacingMeasuresRow,
} from '../../schema/placingMeasures.ts';
import { NotFoundProblem } from '../../schema/problems.ts';
import { type Count, countOf } from '../engine/count.ts';
import {
  type PlacingMeasures as Measured,
  type PlacingRow,
  placingMeasures,
} from '../engine/decision/placingMeasures.ts';
import { suppressPlacing } from '../engine/decision/suppressPlacing.ts';
import { countText } from '../engine/wording.ts';
import { may } from '../policy/policy.ts';
import type { Viewer } from '../policy/viewer.ts';
import { readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

function toRow({ localAuthority, ...row }: PlacingRow): PlacingMeasuresRow {
  return { authorityCode: localAuthority, ...row };
}

function toReason(counted: {
  readonly reason: DeclineReasonCount['reason'];
  readonly declines: Count;
}): DeclineReasonCount {
  return { ...counted, label: declineReasons[counted.reason] };
}

function headlineOf({ total }: Measured): string {
  const { decided, medianDays, offers, declines } = total;
  const found =
    medianDays === null
      ? decided.value === 0 && 'No home has been chosen yet.'
      : `Half of the homes chosen were found within ${countText(medianDays, 'day')}.`;
  const answers =
    offers.value === null || declines.value === null
      ? 'Small numbers of answers are withheld.'
      : `Homes offered ${countText(offers.value, 'time')} and declined ${countText(declines.value, 'time')}.`;
  return found ? `${found} ${answers}` : answers;
}

/** The councils whose needs are counted, and whether small numbers may be shown; null without any right. */
function rightsOf(viewer: Viewer, members: readonly string[]) {
  const exact = may(viewer, 'exactAggregates');
  if (exact === 'REGION') return { councils: members, isExact: true };
  if (exact === 'OWN_AUTHORITY')
    return { councils: members.filter((gss) => gss === viewer.localAuthority), isExact: true };
  return may(viewer, 'suppressedAggregates') === 'REGION' ? { councils: members, isExact: false } : null;
}

@Resolver(() => PlacingMeasures)
export class PlacingMeasuresResolver {
  @Query(() => PlacingMeasuresResult, {
    description: 'Time to find a home, offers and declines: of every need on record, by council.',
  })
  async placingMeasures(
    @Arg('region', () => ID) regionId: string,
    @Ctx() context: RequestContext,
  ): Promise<PlacingMeasures | NotFoundProblem> {
    const region = await readRegion(context, regionId);
    if (region instanceof NotFoundProblem) return region;
    const rights = rightsOf(context.viewer, region.members);
    const councils = rights?.councils ?? [];
    const exact = placingMeasures(await context.reading.decisions.records(councils), councils);
    const measures = rights?.isExact
      ? exact
      : suppressPlacing(exact, await context.said.placing(exact, await context.hidesUpTo()));
    return {
      region: region.id,
      headline: headlineOf(measures),
      rows: measures.rows.map(toRow),
      total: toRow(measures.total),
      reasons: measures.reasons.map(toReason),
      homes: measures.homes.map(({ reasons, ...home }) => ({
        ...home,
        reasons: reasons.map(({ reason, declines }) => toReason({ reason, declines: countOf(declines) })),
      })),
    };
  }
}

@Resolver(() => PlacingMeasuresRow)
export class PlacingMeasuresRowResolver {
  @FieldResolver(() => LocalAuthority, { nullable: true, description: 'Null on the total.' })
  async localAuthority(
    @Root() { authorityCode }: PlacingMeasuresRow,
    @Ctx() { authorities }: RequestContext,
  ): Promise<LocalAuthority | null> {
    return authorityCode === null ? null : authorities.load(authorityCode);
  }
}

@Resolver(() => HomeAnswers)
export class HomeAnswersResolver {
  @FieldResolver(() => Home, { nullable: true })
  home(@Root() { homeId }: HomeAnswers, @Ctx() { homes }: RequestContext): Promise<Home | null> {
    return homes.load(homeId);
  }
}
