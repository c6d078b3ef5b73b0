import { graphql } from '../../generated/gql.ts';

export const gapLocationDocument = graphql(`
  query GapLocation($question: LocationQuestion!) {
    placementLocation(question: $question) {
      ... on LocationAnswer {
        headline
        dataDate
        notes
        question {
          region
          regionName
          asOf
          placementTypes
          ageBands
        }
        rows {
          localAuthority {
            gssCode
            name
          }
          ...LocationNumbers
        }
        total {
          ...LocationNumbers
        }
        flows {
          from {
            gssCode
            name
            isMember
            centre {
              lat
              lng
            }
          }
          to {
            gssCode
            name
            isMember
            centre {
              lat
              lng
            }
          }
          children {
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

  fragment LocationNumbers on LocationRow {
    children {
      value
      marker
    }
    insideWithin20 {
      value
      marker
    }
    insideOver20 {
      value
      marker
    }
    insideNotKnown {
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
    atADistance {
      value
      marker
    }
    meanMiles
    medianMiles
    placedHere {
      value
      marker
    }
    siblings {
      togetherAsPlanned {
        value
        marker
      }
      apart {
        value
        marker
      }
      notKnown {
        value
        marker
      }
    }
    underSixteenNotAllowed {
      value
      marker
    }
    unregistered {
      value
      marker
    }
  }
`);
