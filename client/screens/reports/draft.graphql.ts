import { graphql } from '../../generated/gql.ts';

/** A report with all that is written in it. */
export const reportWorkFragment = graphql(`
  fragment ReportWork on Report {
    ...ReportInShort
    blocks {
      id
      title
      answer
      notLoaded
      narrative
    }
    actions {
      what
      owner
      due
      rating
    }
    risks
    asks
    plan {
      id
      headline
    }
    checks {
      name
      isGreen
      sentence
    }
  }
`);

export const reportWorkDocument = graphql(`
  query ReportWork($id: ID!) {
    report(id: $id) {
      ...ReportWork
    }
  }
`);

/** What a write gives back: the report as it is after it, or why nothing was written. */
export const reportWrittenFragment = graphql(`
  fragment ReportWritten on ReportResult {
    __typename
    ... on Report {
      ...ReportWork
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

export const changeReportDocument = graphql(`
  mutation ChangeReport($id: ID!, $version: Int!, $changes: ReportChanges!) {
    answer: changeReport(id: $id, version: $version, changes: $changes) {
      ...ReportWritten
    }
  }
`);
export const publishReportDocument = graphql(`
  mutation PublishReport($id: ID!, $version: Int!) {
    answer: publishReport(id: $id, version: $version) {
      ...ReportWritten
    }
  }
`);
export const withdrawReportDocument = graphql(`
  mutation WithdrawReport($id: ID!, $version: Int!, $reason: String!) {
    answer: withdrawReport(id: $id, version: $version, reason: $reason) {
      ...ReportWritten
    }
  }
`);
export const deleteReportDocument = graphql(`
  mutation DeleteReport($id: ID!, $version: Int!) {
    answer: deleteReport(id: $id, version: $version) {
      __typename
      ... on Report {
        id
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
  }
`);
