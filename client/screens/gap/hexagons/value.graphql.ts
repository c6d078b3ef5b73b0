import { graphql } from '../../../generated/gql.ts';

export const valueDocument = graphql(`
  query PlaceValues($question: PlaceValueQuestion!) {
    placeValues(question: $question) {
      ... on PlaceValueAnswer {
        headline
        dataDate
        notes
        question {
          region
          regionName
          asOf
          withinMiles
          placementTypes
          first
        }
        values {
          hexagonId
          boundary
          centre {
            lat
            lng
          }
          areaName
          localAuthority {
            gssCode
            name
          }
          placementType
          childrenNearHome
          weeklyMilesSaved
          isExact
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
