import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { PlanAreaKind } from '../../../schema/codes/planWords.ts';
import type { PlanAreasOfRegionQuery } from '../../generated/graphql.ts';
import { planAreasDocument } from './planner.graphql.ts';

export type PlanArea = PlanAreasOfRegionQuery['planAreas'][number];

export interface PlanAreas {
  /** By name. */
  readonly all: readonly PlanArea[];
  readonly byId: ReadonlyMap<string, PlanArea>;
  readonly isLoading: boolean;
}

/** Where homes of a plan could stand: areas of the map, or towns. */
export function usePlanAreas(region: string, areas: PlanAreaKind): PlanAreas {
  const variables = useMemo(() => ({ region, areas }), [region, areas]);
  const [{ data, fetching }] = useQuery({ query: planAreasDocument, variables });
  const answer = data?.planAreas;
  return useMemo(() => {
    const all = [...(answer ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
    return { all, byId: new Map(all.map((area) => [area.id, area])), isLoading: fetching };
  }, [answer, fetching]);
}

export function nameOfArea(area: PlanArea): string {
  return `${area.name}, ${area.localAuthority.name}`;
}

/** Those with every word of the search in their name or council's, the names that begin with it first. */
export function searchAreas(all: readonly PlanArea[], search: string): readonly PlanArea[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = all.filter((area) => words.every((word) => nameOfArea(area).toLowerCase().includes(word)));
  const begins = ({ name }: PlanArea) => name.toLowerCase().startsWith(words[0] ?? '');
  return [...found.filter(begins), ...found.filter((area) => !begins(area))];
}
