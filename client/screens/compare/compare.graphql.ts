import { graphql } from '../../generated/gql.ts';

export const compareDocument = graphql(`
  query CompareScenarios($a: ID!, $b: ID!) {
    compareScenarios(a: $a, b: $b) {
      __typename
      ... on Problem {
        sentence
      }
      ... on CompareAnswer {
        headline
        withinMiles
        dataDate
        classes
        whatDiffers
        notes
        run {
          id
        }
        a {
          id
          name
          asOf
        }
        b {
          id
          name
          asOf
        }
        winners {
          gssCode
          name
        }
        losers {
          gssCode
          name
        }
        rows {
          ...ComparedRow
        }
        total {
          ...ComparedRow
        }
        cohortRows {
          ageBand
          placementType
          shortA {
            value
            marker
          }
          shortB {
            value
            marker
          }
          change
          sentence
        }
      }
    }
  }
`);

export const comparedRowFragment = graphql(`
  fragment ComparedRow on CompareRow {
    localAuthority {
      gssCode
      name
    }
    shortA {
      value
      marker
    }
    shortB {
      value
      marker
    }
    change
    farA
    farB
    sentence
  }
`);
