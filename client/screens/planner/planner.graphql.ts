import { graphql } from '../../generated/gql.ts';

export const plansDocument = graphql(`
  query Plans($region: ID!) {
    plans(region: $region) {
      id
      headline
      objective
      status
      madeBy
      madeAt
      isStale
      scenario {
        id
        name
      }
    }
  }
`);

export const planAreasDocument = graphql(`
  query PlanAreasOfRegion($region: ID!, $areas: PlanAreas) {
    planAreas(region: $region, areas: $areas) {
      id
      name
      boundary
      centre {
        lat
        lng
      }
      localAuthority {
        gssCode
        name
      }
    }
  }
`);

/** What a plan of these kinds rests on unless something else is said. */
export const planCostsDocument = graphql(`
  query PlanCosts($question: PlanQuestion!) {
    planQuestion(question: $question) {
      ... on CheckedPlanQuestion {
        costSource
        question {
          kinds {
            weeklyCostPounds
            capitalPoundsPerHome
            capitalPoundsPerPlace
          }
        }
      }
    }
  }
`);

export const planScenariosDocument = graphql(`
  query PlanScenarios($region: ID!) {
    scenarios(region: $region) {
      id
      name
      asOf
      version
      mayChange
      factsChanged
    }
  }
`);

export const startPlanDocument = graphql(`
  mutation StartPlan($question: PlanQuestion!) {
    startPlan(question: $question) {
      ... on Run {
        id
      }
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
    }
  }
`);

export const newScenarioDocument = graphql(`
  mutation PlanNewScenario($region: ID!, $name: String!, $asOf: Date) {
    createScenario(region: $region, name: $name, asOf: $asOf) {
      ... on Scenario {
        id
        name
        version
      }
      ... on BadQuestion {
        sentence
      }
      ... on NotFoundProblem {
        sentence
      }
      ... on StaleProblem {
        sentence
      }
    }
  }
`);

export const openHomeDocument = graphql(`
  mutation PlanOpenHome($id: ID!, $change: ScenarioChange!, $version: Int) {
    changeScenario(id: $id, change: $change, version: $version) {
      ... on Scenario {
        id
        name
        version
      }
      ... on BadQuestion {
        sentence
      }
      ... on NotFoundProblem {
        sentence
      }
      ... on StaleProblem {
        sentence
      }
    }
  }
`);
