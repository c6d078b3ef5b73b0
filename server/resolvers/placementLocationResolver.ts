import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { LocalAuthority } from '../../schema/geography.ts';
import { LocationAnswer, LocationQuestion, LocationResult, type LocationRow } from '../../schema/placementLocation.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { markedCount } from '../engine/count.ts';
import type { LocationCounts, LocationTable } from '../engine/location.ts';
import { authoritiesOf } from './authorityList.ts';
import { mayAskOf, noSuchRegion, readAsOf, readList, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

@Resolver()
export class PlacementLocationResolver {
  @Query(() => LocationResult, {
    description: 'Where children live now: inside or outside their authority, and how far from home.',
  })
  async placementLocation(
    @Arg('question', () => LocationQuestion) question: LocationQuestion,
    @Ctx() context: RequestContext,
  ): Promise<LocationAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asOf = mayAskOf(context, readAsOf(question.asOf, region.dataDate), region.dataDate);
    if (asOf instanceof BadQuestion) return asOf;
    const table = await context.tables.location({
      viewer: context.viewer,
      regionId: region.id,
      question: {
        asOf,
        ageBands: readList(question.ageBands),
        placementTypes: readList(question.placementTypes),
      },
    });
    if (table === null) return new NotFoundProblem(noSuchRegion);
    const authorities = await authoritiesNamedIn(table, context);
    return {
      question: { region: region.id, regionName: region.name, ...table.question },
      headline: table.headline,
      dataDate: region.dataDate,
      rows: table.rows.map((row) => ({ localAuthority: authorities.get(row.localAuthority) ?? null, ...toCells(row) })),
      total: { localAuthority: null, ...toCells(table.total) },
      flows: table.flows.flatMap(({ from, to, children }) => {
        const [source, target] = [authorities.get(from), authorities.get(to)];
        return source === undefined || target === undefined ? [] : [{ from: source, to: target, children }];
      }),
      notes: [...table.notes],
    };
  }
}

async function authoritiesNamedIn(
  { rows, flows }: LocationTable,
  context: RequestContext,
): Promise<ReadonlyMap<string, LocalAuthority>> {
  const codes = new Set([...rows.map((row) => row.localAuthority), ...flows.flatMap(({ from, to }) => [from, to])]);
  const found = await authoritiesOf(context, [...codes]);
  return new Map(found.map((authority) => [authority.gssCode, authority]));
}

function toCells(counts: LocationCounts): Omit<LocationRow, 'localAuthority'> {
  return {
    children: counts.children,
    insideWithin20: counts.insideWithin20,
    insideOver20: counts.insideOver20,
    insideNotKnown: counts.insideNotKnown,
    outsideWithin20: counts.outsideWithin20,
    outsideOver20: counts.outsideOver20,
    outsideNotKnown: counts.outsideNotKnown,
    atADistance: counts.atADistance,
    hostNotKnown: counts.hostNotKnown,
    meanMiles: null,
    medianMiles: null,
    placedHere: markedCount('NOT_AVAILABLE'),
    siblings: {
      togetherAsPlanned: markedCount('NOT_AVAILABLE'),
      apart: markedCount('NOT_AVAILABLE'),
      notKnown: markedCount('NOT_AVAILABLE'),
    },
    underSixteenNotAllowed: markedCount('NOT_AVAILABLE'),
    unregistered: markedCount('NOT_AVAILABLE'),
  };
}
