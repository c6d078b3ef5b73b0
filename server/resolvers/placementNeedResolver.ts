import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Child } from '../../schema/child.ts';
import { LocalAuthority } from '../../schema/geography.ts';
import { type Connection, PageArgs } from '../../schema/pages.ts';
import { NeedFilter, PlacementNeed, PlacementNeedConnection } from '../../schema/placementNeed.ts';
import { mustBeKnown } from './authorityList.ts';
import { toPlacementNeed } from './needAnswers.ts';
import { pageRequest, toConnection } from './pageOfRows.ts';
import type { RequestContext } from './requestContext.ts';

@Resolver(() => PlacementNeed)
export class PlacementNeedResolver {
  @Query(() => PlacementNeedConnection, { description: 'Most urgent first, then needed soonest.' })
  async placementNeeds(
    @Arg('filter', () => NeedFilter, { nullable: true }) filter: NeedFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PlacementNeed>> {
    await mustBeKnown(context, filter?.localAuthority);
    return toConnection(await context.reading.placementNeeds(filter ?? {}, pageRequest(page)), toPlacementNeed);
  }

  @Query(() => PlacementNeed, { nullable: true })
  async placementNeed(
    @Arg('id', () => ID) id: string,
    @Ctx() { reading }: RequestContext,
  ): Promise<PlacementNeed | null> {
    const row = await reading.placementNeed(id);
    return row === null ? null : toPlacementNeed(row);
  }

  @FieldResolver(() => LocalAuthority, { description: 'The responsible authority.' })
  localAuthority(@Root() need: PlacementNeed, @Ctx() { authorities }: RequestContext): Promise<LocalAuthority> {
    return authorities.load(need.responsibleAuthorityCode);
  }

  @FieldResolver(() => [Child])
  async children(@Root() need: PlacementNeed, @Ctx() { children }: RequestContext): Promise<Child[]> {
    const found = await Promise.all(need.childIds.map((id) => children.load(id)));
    return found.filter((child) => child !== null);
  }
}
