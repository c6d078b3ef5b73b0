/** Scenarios: reading them and writing what a region would be like. */
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { BadQuestion, NotFoundProblem, StaleProblem } from '../../schema/problems.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { Scenario, ScenarioResult } from '../../schema/scenario.ts';
import { ScenarioChange } from '../../schema/scenarioChange.ts';
import type { RequestContext } from './requestContext.ts';

type Answer = Promise<Scenario | BadQuestion | NotFoundProblem | StaleProblem>;

const notKeptYet = async (): Answer => new BadQuestion('Scenarios cannot be kept yet.');

@Resolver(() => Scenario)
export class ScenarioResolver {
  @Query(() => [Scenario], { description: 'Of the region, last changed first.' })
  async scenarios(@Arg('region', () => ID) _region: string, @Ctx() _context: RequestContext): Promise<Scenario[]> {
    return [];
  }

  @Query(() => Scenario, { nullable: true })
  async scenario(@Arg('id', () => ID) _id: string, @Ctx() _context: RequestContext): Promise<Scenario | null> {
    return null;
  }

  @Mutation(() => ScenarioResult)
  createScenario(
    @Arg('region', () => ID) _region: string,
    @Arg('name', () => String) _name: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The region’s data date unless said.' })
    _asOf: string | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult, { description: 'Makes one more change, or one in place of another.' })
  changeScenario(
    @Arg('id', () => ID) _id: string,
    @Arg('change', () => ScenarioChange) _change: ScenarioChange,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult)
  removeScenarioChange(
    @Arg('id', () => ID) _id: string,
    @Arg('changeId', () => ID) _changeId: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult, { description: 'Takes back the last step, as often as there are steps.' })
  undoScenarioChange(
    @Arg('id', () => ID) _id: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult)
  redoScenarioChange(
    @Arg('id', () => ID) _id: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult, { description: 'The day it is about; can be undone like a change.' })
  dateScenario(
    @Arg('id', () => ID) _id: string,
    @Arg('asOf', () => DateScalar) _asOf: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult)
  renameScenario(
    @Arg('id', () => ID) _id: string,
    @Arg('name', () => String) _name: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult, {
    description: 'Its homes are agreed, or no longer: from then on plans count with them.',
  })
  agreeScenario(
    @Arg('id', () => ID) _id: string,
    @Arg('isAgreed', () => Boolean) _isAgreed: boolean,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult, {
    description: 'A scenario of its own with the same changes; its history begins anew.',
  })
  duplicateScenario(@Arg('id', () => ID) _id: string, @Arg('name', () => String) _name: string): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult)
  nameScenarioVersion(
    @Arg('id', () => ID) _id: string,
    @Arg('name', () => String) _name: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult, { description: 'The changes and the day as they were then; can be undone.' })
  restoreScenarioVersion(
    @Arg('id', () => ID) _id: string,
    @Arg('versionId', () => ID) _versionId: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }

  @Mutation(() => ScenarioResult, { description: 'Gives back the scenario as it was; it is gone from then on.' })
  deleteScenario(
    @Arg('id', () => ID) _id: string,
    @Arg('version', () => Int, { nullable: true }) _version: number | null,
  ): Answer {
    return notKeptYet();
  }
}
