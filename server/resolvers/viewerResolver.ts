import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { LocalAuthority, Region } from '../../schema/geography.ts';
import { Viewer } from '../../schema/viewer.ts';
import { roles } from '../../schema/vocabulary.ts';
import { may, seesExactNumbers } from '../policy/policy.ts';
import { authoritiesOf } from './authorityList.ts';
import type { RequestContext } from './requestContext.ts';
import { toRegion } from './rowAnswers.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer)
  async viewer(@Ctx() { viewer, mode, region, today, hidesUpTo }: RequestContext): Promise<Viewer> {
    return {
      id: viewer.userId,
      displayName: viewer.displayName,
      role: viewer.role,
      roleLabel: roles[viewer.role],
      mode: mode === 'demo' ? 'DEMO' : 'PRODUCTION',
      isSyntheticData: (await region())?.isSynthetic ?? false,
      today: await today(),
      mayImport: may(viewer, 'imports') !== 'NONE',
      maySeeChildren: may(viewer, 'children') !== 'NONE',
      maySeePlacementNeeds: may(viewer, 'needs') !== 'NONE',
      mayChangePlacementNeeds: may(viewer, 'needChanges') !== 'NONE',
      maySeeHomes: may(viewer, 'homes') !== 'NONE',
      maySeeExactNumbers: seesExactNumbers(viewer),
      countsHiddenUpTo: await hidesUpTo(),
    };
  }

  @FieldResolver(() => LocalAuthority, { nullable: true, description: 'Null for people who serve the whole region.' })
  async localAuthority(@Ctx() { viewer, authorities }: RequestContext): Promise<LocalAuthority | null> {
    return viewer.localAuthority === null ? null : authorities.load(viewer.localAuthority);
  }

  @FieldResolver(() => Region, { nullable: true })
  async region(@Ctx() context: RequestContext): Promise<Region | null> {
    const row = await context.region();
    return row === null ? null : toRegion(row);
  }

  @FieldResolver(() => [LocalAuthority], { description: 'The authorities this person may import for.' })
  async mayImportFor(@Ctx() context: RequestContext): Promise<LocalAuthority[]> {
    if (may(context.viewer, 'imports') === 'NONE') return [];
    return authoritiesOf(context, (await context.region())?.members ?? []);
  }
}
