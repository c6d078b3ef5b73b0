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
          ...CouncilFlow
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

  fragment CouncilFlow on Flow {
    from {
      ...FlowEnd
    }
    to {
      ...FlowEnd
    }
    children {
      value
      marker
    }
  }

  fragment FlowEnd on LocalAuthority {
    gssCode
    name
    isMember
    centre {
      lat
      lng
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
