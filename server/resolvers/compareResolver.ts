/** Two scenarios side by side. */
import { Arg, Float, ID, Query, Resolver } from 'type-graphql';
import { type CompareAnswer, CompareResult } from '../../schema/compare.ts';
import { BadQuestion, type NotFoundProblem } from '../../schema/problems.ts';

@Resolver()
export class CompareResolver {
  @Query(() => CompareResult, {
    description:
      'Each is the id of a scenario, or “baseline”: the facts as they are, with the homes agreed by the other’s date.',
  })
  async compareScenarios(
    @Arg('a', () => ID) _a: string,
    @Arg('b', () => ID) _b: string,
    @Arg('withinMiles', () => Float, { nullable: true }) _withinMiles: number | null,
  ): Promise<CompareAnswer | BadQuestion | NotFoundProblem> {
    return new BadQuestion('Scenarios cannot be compared yet.');
  }
}
