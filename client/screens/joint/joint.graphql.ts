import { graphql } from '../../generated/index.ts';

export const jointQuery = graphql(`
  query JointMatches($question: JointQuestion!) {
    jointMatches(question: $question) {
      ... on JointAnswer {
        question {
          withinMiles
          asOf
          fixed {
            needId
            homeId
          }
        }
        headline
        dataDate
        children {
          value
          marker
        }
        childrenPlaced {
          value
          marker
        }
        othersPlaced {
          value
          marker
        }
        matches {
          needId
          reference
          childReferences
          milesFromFamily
          weeklyMiles
          sentence
          isFixed
          change
          need {
            id
            neededBy
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
        proof {
          status
          seconds
          sentence
        }
        changes
        notes
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
`);

/** The homes one need could be fixed to, best first; asked for only when somebody chooses by hand. */
export const homesToFixQuery = graphql(`
  query HomesToFix($question: NearHomeQuestion!) {
    nearHomeMatches(question: $question) {
      ... on NearHomeAnswer {
        matches(first: 50) {
          rank
          isSplit
          home {
            id
            name
            town
            localAuthority {
              name
            }
          }
        }
      }
    }
  }
`);
