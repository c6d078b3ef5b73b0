import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { LocalAuthority } from '../../schema/geography.ts';
import { Home, HomeConnection, HomeFilter } from '../../schema/home.ts';
import { type Connection, PageArgs } from '../../schema/pages.ts';
import { mustBeKnown } from './authorityList.ts';
import { pageRequest, toConnection } from './pageOfRows.ts';
import type { RequestContext } from './requestContext.ts';
import { toHome } from './rowAnswers.ts';

@Resolver(() => Home)
export class HomeResolver {
  @Query(() => HomeConnection, { description: 'In name order.' })
  async homes(
    @Arg('filter', () => HomeFilter, { nullable: true }) filter: HomeFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Home>> {
    await mustBeKnown(context, filter?.localAuthority);
    return toConnection(await context.reading.homes(filter ?? {}, pageRequest(page)), toHome);
  }

  @Query(() => Home, { nullable: true })
  home(@Arg('id', () => ID) id: string, @Ctx() { homes }: RequestContext): Promise<Home | null> {
    return homes.load(id);
  }

  @FieldResolver(() => LocalAuthority, { description: 'Where the home stands.' })
  localAuthority(@Root() home: Home, @Ctx() { authorities }: RequestContext): Promise<LocalAuthority> {
    return authorities.load(home.hostAuthority);
  }
}
