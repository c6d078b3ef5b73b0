import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { RegionCoverageQuery } from '../generated/graphql.ts';
import { coverageDocument } from './coverage.graphql.ts';

export type RegionCoverage = Extract<
  RegionCoverageQuery['sufficiency'],
  { __typename: 'SufficiencyAnswer' }
>['coverage'];

interface CoverageKnown {
  /** Null until it is known. */
  readonly coverage: RegionCoverage | null;
  readonly look: () => void;
}

/** Which councils have sent facts, on a date (null = the region's data date). */
export function useCoverage(regionId: string, asOf: string | null = null): CoverageKnown {
  const variables = useMemo(() => ({ question: { region: regionId, asOf } }), [regionId, asOf]);
  const [{ data }, ask] = useQuery({ query: coverageDocument, variables });
  const answer = data?.sufficiency;
  return {
    coverage: answer?.__typename === 'SufficiencyAnswer' ? answer.coverage : null,
    look: () => ask({ requestPolicy: 'network-only' }),
  };
}
