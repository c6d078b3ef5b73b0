import { graphql } from '../../../generated/gql.ts';

export const accessDocument = graphql(`
  query AccessSurface($question: AccessQuestion!) {
    accessSurface(question: $question) {
      ... on AccessAnswer {
        headline
        dataDate
        notes
        demandTimesAccess
        placesInReach
        question {
          region
          regionName
          asOf
          placementTypes
          ageBands
          cohorts
          method
        }
        hexagons {
          id
          boundary
          localAuthority {
            gssCode
            name
          }
          demand {
            value
            marker
          }
          access
          marker
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
