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

export const importCoverageDocument = graphql(`
  query ImportCoverage($region: ID!, $returnDate: Date) {
    importCoverage(region: $region, returnDate: $returnDate) {
      ... on Problem {
        sentence
      }
      ... on ImportCoverage {
        returnDate
        kinds {
          kind
          kindLabel
          formats
          authoritiesWithData
          authorities
          status
          sentence
          rowsSetAside
          waiting
          running
          missing {
            gssCode
            name
          }
          older {
            gssCode
            name
          }
          lastImport {
            id
            createdAt
            createdBy
          }
        }
      }
    }
  }
`);

export const importBatchDocument = graphql(`
  query ImportBatchById($id: ID!) {
    importBatch(id: $id) {
      id
      format
      formatLabel
      status
      sentence
      fileNames
      createdAt
      createdBy
      rows
      accepted
      setAside
      identical
      blank
      warned
      mayUndo
      undoSentence
      localAuthority {
        gssCode
        name
      }
      progress {
        stage
        rowsDone
        rowsTotal
      }
      changes {
        new
        changed
        identical
        removed
        sentence
        perKind {
          kind
          new
          changed
          identical
          removed
        }
      }
      repairs {
        rule
        sentence
        count
      }
    }
  }
`);

export const setAsideRowsDocument = graphql(`
  query SetAsideRows($id: ID!, $first: Int, $after: String) {
    importBatch(id: $id) {
      id
      setAsideRows(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            position
            file
            line
            record
            columns
            cells
            waitsFor
            problems {
              column
              rule
              sentence
              fix
            }
          }
        }
      }
    }
  }
`);

export const importProblemsDocument = graphql(`
  query ImportProblems($id: ID!, $severity: ProblemSeverity!, $first: Int) {
    importBatch(id: $id) {
      id
      problems(first: $first, severity: $severity) {
        totalCount
        edges {
          node {
            file
            line
            column
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
      ... on Problem {
        sentence
      }
      ... on ImportBatch {
        id
        status
        sentence
      }
    }
  }
`);

export const discardImportDocument = graphql(`
  mutation DiscardImport($id: ID!) {
    discardImport(id: $id) {
      ... on Problem {
        sentence
      }
      ... on ImportBatch {
        id
        status
        sentence
      }
    }
  }
`);

export const cancelImportDocument = graphql(`
  mutation CancelImport($id: ID!) {
    cancelImport(id: $id) {
      ... on Problem {
        sentence
      }
      ... on ImportBatch {
        id
        status
        sentence
      }
    }
  }
`);

export const undoImportDocument = graphql(`
  mutation UndoImport($id: ID!) {
    undoImport(id: $id) {
      ... on Problem {
        sentence
      }
      ... on ImportBatch {
        id
        status
        sentence
      }
    }
  }
`);

export const mendSetAsideRowDocument = graphql(`
  mutation MendSetAsideRow($id: ID!, $position: Int!, $cells: [String!]!) {
    mendSetAsideRow(id: $id, position: $position, cells: $cells) {
      ... on Problem {
        sentence
      }
      ... on BadQuestion {
        field
      }
      ... on ImportBatch {
        id
        status
        sentence
        setAside
      }
    }
  }
`);
