import { useQuery } from 'urql';
import type { PlanScenariosQuery } from '../../generated/graphql.ts';
import { planScenariosDocument } from './planner.graphql.ts';

export type ScenarioChoice = PlanScenariosQuery['scenarios'][number];

const none: readonly ScenarioChoice[] = [];

/** Scenarios of the region; none until they are known. */
export function usePlanScenarios(region: string): readonly ScenarioChoice[] {
  const [{ data }] = useQuery({ query: planScenariosDocument, variables: { region } });
  return data?.scenarios ?? none;
}
