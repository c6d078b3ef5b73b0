import { graphql } from '../generated/gql.ts';

export const runDocument = graphql(`
  query RunProgress($id: ID!) {
    run(id: $id) {
      ...RunNow
    }
  }

  fragment RunNow on Run {
    id
    kind
    status
    stage
    done
    total
    startedAt
    endedAt
    headline
    resultId
  }
`);

export const runsDocument = graphql(`
  query Runs {
    runs(first: 25) {
      edges {
        node {
          ...RunNow
        }
      }
    }
  }
`);
