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
        weeklyCostQuartiles {
          placementType
          placements
          lowerQuartile
          median
          upperQuartile
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

/** What has to be worked out: everyone placed again without each owner. */
export const exposureDocument = graphql(`
  query MarketExposure($question: MarketQuestion!) {
    market(question: $question) {
      ... on MarketAnswer {
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
