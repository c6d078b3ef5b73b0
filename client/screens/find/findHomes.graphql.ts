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
      isEmergency
      preferredTypes {
        type
        suitability
      }
      siblingPlan
      siblingSubsets
      requiredAdaptations
      requiredOffers
      isSoloRequired
      mustStayAtSchool
      isShortBreak
      areasToAvoidCount
      missingFacts
      terms {
        areasToAvoid {
          id
          reason
          radiusMiles
          middle {
            lat
            lng
          }
          outline {
            lat
            lng
          }
        }
      }
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
          ...MatchShown
        }
        splits {
          ...MatchShown
        }
        routes {
          regulation
          name
          sentence
          source
        }
        nearMisses {
          sentence
          change
          wouldRank
          weeklyMiles
          milesNearer
          weeklyMilesFewer
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
