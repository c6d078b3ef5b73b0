import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { LocalAuthority, Region, RegionMap } from '../../schema/geography.ts';
import { authoritiesOf } from './authorityList.ts';
import type { RequestContext } from './requestContext.ts';
import { areaNote, toLocalAuthority, toRegion } from './rowAnswers.ts';

@Resolver(() => Region)
export class GeographyResolver {
  @Query(() => [Region])
  async regions(@Ctx() { reading }: RequestContext): Promise<Region[]> {
    return (await reading.regions()).map(toRegion);
  }

  @FieldResolver(() => [LocalAuthority], { description: 'Members on the data date, in name order.' })
  members(@Root() region: Region, @Ctx() context: RequestContext): Promise<LocalAuthority[]> {
    return authoritiesOf(context, region.memberCodes);
  }

  @Query(() => [LocalAuthority], { description: 'A region’s members, or every authority known; in name order.' })
  async localAuthorities(
    @Arg('region', () => ID, { nullable: true }) region: string | null,
    @Ctx() { reading }: RequestContext,
  ): Promise<LocalAuthority[]> {
    return (await reading.localAuthorities(region)).map(toLocalAuthority);
  }

  @Query(() => RegionMap, { nullable: true })
  async regionMap(@Arg('region', () => ID) region: string, @Ctx() context: RequestContext): Promise<RegionMap | null> {
    const map = await context.reading.regionMap(region);
    const row = await context.region();
    if (map === null || row === null) return null;
    const codes = [...map.areas.map((area) => area.localAuthority), ...map.towns.map((town) => town.localAuthority)];
    const known = new Map((await authoritiesOf(context, [...new Set(codes)])).map((found) => [found.gssCode, found]));
    return {
      areas: map.areas.flatMap(({ localAuthority, isMember, geometry }) => {
        const authority = known.get(localAuthority);
        return authority === undefined ? [] : [{ localAuthority: authority, isMember, geometry }];
      }),
      land: map.land,
      towns: map.towns.map((town) => ({
        name: town.name,
        lat: town.point.lat,
        lng: town.point.lng,
        population: town.population,
        localAuthority: known.get(town.localAuthority) ?? null,
      })),
      areasAreApproximate: row.areasAreApproximate,
      note: areaNote(row.areasAreApproximate),
      attribution: row.attribution,
    };
  }
}
