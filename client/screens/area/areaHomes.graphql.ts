import { graphql } from '../../generated/gql.ts';

export const areaHomesDocument = graphql(`
  query AreaHomes($filter: HomeFilter, $first: Int, $after: String) {
    homes(filter: $filter, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          kind
          kindLabel
          places {
            registered
            usable
            vacant
          }
          holds {
            reason
            places
          }
        }
      }
    }
  }
`);
