import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import { planCostsDocument } from './planner.graphql.ts';

export interface KindCosts {
  readonly weeklyCostPounds: number;
  readonly capitalPoundsPerHome: number;
  readonly capitalPoundsPerPlace: number;
}

interface RegionCosts {
  /** In the order of the types; empty until known. */
  readonly kinds: readonly KindCosts[];
  /** Where they come from. */
  readonly source: string | null;
}

/** What homes of these types cost unless something else is said. */
export function useKindCosts(region: string, types: readonly PlacementType[]): RegionCosts {
  const said = types.join(' ');
  const variables = useMemo(() => {
    const kinds = said.split(' ').map((type) => ({ placementType: type as PlacementType }));
    return { question: { region, kinds } };
  }, [region, said]);
  const [{ data }] = useQuery({ query: planCostsDocument, variables });
  const answer = data?.planQuestion;
  if (answer?.__typename !== 'CheckedPlanQuestion') return { kinds: [], source: null };
  return { kinds: answer.question?.kinds ?? [], source: answer.costSource };
}
