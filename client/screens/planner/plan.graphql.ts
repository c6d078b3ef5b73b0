import { graphql } from '../../generated/gql.ts';

export const planDocument = graphql(`
  query Plan($id: ID!) {
    plan(id: $id) {
      ...PlanShown
    }
  }

  fragment PlannedHomeShown on PlannedHome {
    letter
    areaId
    areaName
    centre {
      lat
      lng
    }
    localAuthority {
      gssCode
      name
    }
    kindId
    placementType
    ageFrom
    ageTo
    places
    childrenNearHome
    childrenLiving
    weeklyMilesSaved
    capitalPounds
    yearlyPounds
  }

  fragment PlanQuestionShown on PlanQuestionEcho {
    region
    regionName
    asOf
    scenario
    withinMiles
    objective
    leastChildren
    kinds {
      id
      placementType
      homeKind
      label
      ageFrom
      ageTo
      cohorts
      sizes
      weeklyCostPounds
      capitalPoundsPerHome
      capitalPoundsPerPlace
    }
    mostHomes
    mostCapitalPounds
    mostYearlyPounds
    areas
    mustAreas
    neverAreas
    onlyAuthorities
    neverAuthorities
    leastInEachAuthority
    leadMonths
    staffedShare
    homes {
      kind
    }
    robustAgainst
  }

  fragment PlanShown on Plan {
    id
    madeBy
    madeAt
    dataDate
    isStale
    staleSentence
    status
    headline
    paragraph
    shortBefore
    shortAfter
    childrenNewlyNearHome
    weeklyMilesSaved
    priceYear
    notes
    scenario {
      id
      name
    }
    question {
      ...PlanQuestionShown
    }
    proof {
      achieved
      bound
      sentence
      seconds
    }
    childrenRange {
      low
      high
    }
    capitalPounds {
      low
      middle
      high
    }
    yearlyPounds {
      low
      middle
      high
    }
    todayYearlyPounds {
      low
      middle
      high
    }
    netYearlyPounds {
      low
      middle
      high
    }
    homes {
      ...PlannedHomeShown
    }
    rows {
      localAuthority {
        gssCode
        name
      }
      children
      nearBefore
      nearAfter
    }
    cohortRows {
      cohort
      ageBand
      placementType
      childrenNewlyNearHome
    }
    curve {
      homes
      shortAfter
      bound
      isOverBudget
    }
    binding {
      limit
      sentence
      needsPounds
    }
    alternatives {
      childrenNewlyNearHome
      sentence
      homes {
        ...PlannedHomeShown
      }
    }
    existingHomes {
      childrenBefore
      childrenAfter
      sentence
      home {
        id
        name
      }
    }
    robustness {
      name
      childrenNewlyNearHome
      bestChildren
      regret
      sentence
    }
    assumptions {
      name
      label
      value
      sentence
      source
    }
    check {
      isSound
      sentences
    }
  }
`);
