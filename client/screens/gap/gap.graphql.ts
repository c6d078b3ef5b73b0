import { graphql } from '../../generated/gql.ts';

export const gapDocument = graphql(`
  query Gap($question: SufficiencyQuestion!) {
    sufficiency(question: $question) {
      ... on SufficiencyAnswer {
        headline
        dataDate
        method
        notes
        question {
          region
          regionName
          asOf
          withinMiles
          placementTypes
          ageBands
          cohorts
        }
        coverage {
          authorities
          authoritiesWithData
          missing {
            gssCode
            name
          }
        }
        rows {
          localAuthority {
            gssCode
            name
          }
          demand {
            value
            marker
          }
          registeredPlaces {
            value
            marker
          }
          usablePlaces {
            value
            marker
          }
          numericalGap {
            value
            marker
          }
          notes
        }
        total {
          demand {
            value
            marker
          }
          registeredPlaces {
            value
            marker
          }
          usablePlaces {
            value
            marker
          }
          numericalGap {
            value
            marker
          }
          notes
        }
      }
      ... on BadQuestion {
        sentence
        field
      }
      ... on NotFoundProblem {
        sentence
      }
    }
  }
`);

export const gapLocationDocument = graphql(`
  query GapLocation($question: LocationQuestion!) {
    placementLocation(question: $question) {
      ... on LocationAnswer {
        notes
        rows {
          localAuthority {
            gssCode
          }
          children {
            value
            marker
          }
          insideOver20 {
            value
            marker
          }
          outsideWithin20 {
            value
            marker
          }
          outsideOver20 {
            value
            marker
          }
          outsideNotKnown {
            value
            marker
          }
        }
        total {
          children {
            value
            marker
          }
          insideOver20 {
            value
            marker
          }
          outsideWithin20 {
            value
            marker
          }
          outsideOver20 {
            value
            marker
          }
          outsideNotKnown {
            value
            marker
          }
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
