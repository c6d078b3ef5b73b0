import { graphql } from '../../generated/gql.ts';

export const importHistoryDocument = graphql(`
  query ImportHistory($after: String) {
    importBatches(first: 25, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          formatLabel
          status
          fileNames
          createdAt
          createdBy
          accepted
          setAside
          localAuthority {
            gssCode
            name
          }
        }
      }
    }
  }
`);

export const importBatchDocument = graphql(`
  query ImportBatchById($id: ID!, $first: Int) {
    importBatch(id: $id) {
      id
      formatLabel
      status
      sentence
      fileNames
      createdAt
      rows
      accepted
      setAside
      identical
      blank
      warned
      problems(first: $first) {
        totalCount
        edges {
          node {
            file
            line
            column
            severity
            sentence
            fix
          }
        }
      }
    }
  }
`);

export const acceptImportDocument = graphql(`
  mutation AcceptImport($id: ID!) {
    acceptImport(id: $id) {
      ... on ImportBatch {
        id
        status
        sentence
      }
      ... on BadQuestion {
        sentence
      }
      ... on NotFoundProblem {
        sentence
      }
    }
  }
`);

export const discardImportDocument = graphql(`
  mutation DiscardImport($id: ID!) {
    discardImport(id: $id) {
      ... on ImportBatch {
        id
        status
        sentence
      }
      ... on BadQuestion {
        sentence
      }
      ... on NotFoundProblem {
        sentence
      }
    }
  }
`);
