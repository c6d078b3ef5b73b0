import { graphql } from '../../generated/gql.ts';

export const recruitDocument = graphql(`
  query RecruitTargets($question: RecruitQuestion!) {
    recruitTargets(question: $question) {
      __typename
      ... on BadQuestion {
        sentence
        field
        problems {
          field
          sentence
        }
      }
      ... on NotFoundProblem {
        sentence
      }
      ... on RecruitAnswer {
        ...RecruitShown
      }
    }
  }
`);

export const recruitShownFragment = graphql(`
  fragment RecruitShown on RecruitAnswer {
    headline
    households
    shortBefore
    shortAfter
    childrenNewlyNearHome
    stopsHelpingAt
    stop
    stopSentence
    cheapest
    notes
    run {
      id
    }
    question {
      region
      regionName
      asOf
      withinMiles
      scenario
      scenarioName
      households
    }
    rows {
      localAuthority {
        gssCode
        name
      }
      cohort
      placesEach
      households
      childrenNewlyNearHome
      cumulative
      firstHousehold
      towns {
        name
        households
      }
      sentence
    }
    curve {
      households
      childrenNewlyNearHome
      shortAfter
      cohort
      townName
      localAuthority {
        gssCode
        name
      }
    }
    byAuthority {
      localAuthority {
        gssCode
        name
      }
      households
      places
      shortBefore
      shortAfter
      childrenNewlyNearHome
    }
    byCohort {
      cohort
      households
      places
      shortBefore
      shortAfter
      childrenNewlyNearHome
    }
    shortBreaks {
      localAuthority {
        gssCode
        name
      }
      children
      usablePlaces
      households
    }
    towns {
      id
      name
      centre {
        lat
        lng
      }
      localAuthority {
        gssCode
        name
      }
      households
    }
    levers {
      lever
      label
      sentence
      units
      childrenNewlyNearHome
      isCheapest
      costSentence
      setUpPounds {
        middle
      }
      yearlyPounds {
        middle
      }
      todayYearlyPounds {
        middle
      }
      poundsPerChild {
        low
        middle
        high
      }
    }
    proof {
      achieved
      bound
      sentence
      seconds
    }
    assumptions {
      name
      label
      value
      sentence
      source
    }
  }
`);
