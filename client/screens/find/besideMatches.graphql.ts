import { graphql } from '../../generated/index.ts';

/** Whether a wider search finds any home, and how many. */
export const homesWithinQuery = graphql(`
  query HomesWithin($question: NearHomeQuestion!) {
    nearHomeMatches(question: $question) {
      ... on NearHomeAnswer {
        matchCount
        question {
          withinMiles
        }
        matches(first: 1) {
          isSplit
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
  query RuledOutHomes($question: NearHomeQuestion!, $first: Int, $after: ID) {
    nearHomeMatches(question: $question) {
      ... on NearHomeAnswer {
        ruledOut {
          rule
          homeReasons(first: $first, after: $after) {
            sentence
            home {
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
  }
`);

/** Who else would lose their only near home: asked beside the answer, so that no card waits for it. */
export const othersWaitingQuery = graphql(`
  query OthersWaiting($question: NearHomeQuestion!, $first: Int) {
    nearHomeMatches(question: $question) {
      ... on NearHomeAnswer {
        matches(first: $first) {
          rank
          othersWaiting {
            reference
            needId
            sentence
          }
        }
      }
    }
  }
`);
