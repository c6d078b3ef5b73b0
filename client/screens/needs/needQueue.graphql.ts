import { graphql } from '../../generated/index.ts';

export const needQueueQuery = graphql(`
  query NeedQueue($first: Int, $after: String) {
    placementNeeds(filter: { status: OPEN }, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          reference
          children {
            ageYears
            sex
          }
          ages
          openedOn
          neededBy
          urgency
          cohorts
          preferredTypes {
            type
            suitability
          }
          siblingPlan
          areaName
        }
      }
    }
  }
`);
