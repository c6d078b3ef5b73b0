import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  ApprovalTask,
  CallRecord,
  DecidedPlace,
  HeldPlace,
  PlacementDecision,
  RecordedReason,
} from '../../schema/decision.ts';
import { Home } from '../../schema/home.ts';
import { PlacementNeed } from '../../schema/placementNeed.ts';
import { toApprovalTask, toCallRecord, toDecision, toHeldPlace } from './placingAnswers.ts';
import type { RequestContext } from './requestContext.ts';

interface OfHome {
  readonly homeId: string;
}

/** Errors: a home that something is recorded of, and that is gone, is a fault of ours. */
async function homeOf({ homeId }: OfHome, { homes }: RequestContext): Promise<Home> {
  const home = await homes.load(homeId);
  if (home === null) throw new Error('A home that something is recorded of is no longer there.');
  return home;
}

/** What is recorded of finding a home for a need. */
@Resolver(() => PlacementNeed)
export class PlacingOfNeedResolver {
  @FieldResolver(() => [CallRecord], { description: 'Newest first.' })
  async calls(@Root() need: PlacementNeed, @Ctx() { placing }: RequestContext): Promise<CallRecord[]> {
    return (await placing.load(need.id)).calls.map(toCallRecord);
  }

  @FieldResolver(() => [HeldPlace], { description: 'Held now; the one that ends first, first.' })
  async heldPlaces(@Root() need: PlacementNeed, @Ctx() { placing }: RequestContext): Promise<HeldPlace[]> {
    return (await placing.load(need.id)).heldPlaces.map(toHeldPlace);
  }

  @FieldResolver(() => PlacementDecision, { nullable: true, description: 'The decision that stands.' })
  async decision(
    @Root() need: PlacementNeed,
    @Ctx() { placing, children }: RequestContext,
  ): Promise<PlacementDecision | null> {
    const { decision } = await placing.load(need.id);
    if (decision === null) return null;
    const ids = decision.homes.flatMap(({ childIds }) => childIds);
    const found = await Promise.all(ids.map((id) => children.load(id)));
    return toDecision(
      decision,
      new Map(found.flatMap((child) => (child === null ? [] : [[child.id, child.reference] as const]))),
    );
  }

  @FieldResolver(() => [ApprovalTask], { description: 'Of the decision that stands.' })
  async approvalTasks(@Root() need: PlacementNeed, @Ctx() { placing }: RequestContext): Promise<ApprovalTask[]> {
    return (await placing.load(need.id)).tasks.map(toApprovalTask);
  }
}

@Resolver(() => CallRecord)
export class CallRecordResolver {
  @FieldResolver(() => Home)
  home(@Root() call: CallRecord, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(call, context);
  }
}

@Resolver(() => HeldPlace)
export class HeldPlaceResolver {
  @FieldResolver(() => Home)
  home(@Root() held: HeldPlace, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(held, context);
  }
}

@Resolver(() => DecidedPlace)
export class DecidedPlaceResolver {
  @FieldResolver(() => Home)
  home(@Root() decided: DecidedPlace, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(decided, context);
  }
}

@Resolver(() => RecordedReason)
export class RecordedReasonResolver {
  @FieldResolver(() => Home)
  home(@Root() reason: RecordedReason, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(reason, context);
  }
}

@Resolver(() => ApprovalTask)
export class ApprovalTaskResolver {
  @FieldResolver(() => Home)
  home(@Root() task: ApprovalTask, @Ctx() context: RequestContext): Promise<Home> {
    return homeOf(task, context);
  }
}
