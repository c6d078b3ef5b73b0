import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { LocalAuthority } from '../../schema/geography.ts';
import { LocationAnswer, LocationQuestion, LocationResult, type LocationRow } from '../../schema/placementLocation.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import type { LocationTable, LocationTotal } from '../engine/location.ts';
import { otherDayNotes } from '../engine/otherDay.ts';
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
      rows: table.rows.map(({ localAuthority, ...row }) => ({
        localAuthority: authorities.get(localAuthority) ?? null,
        ...toCells(row),
      })),
      total: { localAuthority: null, ...toCells(table.total) },
      flows: table.flows.flatMap(({ from, to, children }) => {
        const [source, target] = [authorities.get(from), authorities.get(to)];
        return source === undefined || target === undefined ? [] : [{ from: source, to: target, children }];
      }),
      notes: [...otherDayNotes(asOf, region.dataDate), ...table.notes],
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

function toCells({ miles, ...counts }: LocationTotal): Omit<LocationRow, 'localAuthority'> {
  const { siblingsTogether, siblingsApart, siblingsNotKnown, ...cells } = counts;
  return {
    ...cells,
    meanMiles: miles?.mean ?? null,
    medianMiles: miles?.median ?? null,
    siblings: { togetherAsPlanned: siblingsTogether, apart: siblingsApart, notKnown: siblingsNotKnown },
  };
}
