import type { JointMatchesQuery } from '../../generated/graphql.ts';

export type JointAnswer = Extract<JointMatchesQuery['jointMatches'], { __typename?: 'JointAnswer' }>;
export type JointRow = JointAnswer['matches'][number];
