import { graphql } from '../../generated/gql.ts';

export const gapDocument = graphql(`
  query Gap($question: SufficiencyQuestion!) {
    sufficiency(question: $question) {
      ... on SufficiencyAnswer {
        headline
        dataDate
        method
        notes
        limitNotice
        question {
          region
          regionName
          asOf
          withinMiles
          placementTypes
          ageBands
          cohorts
          reading
          releasePlacesOfOtherRegions
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
          ...GapNumbers
        }
        total {
          ...GapNumbers
        }
        proof {
          status
          seconds
          sentence
        }
        apart {
          label
          children {
            value
            marker
          }
        }
        placedBetween {
          ...CouncilFlow
        }
        run {
          ...RunNow
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

  fragment GapNumbers on SufficiencyRow {
    ...PlaceNumbers
    nearHomeChildren {
      value
      marker
    }
    nearHomeGap {
      achieved {
        value
        marker
      }
      lowerBound {
        value
        marker
      }
    }
    placing {
      otherCouncilsHere {
        value
        marker
      }
      heldHere {
        value
        marker
      }
      emptyHere {
        value
        marker
      }
      elsewhere {
        value
        marker
      }
      withoutPlace {
        value
        marker
      }
    }
    farToday {
      children {
        value
        marker
      }
      lines {
        label
        children {
          value
          marker
        }
      }
    }
    reasons {
      reason
      label
      children {
        value
        marker
      }
    }
  }
`);

/** Without what has to be worked out: answered at once. */
export const gapPlacesDocument = graphql(`
  query GapPlaces($question: SufficiencyQuestion!) {
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
          reading
          releasePlacesOfOtherRegions
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
          ...PlaceNumbers
        }
        total {
          ...PlaceNumbers
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

  fragment PlaceNumbers on SufficiencyRow {
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
`);
