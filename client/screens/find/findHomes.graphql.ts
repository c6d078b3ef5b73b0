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
        notes
        matches(first: $first) {
          rank
          isKinship
          placesFree
          whyThisRank
          home {
            id
            name
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
