import { graphql } from '../../generated/index.ts';

export const findHomesQuery = graphql(`
  query FindHomes($needId: ID!, $question: NearHomeQuestion!, $first: Int) {
    placementNeed(id: $needId) {
      id
      reference
      localAuthority {
        gssCode
        name
      }
      children {
        id
        reference
        ageYears
        sex
        schoolYear
        isKeyStage4
      }
      neededBy
      urgency
      preferredTypes {
        type
        suitability
      }
      siblingPlan
      requiredAdaptations
      requiredOffers
      isSoloRequired
      mustStayAtSchool
      isShortBreak
      areasToAvoidCount
      importantPlaces {
        kind
        label
        visitsPerWeek
        area {
          lat
          lng
        }
      }
    }
    nearHomeMatches(question: $question) {
      ... on NearHomeAnswer {
        question {
          withinMiles
          asOf
          emergency
        }
        dataDate
        headline
        matchCount
        homesConsidered
        driveTimeNote
        notes
        matches(first: $first) {
          rank
          isKinship
          placesFree
          confirmedDaysAgo
          whyThisRank
          home {
            id
            name
            kind
            kindLabel
            town
            phone
            confirmedAt
            localAuthority {
              name
            }
            location {
              lat
              lng
            }
          }
          distances {
            kind
            label
            miles
            driveMinutes
            precisionSentence
            visitsPerWeek
          }
          weeklyMiles {
            total
            family
            school
            community
            missing
          }
          factors {
            factor
            status
            sentence
            source
          }
          approvals {
            approver
            reason
            source
          }
          cautions {
            sentence
          }
        }
        nearMisses {
          sentence
          change
          wouldRank
          weeklyMiles
          home {
            id
            name
            town
            phone
            localAuthority {
              name
            }
            location {
              lat
              lng
            }
          }
        }
        ruledOut {
          rule
          name
          sentence
          source
          count
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

/** Whether a wider search finds any home, and how many. */
export const homesWithinQuery = graphql(`
  query HomesWithin($question: NearHomeQuestion!) {
    nearHomeMatches(question: $question) {
      ... on NearHomeAnswer {
        matchCount
        question {
          withinMiles
        }
      }
    }
  }
`);

/** Homes whose free places are on hold, nearest first, with each hold and its end. */
export const heldHomesQuery = graphql(`
  query HeldHomes($question: NearHomeQuestion!, $first: Int) {
    nearHomeMatches(question: $question) {
      ... on NearHomeAnswer {
        ruledOut {
          rule
          count
          homes(first: $first) {
            id
            name
            kindLabel
            town
            phone
            holds {
              reasonLabel
              places
              until
            }
            localAuthority {
              name
            }
          }
        }
      }
    }
  }
`);

/** The homes under each rule, nearest first; asked for only when a line is opened. */
export const ruledOutHomesQuery = graphql(`
  query RuledOutHomes($question: NearHomeQuestion!, $first: Int) {
    nearHomeMatches(question: $question) {
      ... on NearHomeAnswer {
        ruledOut {
          rule
          homes(first: $first) {
            id
            name
            kindLabel
            town
            ageFrom
            ageTo
            places {
              registered
              vacant
              onHold
            }
            localAuthority {
              name
            }
          }
        }
      }
    }
  }
`);
