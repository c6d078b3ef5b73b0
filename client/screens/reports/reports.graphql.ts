import { graphql } from '../../generated/gql.ts';

/** A line of the list. */
export const reportLineFragment = graphql(`
  fragment ReportLine on Report {
    id
    edition
    status
    asOf
    madeBy
    madeAt
    headline
    isStale
    approvedBy
    publishedAt
    withdrawnReason
    supersededBy
  }
`);

export const reportsDocument = graphql(`
  query Reports($region: ID!) {
    reports(region: $region) {
      ...ReportLine
    }
  }
`);

/** What anybody who may see a report is shown of it before they open it. */
export const reportInShortFragment = graphql(`
  fragment ReportInShort on Report {
    ...ReportLine
    version
    mayChange
    changedBy
    changedAt
    withinMiles
    staleSentence
    fingerprint
    largestSmallCount
    firstPage {
      headline
      numbers {
        text
        label
        detail
      }
      table {
        id
        caption
        rowHeading
        columns {
          id
          label
          unit
        }
        rows {
          id
          label
          cells {
            value
            marker
            text
          }
        }
        total {
          id
          label
          cells {
            value
            marker
            text
          }
        }
        source
      }
      topGaps
      changed
      proposals
      quality
      dataRisks
      counts
    }
    asks
    risks
    files {
      format
      audience
      url
      sentence
    }
    councils {
      gssCode
      name
    }
  }
`);

export const reportInShortDocument = graphql(`
  query ReportInShort($id: ID!) {
    report(id: $id) {
      ...ReportInShort
    }
  }
`);

export const startReportDocument = graphql(`
  mutation StartReport($question: ReportQuestion!) {
    startReport(question: $question) {
      __typename
      ... on Run {
        id
        status
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

export const reportMeasuresDocument = graphql(`
  query ReportMeasures($id: ID!) {
    report(id: $id) {
      id
      edition
      status
      asOf
      measures {
        id
        title
        meaning
        formula
        workedExample
        limits
        source
      }
    }
  }
`);
