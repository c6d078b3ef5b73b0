import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { taskKinds } from '../../schema/codes/decisionWords.ts';
import type { PlaceTakenProblem } from '../../schema/decision.ts';
import { Home } from '../../schema/home.ts';
import { PlaceChoice, PlaceChoiceQuestion, PlaceChoiceResult, WeighedPlace } from '../../schema/placeChoice.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { factors } from '../../schema/ruleBook.ts';
import { choiceHeadline } from '../engine/decision/explainChoice.ts';
import type { WeighedPart } from '../engine/decision/weighChoice.ts';
import { minutesToUndo } from '../store/decisions/undoDecision.ts';
import { toProblem } from './placingAnswers.ts';
import type { RequestContext } from './requestContext.ts';
import { type Weighed, weighed } from './weighedChoice.ts';

function toWeighedPlace(part: WeighedPart, { referenceOf }: Weighed): WeighedPlace {
  return {
    homeId: part.homeId,
    childReferences: part.childIds.flatMap((id) => referenceOf.get(id) ?? []),
    milesFromFamily: part.miles,
    weeklyMiles: { ...part.weeklyMiles, missing: [...part.weeklyMiles.missing] },
    factors: part.factors.map((finding) => ({ ...finding, name: factors[finding.factor].name })),
    approvals: part.approvals.map(({ approver, sentence, source }) => ({ approver, reason: sentence, source })),
    cautions: part.cautions.map(({ sentence }) => ({ sentence })),
  };
}

function headlineOf({ choice, reasonsDue, nameOf }: Weighed): string {
  const parts = choice.parts.map(({ homeId, miles, childIds }) => {
    return { name: nameOf.get(homeId) ?? homeId, miles, children: childIds.length };
  });
  return choiceHeadline(parts, reasonsDue.length);
}

@Resolver(() => PlaceChoice)
export class PlaceChoiceResolver {
  @Query(() => PlaceChoiceResult, {
    description: 'What would follow from choosing a home: reasons to give, approvals and notices. Nothing is written.',
  })
  async placeChoice(
    @Arg('choice', () => PlaceChoiceQuestion) question: PlaceChoiceQuestion,
    @Ctx() context: RequestContext,
  ): Promise<PlaceChoice | BadQuestion | NotFoundProblem | PlaceTakenProblem> {
    const answer = await weighed(context, question);
    if (answer instanceof BadQuestion || answer instanceof NotFoundProblem) return answer;
    const { decisions } = context.reading;
    const taken = await decisions.roomProblem(answer.room);
    if (taken !== null) return toProblem(taken, decisions.now(), (place) => `choice.homes.${place}.homeId`);
    return {
      headline: headlineOf(answer),
      homes: answer.choice.parts.map((part) => toWeighedPlace(part, answer)),
      reasonsDue: [...answer.reasonsDue],
      asksDistanceReason: answer.choice.parts.some(({ standing }) => standing !== 'INSIDE'),
      tasks: answer.tasks.map((task) => ({ ...task, label: taskKinds[task.kind].label })),
      startsOn: answer.startsOn,
      minutesToUndo,
    };
  }
}

@Resolver(() => WeighedPlace)
export class WeighedPlaceResolver {
  @FieldResolver(() => Home)
  async home(@Root() { homeId }: WeighedPlace, @Ctx() { homes }: RequestContext): Promise<Home> {
    const home = await homes.load(homeId);
    if (home === null) throw new Error('A home that was weighed is no longer there.');
    return home;
  }
}
