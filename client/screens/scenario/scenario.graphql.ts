import { graphql } from '../../generated/gql.ts';

export const scenariosDocument = graphql(`
  query Scenarios($region: ID!) {
    scenarios(region: $region) {
      id
      name
      asOf
      changedBy
      changedAt
      isAgreed
      mayChange
      changes {
        id
      }
    }
  }
`);

export const scenarioDocument = graphql(`
  query Scenario($id: ID!) {
    scenario(id: $id) {
      ...ScenarioNow
    }
  }
`);

export const scenarioNowFragment = graphql(`
  fragment ScenarioNow on Scenario {
    id
    name
    asOf
    version
    changedBy
    changedAt
    undoable
    undone
    isAgreed
    mayChange
    factsChanged
    problems {
      changeId
      field
      sentence
    }
    namedVersions {
      id
      name
      changeCount
      at
      by
    }
    changes {
      id
      kind
      kindLabel
      sentence
      reason
      fromDate
      placeName
      madeBy
      homeId
      localAuthority
      homeKind
      areaId
      latitude
      longitude
      townName
      places
      households
      placesEach
      ageFrom
      ageTo
      offers
      adaptations
      sharePercent
      yearlyLossPercent
      ownerGroup
      ageBands
      placementTypes
      holdReasons
    }
  }
`);

/** What a write gives back: the scenario as it is after it, or why nothing was written. */
export const scenarioWrittenFragment = graphql(`
  fragment ScenarioWritten on ScenarioResult {
    __typename
    ... on Scenario {
      ...ScenarioNow
    }
    ... on Problem {
      sentence
    }
    ... on BadQuestion {
      field
      problems {
        field
        sentence
      }
    }
  }
`);

export const createScenarioDocument = graphql(`
  mutation CreateScenario($region: ID!, $name: String!, $asOf: Date) {
    answer: createScenario(region: $region, name: $name, asOf: $asOf) {
      ...ScenarioWritten
    }
  }
`);
export const changeScenarioDocument = graphql(`
  mutation ChangeScenario($id: ID!, $version: Int!, $change: ScenarioChange!) {
    answer: changeScenario(id: $id, version: $version, change: $change) {
      ...ScenarioWritten
    }
  }
`);
export const removeChangeDocument = graphql(`
  mutation RemoveScenarioChange($id: ID!, $version: Int!, $changeId: ID!) {
    answer: removeScenarioChange(id: $id, version: $version, changeId: $changeId) {
      ...ScenarioWritten
    }
  }
`);
export const undoChangeDocument = graphql(`
  mutation UndoScenarioChange($id: ID!, $version: Int!) {
    answer: undoScenarioChange(id: $id, version: $version) {
      ...ScenarioWritten
    }
  }
`);
export const redoChangeDocument = graphql(`
  mutation RedoScenarioChange($id: ID!, $version: Int!) {
    answer: redoScenarioChange(id: $id, version: $version) {
      ...ScenarioWritten
    }
  }
`);
export const renameScenarioDocument = graphql(`
  mutation RenameScenario($id: ID!, $version: Int!, $name: String!) {
    answer: renameScenario(id: $id, version: $version, name: $name) {
      ...ScenarioWritten
    }
  }
`);
export const agreeScenarioDocument = graphql(`
  mutation AgreeScenario($id: ID!, $version: Int!, $isAgreed: Boolean!) {
    answer: agreeScenario(id: $id, version: $version, isAgreed: $isAgreed) {
      ...ScenarioWritten
    }
  }
`);
export const duplicateScenarioDocument = graphql(`
  mutation DuplicateScenario($id: ID!, $name: String!) {
    answer: duplicateScenario(id: $id, name: $name) {
      ...ScenarioWritten
    }
  }
`);
export const nameVersionDocument = graphql(`
  mutation NameScenarioVersion($id: ID!, $version: Int!, $name: String!) {
    answer: nameScenarioVersion(id: $id, version: $version, name: $name) {
      ...ScenarioWritten
    }
  }
`);
export const restoreVersionDocument = graphql(`
  mutation RestoreScenarioVersion($id: ID!, $version: Int!, $versionId: ID!) {
    answer: restoreScenarioVersion(id: $id, version: $version, versionId: $versionId) {
      ...ScenarioWritten
    }
  }
`);
export const deleteScenarioDocument = graphql(`
  mutation DeleteScenario($id: ID!, $version: Int!) {
    answer: deleteScenario(id: $id, version: $version) {
      ...ScenarioWritten
    }
  }
`);

export const homesToChooseDocument = graphql(`
  query HomesToChoose($search: String!) {
    homes(filter: { search: $search }, first: 10) {
      edges {
        node {
          id
          name
          kindLabel
          localAuthority {
            name
          }
        }
      }
    }
  }
`);

export const ownersToChooseDocument = graphql(`
  query OwnersToChoose($region: ID!) {
    market(question: { region: $region }) {
      __typename
      ... on MarketAnswer {
        owners {
          id
          name
        }
      }
    }
  }
`);
