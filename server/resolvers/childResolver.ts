import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Child, ChildConnection, ChildFilter, Placement } from '../../schema/child.ts';
import { LocalAuthority } from '../../schema/geography.ts';
import { type Connection, PageArgs } from '../../schema/pages.ts';
import { mustBeKnown } from './authorityList.ts';
import { pageRequest, toConnection } from './pageOfRows.ts';
import type { RequestContext } from './requestContext.ts';
import { toChild } from './rowAnswers.ts';

@Resolver(() => Child)
export class ChildResolver {
  @Query(() => ChildConnection, { description: 'In order of reference.' })
  async children(
    @Arg('filter', () => ChildFilter, { nullable: true }) filter: ChildFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Child>> {
    await mustBeKnown(context, filter?.localAuthority);
    return toConnection(await context.reading.children(filter ?? {}, pageRequest(page)), toChild);
  }

  @Query(() => Child, { nullable: true })
  async child(@Arg('id', () => ID) id: string, @Ctx() { children }: RequestContext): Promise<Child | null> {
    return children.load(id);
  }

  @FieldResolver(() => LocalAuthority)
  responsibleAuthority(@Root() child: Child, @Ctx() { authorities }: RequestContext): Promise<LocalAuthority> {
    return authorities.load(child.responsibleAuthorityCode);
  }
}

@Resolver(() => Placement)
export class PlacementResolver {
  @FieldResolver(() => LocalAuthority, { nullable: true, description: 'Where the home stands; null = not known.' })
  async hostAuthority(
    @Root() placement: Placement,
    @Ctx() { authorities }: RequestContext,
  ): Promise<LocalAuthority | null> {
    return placement.hostAuthorityCode === null ? null : authorities.load(placement.hostAuthorityCode);
  }
}
