import { useState } from 'react';
import { useClient } from 'urql';
import type { ScenarioChange } from '../../generated/graphql.ts';
import { announce } from '../../ui/announce.ts';
import { en } from '../../words/en.ts';
import { toScenarioWords } from '../../words/plan.ts';
import { newScenarioDocument, openHomeDocument } from './planner.graphql.ts';
import type { PlanShown } from './planTables.ts';

/** The scenario as the next home is added to it. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface Asked {
  /** Null = a new one of that name. */
  readonly scenario: Known | null;
  readonly name: string;
  readonly reason: string;
}

interface Written {
  readonly __typename: string;
}
const isScenario = (answer: Written | undefined): answer is Written & Known => answer?.__typename === 'Scenario';
const sentenceOf = (answer: Written | undefined): string =>
  answer !== undefined && 'sentence' in answer ? String(answer.sentence) : en.wentWrong.sentence;

/** A home of a plan as a change of a scenario: at the middle of its area, of its kind, for its ages. */
function changeOf(home: PlanShown['homes'][number], plan: PlanShown, reason: string): ScenarioChange {
  const kind = plan.question.kinds.find(({ id }) => id === home.kindId);
  return {
    kind: 'OPEN_HOME',
    reason,
    localAuthority: home.localAuthority.gssCode,
    latitude: home.centre.lat,
    longitude: home.centre.lng,
    homeKind: kind?.homeKind ?? null,
    placementType: kind?.homeKind ? null : home.placementType,
    places: home.places,
    ageFrom: home.ageFrom ?? null,
    ageTo: home.ageTo ?? null,
  };
}

export interface ToScenario {
  readonly add: (asked: Asked) => Promise<void>;
  readonly isAdding: boolean;
  /** Why it stopped; null while it has not. */
  readonly problem: string | null;
  /** What was done, in words; null until it is. */
  readonly done: string | null;
}

/** Puts every home of a plan into a scenario, one change each; where it stops on the way, it says how many are in. */
export function useToScenario(plan: PlanShown): ToScenario {
  const client = useClient();
  const [isAdding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);

  async function scenarioOf({ scenario, name }: Asked): Promise<Known | string> {
    if (scenario !== null) return scenario;
    const { region, asOf } = plan.question;
    const { data } = await client.mutation(newScenarioDocument, { region, name, asOf }).toPromise();
    return isScenario(data?.createScenario) ? data.createScenario : sentenceOf(data?.createScenario);
  }

  async function addTo(first: Known, reason: string): Promise<void> {
    let scenario = first;
    for (const [added, home] of plan.homes.entries()) {
      const variables = { id: scenario.id, version: scenario.version, change: changeOf(home, plan, reason) };
      const { data } = await client.mutation(openHomeDocument, variables).toPromise();
      if (!isScenario(data?.changeScenario)) {
        const partly = added === 0 ? '' : ` ${toScenarioWords.partly(added, plan.homes.length, scenario.name)}`;
        return setProblem(sentenceOf(data?.changeScenario) + partly);
      }
      scenario = data.changeScenario;
    }
    const said = toScenarioWords.done(plan.homes.length, scenario.name);
    setDone(said);
    announce(said);
  }

  const add = async (asked: Asked) => {
    if (isAdding) return;
    setAdding(true);
    setProblem(null);
    const scenario = await scenarioOf(asked);
    if (typeof scenario === 'string') setProblem(scenario);
    else await addTo(scenario, asked.reason);
    setAdding(false);
  };
  return { add, isAdding, problem, done };
}
