import { graphql } from '../../generated/index.ts';

export const homeListQuery = graphql(`
  query HomeList($filter: HomeFilter, $first: Int, $after: String) {
    homes(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          kindLabel
          town
          localAuthority {
            name
          }
          places {
            registered
            usable
            vacant
          }
          freshness {
            sentence
            label
          }
        }
      }
    }
  }
`);
