import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { PlaceValueAnswer, PlaceValueQuestion, PlaceValueResult } from '../../schema/placeValue.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { otherDayNotes } from '../engine/otherDay.ts';
import { lowerFirst } from '../engine/wording.ts';
import { seesExactNumbers } from '../policy/policy.ts';
import { longAnswer, unfinishedNote } from './longAnswer.ts';
import { namedPlaces, placeValueHeadline, placeValueNotes } from './placeValueAnswer.ts';
import { mayAskOf, noSuchRegion, readAsOf, readList, readMiles, readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';

/** A place brings one child near home: where it does so most says where that child comes from. */
const hiddenNote = 'The value of a place is hidden to protect children.';
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
    const placementTypes = readList(question.placementTypes);
    const empty: PlaceValueAnswer = {
      question: { region: region.id, regionName: region.name, asOf, withinMiles, placementTypes, first },
      headline: `${region.name}: ${lowerFirst(hiddenNote)}`,
      dataDate: region.dataDate,
      values: [],
      notes: [hiddenNote],
      run: null,
    };
    if (!seesExactNumbers(context.viewer)) return empty;
    const answer = await longAnswer(context, {
      kind: 'PLACE_VALUES',
      regionId: region.id,
      question: { asOf, withinMiles, placementTypes, first },
      affinity: [asOf, withinMiles, 'EVERYONE', false],
    });
    if (answer instanceof BadQuestion) return answer;
    if (answer.run !== null) {
      const note = unfinishedNote('The value of a place', answer.run);
      return {
        ...empty,
        headline: `${region.name}: ${lowerFirst(note)}`,
        notes: [note],
        run: toRun(answer.run, context.viewer),
      };
    }
    if (answer.found === null) return new NotFoundProblem(noSuchRegion);
    const values = await namedPlaces(answer.found.values, context);
    return {
      ...empty,
      headline: placeValueHeadline(values[0], answer.found, region.name),
      values,
      notes: [...otherDayNotes(asOf, region.dataDate), ...placeValueNotes(answer.found)],
    };
  }
}
