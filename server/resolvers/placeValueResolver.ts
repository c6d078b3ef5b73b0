import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { PlaceValueAnswer, PlaceValueQuestion, PlaceValueResult } from '../../schema/placeValue.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { mayAskOf, readAsOf, readList, readMiles, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';

const [firstUnlessSaid, mostFirst] = [100, 1000];

function readFirst(first: number | null | undefined): number | BadQuestion {
  if (first === null || first === undefined) return firstUnlessSaid;
  if (first >= 1 && first <= mostFirst) return first;
  return new BadQuestion(`first must be 1 to ${mostFirst}.`, 'first');
}

@Resolver()
export class PlaceValueResolver {
  @Query(() => PlaceValueResult, { description: 'What one more place would bring, by where it stands and its kind.' })
  async placeValues(
    @Arg('question', () => PlaceValueQuestion) question: PlaceValueQuestion,
    @Ctx() context: RequestContext,
  ): Promise<PlaceValueAnswer | BadQuestion | NotFoundProblem> {
    const region = await readRegion(context, question.region);
    if (region instanceof NotFoundProblem) return region;
    const asOf = mayAskOf(context, readAsOf(question.asOf, region.dataDate), region.dataDate);
    if (asOf instanceof BadQuestion) return asOf;
    const withinMiles = readMiles(question.withinMiles, region.nearHomeMiles);
    if (withinMiles instanceof BadQuestion) return withinMiles;
    const first = readFirst(question.first);
    if (first instanceof BadQuestion) return first;
    return {
      question: {
        region: region.id,
        regionName: region.name,
        asOf,
        withinMiles,
        placementTypes: readList(question.placementTypes),
        first,
      },
      headline: `${region.name}: the value of a place is not worked out yet in this version.`,
      dataDate: region.dataDate,
      values: [],
      notes: ['The value of a place is not worked out yet in this version.'],
      run: null,
    };
  }
}
