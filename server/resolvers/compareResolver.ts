/** Two scenarios or plans side by side. */
import { Arg, Ctx, Float, ID, Query, Resolver } from 'type-graphql';
import { CompareAnswer, CompareResult } from '../../schema/compare.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { may } from '../policy/policy.ts';
import type { RegionRow } from '../store/rows.ts';
import { type ComparedSides, type ComparedTerms, toComparison, whatDiffers } from './compareAnswer.ts';
import { comparedSides } from './comparedSides.ts';
import { longAnswer, unfinishedNote } from './longAnswer.ts';
import { noSuchRegion, readMiles } from './readQuestion.ts';
import { noSuchScenario } from './readScenario.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';
import { lookThrough } from './scenarioAnswer.ts';

/** The same words for what is not there and what is not yours. */
const nothingToCompare = 'There is no scenario or plan of that id that you may see.';

async function problemOf(
  context: RequestContext,
  region: RegionRow,
  sides: ComparedSides,
): Promise<BadQuestion | null> {
  const { problems } = await lookThrough(context, region, [sides.a.terms, sides.b.terms]);
  for (const [at, name] of (['a', 'b'] as const).entries()) {
    const own = problems[at] ?? [];
    const [first] = own;
    if (first === undefined || sides[name].side.isBaseline) continue;
    const more = own.length > 1 ? ` and ${own.length - 1} more` : '';
    const sentence = `“${sides[name].side.name}” cannot be worked out as it stands: ${first.sentence}${more}`;
    return new BadQuestion(
      sentence,
      name,
      own.map((one) => ({ field: `${name}.${one.field}`, sentence: one.sentence, needId: null })),
    );
  }
  return null;
}

@Resolver()
export class CompareResolver {
  @Query(() => CompareResult, {
    description:
      'Each is the id of a scenario or a plan, or “baseline”: the facts as they are, with the homes agreed by the other’s date.',
  })
  async compareScenarios(
    @Arg('a', () => ID) a: string,
    @Arg('b', () => ID) b: string,
    @Arg('withinMiles', () => Float, { nullable: true }) miles: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CompareAnswer | BadQuestion | NotFoundProblem> {
    const region = await context.region();
    if (region === null || may(context.viewer, 'scenarios') !== 'REGION') return new NotFoundProblem(noSuchScenario);
    const sides = await comparedSides(context, region, { a, b });
    if (sides === null) return new NotFoundProblem(nothingToCompare);
    if (sides instanceof BadQuestion) return sides;
    const withinMiles = readMiles(miles, region.nearHomeMiles);
    if (withinMiles instanceof BadQuestion) return withinMiles;
    const problem = await problemOf(context, region, sides);
    if (problem !== null) return problem;
    const asked = (side: ComparedTerms) => ({ name: side.side.name, terms: side.terms });
    const answer = await longAnswer(context, {
      kind: 'SCENARIO_COMPARE',
      regionId: region.id,
      question: { a: asked(sides.a), b: asked(sides.b), withinMiles },
      affinity: ['compare', withinMiles],
    });
    if (answer instanceof BadQuestion) return answer;
    const about = { region, sides, withinMiles, differs: await whatDiffers(context, region, sides) };
    if (answer.run !== null) {
      const note = unfinishedNote('The comparison', answer.run);
      return toComparison(context, about, { note, run: toRun(answer.run, context.viewer) });
    }
    if (answer.found === null) return new NotFoundProblem(noSuchRegion);
    const { comparison } = answer.found;
    if (comparison.kind === 'CANNOT_COMPARE') return new BadQuestion(comparison.sentence, 'b');
    return toComparison(context, about, { comparison, couldBeLower: answer.found.couldBeLower });
  }
}
