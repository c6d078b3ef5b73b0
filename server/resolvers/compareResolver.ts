/** Two scenarios side by side. */
import { Arg, Ctx, Float, ID, Query, Resolver } from 'type-graphql';
import { CompareAnswer, CompareResult } from '../../schema/compare.ts';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { may } from '../policy/policy.ts';
import type { RegionRow } from '../store/rows.ts';
import type { ScenarioRow } from '../store/scenarios/scenarioRows.ts';
import { type ComparedTerms, toComparison, whatDiffers } from './compareAnswer.ts';
import { longAnswer, unfinishedNote } from './longAnswer.ts';
import { noSuchRegion, readMiles } from './readQuestion.ts';
import { noSuchScenario } from './readScenario.ts';
import type { RequestContext } from './requestContext.ts';
import { toRun } from './rowAnswers.ts';
import { lookThrough } from './scenarioAnswer.ts';
import { baselineTerms, stateOf, termsUnder } from './scenarioTerms.ts';

const baseline = 'baseline';

function isBaseline(id: string, region: RegionRow): boolean {
  return id === baseline || id === `region:${region.id}`;
}

/** The day of the baseline is the other's. */
function sideOf(
  id: string,
  other: string,
  { region, rows }: { readonly region: RegionRow; readonly rows: readonly ScenarioRow[] },
): ComparedTerms | null {
  const row = rows.find((one) => one.id === id);
  if (row !== undefined) {
    const { name, version } = row;
    return { side: { id, name, asOf: stateOf(row).asOf, version, isBaseline: false }, terms: termsUnder(rows, row) };
  }
  if (!isBaseline(id, region)) return null;
  const beside = rows.find((one) => one.id === other);
  const asOf = beside === undefined ? region.dataDate : stateOf(beside).asOf;
  const terms = baselineTerms(
    rows.filter((one) => one.id !== other),
    asOf,
  );
  return { side: { id: baseline, name: 'The facts as they are', asOf, version: null, isBaseline: true }, terms };
}

async function problemOf(
  context: RequestContext,
  region: RegionRow,
  sides: Readonly<Record<'a' | 'b', ComparedTerms>>,
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
      'Each is the id of a scenario, or “baseline”: the facts as they are, with the homes agreed by the other’s date.',
  })
  async compareScenarios(
    @Arg('a', () => ID) a: string,
    @Arg('b', () => ID) b: string,
    @Arg('withinMiles', () => Float, { nullable: true }) miles: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CompareAnswer | BadQuestion | NotFoundProblem> {
    const region = await context.region();
    if (region === null || may(context.viewer, 'scenarios') !== 'REGION') return new NotFoundProblem(noSuchScenario);
    const rows = await context.reading.scenarios.ofRegion(region.id);
    const [sideA, sideB] = [sideOf(a, b, { region, rows }), sideOf(b, a, { region, rows })];
    if (sideA === null || sideB === null) return new NotFoundProblem(noSuchScenario);
    const withinMiles = readMiles(miles, region.nearHomeMiles);
    if (withinMiles instanceof BadQuestion) return withinMiles;
    const sides = { a: sideA, b: sideB };
    const problem = await problemOf(context, region, sides);
    if (problem !== null) return problem;
    const asked = (side: ComparedTerms) => ({ name: side.side.name, terms: side.terms });
    const answer = await longAnswer(context, {
      kind: 'SCENARIO_COMPARE',
      regionId: region.id,
      question: { a: asked(sideA), b: asked(sideB), withinMiles },
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
