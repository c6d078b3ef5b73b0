import { graphql } from '../../../generated/gql.ts';

export const curveDocument = graphql(`
  query DistanceCurve($question: DistanceCurveQuestion!) {
    distanceCurve(question: $question) {
      ... on DistanceCurveAnswer {
        headline
        dataDate
        notes
        question {
          region
          regionName
          asOf
          placementTypes
          ageBands
          cohorts
        }
        curves {
          localAuthority {
            gssCode
            name
          }
          children {
            value
            marker
          }
          points {
            miles
            today {
              value
              marker
            }
            best {
              value
              marker
            }
            todayShare
            bestShare
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
