/** Where homes of a plan could stand, in the API's words. */
import type { PlanArea } from '../../schema/planHomes.ts';
import type { PlanAreaFacts } from '../engine/plan/planAreas.ts';
import { authoritiesOf } from './authorityList.ts';
import type { RequestContext } from './requestContext.ts';

export async function toPlanAreas(areas: readonly PlanAreaFacts[], context: RequestContext): Promise<PlanArea[]> {
  const codes = [...new Set(areas.map(({ localAuthority }) => localAuthority))];
  const known = new Map((await authoritiesOf(context, codes)).map((authority) => [authority.gssCode, authority]));
  return areas.flatMap(({ id, name, point, boundary, localAuthority }) => {
    const authority = known.get(localAuthority);
    return authority === undefined ? [] : [{ id, name, centre: point, boundary, localAuthority: authority }];
  });
}
