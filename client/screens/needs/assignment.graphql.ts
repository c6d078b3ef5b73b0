import { graphql } from '../../generated/index.ts';

export const needAssignedFragment = graphql(`
  fragment NeedAssigned on NeedAssignment {
    version
    assignedTo {
      id
      displayName
      isYou
    }
  }
`);

export const colleaguesQuery = graphql(`
  query Colleagues {
    colleagues {
      id
      displayName
      isYou
    }
  }
`);

export const needAssignmentQuery = graphql(`
  query NeedAssignmentNow($needId: ID!) {
    placementNeed(id: $needId) {
      id
      assignment {
        ...NeedAssigned
      }
    }
  }
`);

export const assignNeedDocument = graphql(`
  mutation AssignNeed($needId: ID!, $version: Int!, $toUserId: ID) {
    assignNeed(needId: $needId, version: $version, toUserId: $toUserId) {
      ... on PlacementNeed {
        id
        assignment {
          ...NeedAssigned
        }
      }
      ... on Problem {
        sentence
      }
    }
  }
`);
