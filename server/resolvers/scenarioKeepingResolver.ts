/** Scenarios: beginning, naming, agreeing, copying and deleting them. */
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { type Scenario, ScenarioResult } from '../../schema/scenario.ts';
import { scenarioDayFault } from '../engine/scenario/scenarioProblems.ts';
import { may } from '../policy/policy.ts';
import { readRegion } from './readQuestion.ts';
import type { RequestContext } from './requestContext.ts';
import { toScenarios } from './scenarioAnswer.ts';
import { stateOf } from './scenarioTerms.ts';
import { noSuchScenario, type ScenarioAnswer, settled, writeScenario } from './scenarioWrites.ts';

type Version = number | null | undefined;
const version = { nullable: true } as const;
const mostLetters = 120;

/** Without the blanks around it. */
function readName(name: string): string | BadQuestion {
  const tidy = name.trim();
  if (tidy.length > 0 && tidy.length <= mostLetters) return tidy;
  const sentence = tidy.length === 0 ? 'Enter a name.' : `Enter a name of ${mostLetters} letters or fewer.`;
  return new BadQuestion(sentence, 'name');
}

@Resolver()
export class ScenarioKeepingResolver {
  @Mutation(() => ScenarioResult)
  async createScenario(
    @Arg('region', () => ID) regionId: string,
    @Arg('name', () => String) asked: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
    asOf: string | null | undefined,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    const region = await readRegion(context, regionId);
    if (region instanceof NotFoundProblem) return region;
    if (may(context.viewer, 'scenarioChanges') !== 'REGION') return new NotFoundProblem(noSuchScenario);
    const name = readName(asked);
    if (name instanceof BadQuestion) return name;
    const startedAsOf = asOf ?? region.dataDate;
    const fault = scenarioDayFault(startedAsOf, region.dataDate);
    if (fault !== null) return new BadQuestion(fault, 'asOf');
    return settled(context, await context.reading.scenarios.create({ name, startedAsOf, events: [] }));
  }

  @Mutation(() => ScenarioResult)
  renameScenario(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) asked: string,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: seenVersion }, async (_, seen) => {
      const name = readName(asked);
      return name instanceof BadQuestion ? name : context.reading.scenarios.rename(seen, name);
    });
  }

  @Mutation(() => ScenarioResult, {
    description:
      'Its changes are agreed and on their way, or no longer: while they are, every other scenario and plan counts with them.',
  })
  agreeScenario(
    @Arg('id', () => ID) id: string,
    @Arg('isAgreed', () => Boolean) isAgreed: boolean,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: seenVersion }, (_, seen) =>
      context.reading.scenarios.agree(seen, isAgreed),
    );
  }

  @Mutation(() => ScenarioResult, {
    description: 'A scenario of its own with the same changes; its history begins anew.',
  })
  duplicateScenario(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) asked: string,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: null }, async ({ row }) => {
      const name = readName(asked);
      if (name instanceof BadQuestion) return name;
      const { asOf, changes } = stateOf(row);
      const events = changes.length === 0 ? [] : [{ kind: 'RESTORE', asOf, changes } as const];
      return context.reading.scenarios.create({ name, startedAsOf: asOf, events });
    });
  }

  @Mutation(() => ScenarioResult)
  nameScenarioVersion(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) asked: string,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: seenVersion }, async ({ row }, seen) => {
      const name = readName(asked);
      if (name instanceof BadQuestion) return name;
      return context.reading.scenarios.nameVersion(seen, { name, state: stateOf(row) });
    });
  }

  @Mutation(() => ScenarioResult, { description: 'The changes and the day as they were then; can be undone.' })
  restoreScenarioVersion(
    @Arg('id', () => ID) id: string,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: seenVersion }, async ({ row }, seen) => {
      const named = row.namedVersions.find((one) => one.id === versionId);
      if (named === undefined) return new BadQuestion('This scenario has no such named version.', 'versionId');
      return context.reading.scenarios.add(seen, { kind: 'RESTORE', ...named.state });
    });
  }

  @Mutation(() => ScenarioResult, { description: 'Gives back the scenario as it was; it is gone from then on.' })
  async deleteScenario(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    // Once it is gone it is not there to be read again: what it was is the answer.
    let gone: Scenario | null = null;
    const answer = await writeScenario(context, { id, version: seenVersion }, async ({ region, row, rows }, seen) => {
      const [before] = await toScenarios(context, region, { shown: [row], rows });
      const written = await context.reading.scenarios.remove(seen);
      gone = written.kind === 'WRITTEN' ? (before ?? null) : null;
      return written;
    });
    return gone ?? answer;
  }
}
