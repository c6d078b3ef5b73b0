import { graphql } from '../../generated/gql.ts';

export const marketDocument = graphql(`
  query Market($question: MarketQuestion!) {
    market(question: $question) {
      ... on MarketAnswer {
        headline
        dataDate
        notes
        question {
          region
          regionName
          asOf
          placementType
        }
        owners {
          name
          sector
          homes
          places
          share
        }
        withoutOwner {
          homes
          places
          share
        }
        sectors {
          sector
          homes
          places
          share
        }
        largestOneShare
        largestThreeShare
        largestTenShare
        hhi
        exposures {
          owner
          rows {
            localAuthority {
              gssCode
              name
            }
            children {
              value
              marker
            }
            nearNow {
              value
              marker
            }
            nearWithout {
              value
              marker
            }
          }
        }
        weeklyCostQuartiles {
          placementType
          placements
          lowerQuartile
          median
          upperQuartile
        }
        run {
          ...RunNow
        }
      }
      ... on BadQuestion {
        sentence
      }
      ... on NotFoundProblem {
        sentence
      }
    }
  }
`);
