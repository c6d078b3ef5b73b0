import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { LocalAuthority } from '../../schema/geography.ts';
import { LocationAnswer, LocationQuestion, LocationResult, type LocationRow } from '../../schema/placementLocation.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import {
  type LocationCounts,
  type LocationInput,
  type LocationTable,
  placementLocationOf,
} from '../engine/location.ts';
import { suppressLocation } from '../engine/suppressLocation.ts';
import type { LocationFacts } from '../store/viewerStore.ts';
import { authoritiesOf } from './authorityList.ts';
import { mayAskOf, noSuchRegion, readAsOf, readList, readRegion, seesExactNumbers } from './readQuestion.ts';
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
    const facts = await context.reading.locationFacts(region.id, asOf);
    if (facts === null) return new NotFoundProblem(noSuchRegion);
    const table = tableFor(context, question, facts);
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

/** Exact for those with the right to it; for everyone else small counts are withheld before the answer is made. */
function tableFor(context: RequestContext, asked: LocationQuestion, facts: LocationFacts): LocationTable {
  const question: LocationInput['question'] = {
    asOf: facts.asOf,
    ageBands: readList(asked.ageBands),
    placementTypes: readList(asked.placementTypes),
  };
  const { region, children, placements, version } = facts;
  const isExact = seesExactNumbers(context);
  return context.workedOut.location.of(JSON.stringify([version, region.id, isExact, question]), () => {
    const table = placementLocationOf({ region, children, placements, question });
    return isExact ? table : suppressLocation(table, region);
  });
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
  };
}
