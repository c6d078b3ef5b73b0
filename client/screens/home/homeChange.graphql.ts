import { graphql } from '../../generated/index.ts';

export const homeChangedFragment = graphql(`
  fragment HomeChanged on HomeChangeResult {
    __typename
    ... on Home {
      id
      version
    }
    ... on Problem {
      sentence
    }
    ... on BadQuestion {
      field
    }
  }
`);

export const confirmHomeDocument = graphql(`
  mutation ConfirmHome($id: ID!, $version: Int!) {
    answer: confirmHome(id: $id, version: $version) {
      ...HomeChanged
    }
  }
`);

export const changeHomePlacesDocument = graphql(`
  mutation ChangeHomePlaces($change: HomePlacesChange!) {
    answer: changeHomePlaces(change: $change) {
      ...HomeChanged
    }
  }
`);

export const changeHomeTakesDocument = graphql(`
  mutation ChangeHomeTakes($change: HomeTakesChange!) {
    answer: changeHomeTakes(change: $change) {
      ...HomeChanged
    }
  }
`);

export const holdHomePlacesDocument = graphql(`
  mutation HoldHomePlaces($hold: HomeHold!) {
    answer: holdHomePlaces(hold: $hold) {
      ...HomeChanged
    }
  }
`);

export const releaseHomeHoldDocument = graphql(`
  mutation ReleaseHomeHold($id: ID!, $holdId: ID!, $version: Int!) {
    answer: releaseHomeHold(id: $id, holdId: $holdId, version: $version) {
      ...HomeChanged
    }
  }
`);

export const undoHomeChangeDocument = graphql(`
  mutation UndoHomeChange($id: ID!, $version: Int!) {
    answer: undoHomeChange(id: $id, version: $version) {
      ...HomeChanged
    }
  }
`);
