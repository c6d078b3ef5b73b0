/** Scenarios: reading them, and the steps of making one. */
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { BadQuestion } from '../../schema/problems.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { Scenario, ScenarioResult } from '../../schema/scenario.ts';
import { ScenarioChange } from '../../schema/scenarioChange.ts';
import { scenarioDayFault } from '../engine/scenario/scenarioProblems.ts';
import { readScenarioChange } from './readScenarioChange.ts';
import type { RequestContext } from './requestContext.ts';
import { toScenarios } from './scenarioAnswer.ts';
import { stateOf } from './scenarioTerms.ts';
import { type ScenarioAnswer, writeScenario } from './scenarioWrites.ts';

type Version = number | null | undefined;
const versionSeen =
  'The one you have seen: where somebody changed it since, nothing is written. Null takes it as it is.';
const version = { nullable: true, description: versionSeen } as const;

@Resolver(() => Scenario)
export class ScenarioResolver {
  @Query(() => [Scenario], { description: 'Of the region, last changed first.' })
  async scenarios(@Arg('region', () => ID) regionId: string, @Ctx() context: RequestContext): Promise<Scenario[]> {
    const region = await context.region();
    const rows = await context.reading.scenarios.ofRegion(regionId);
    return region === null || rows.length === 0 ? [] : toScenarios(context, region, { shown: rows, rows });
  }

  @Query(() => Scenario, { nullable: true })
  async scenario(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Scenario | null> {
    const region = await context.region();
    const shown = await context.reading.scenarios.one(id);
    if (region === null || shown === null) return null;
    const rows = await context.reading.scenarios.ofRegion(region.id);
    const [scenario] = await toScenarios(context, region, { shown: [shown], rows });
    return scenario ?? null;
  }

  @Mutation(() => ScenarioResult, { description: 'Makes one more change, or one in place of another.' })
  changeScenario(
    @Arg('id', () => ID) id: string,
    @Arg('change', () => ScenarioChange) asked: ScenarioChange,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    const { viewer, reading } = context;
    return writeScenario(context, { id, version: seenVersion }, async (held, seen) => {
      const read = await readScenarioChange(context, held, { ...asked });
      if (read instanceof BadQuestion) return read;
      const made = { change: read.change, by: viewer.displayName, at: reading.now().toISOString() };
      return reading.scenarios.add(seen, { kind: 'CHANGE', made, replaces: read.replaces });
    });
  }

  @Mutation(() => ScenarioResult)
  removeScenarioChange(
    @Arg('id', () => ID) id: string,
    @Arg('changeId', () => ID) changeId: string,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: seenVersion }, async ({ row }, seen) => {
      const isThere = stateOf(row).changes.some(({ change }) => change.id === changeId);
      if (!isThere) return new BadQuestion('There is no such change in this scenario now.', 'changeId');
      return context.reading.scenarios.add(seen, { kind: 'REMOVE', changeId });
    });
  }

  @Mutation(() => ScenarioResult, { description: 'Takes back the last step, as often as there are steps.' })
  undoScenarioChange(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: seenVersion }, (_, seen) => context.reading.scenarios.undo(seen));
  }

  @Mutation(() => ScenarioResult)
  redoScenarioChange(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: seenVersion }, (_, seen) => context.reading.scenarios.redo(seen));
  }

  @Mutation(() => ScenarioResult, { description: 'The day it is about; can be undone like a change.' })
  dateScenario(
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => DateScalar) asOf: string,
    @Arg('version', () => Int, version) seenVersion: Version,
    @Ctx() context: RequestContext,
  ): ScenarioAnswer {
    return writeScenario(context, { id, version: seenVersion }, async ({ region, row }, seen) => {
      const fault = scenarioDayFault(asOf, region.dataDate);
      if (fault !== null) return new BadQuestion(fault, 'asOf');
      if (stateOf(row).asOf === asOf) return new BadQuestion('The scenario is about that day already.', 'asOf');
      return context.reading.scenarios.add(seen, { kind: 'DATE', asOf });
    });
  }
}
