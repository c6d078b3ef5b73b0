import { graphql } from '../../generated/index.ts';

export const needQueueQuery = graphql(`
  query NeedQueue($status: NeedStatus!, $first: Int, $after: String) {
    placementNeeds(filter: { status: $status }, first: $first, after: $after) {
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
          isEmergency
          status
          version
          waitingDays
          cohorts
          preferredTypes {
            type
            suitability
          }
          siblingPlan
          areaName
          assignment {
            ...NeedAssigned
          }
        }
      }
    }
  }
`);

export const queueVersionsQuery = graphql(`
  query QueueVersions($status: NeedStatus!) {
    placementNeeds(filter: { status: $status }, first: 100) {
      edges {
        node {
          id
          reference
          version
          lastChangedBy
        }
      }
    }
  }
`);
