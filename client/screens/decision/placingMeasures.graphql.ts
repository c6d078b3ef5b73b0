import { graphql } from '../../generated/index.ts';

export const placingMeasuresQuery = graphql(`
  query PlacingMeasures($region: ID!) {
    placingMeasures(region: $region) {
      ... on PlacingMeasures {
        headline
        rows {
          ...PlacingMeasuresRow
        }
        total {
          ...PlacingMeasuresRow
        }
        reasons {
          reason
          label
          declines {
            value
            marker
          }
        }
        homes {
          calls
          offers
          declines
          reasons {
            label
            declines {
              value
            }
          }
          home {
            id
            name
            localAuthority {
              name
            }
          }
        }
      }
      ... on NotFoundProblem {
        sentence
      }
    }
  }

  fragment PlacingMeasuresRow on PlacingMeasuresRow {
    localAuthority {
      gssCode
      name
    }
    decided {
      value
      marker
    }
    medianDays
    offers {
      value
      marker
    }
    declines {
      value
      marker
    }
  }
`);
