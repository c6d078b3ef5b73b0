import { graphql } from '../../generated/gql.ts';

export const reconciliationDocument = graphql(`
  query Reconciliation($region: ID!, $year: Int) {
    reconciliation(region: $region, year: $year) {
      ... on Problem {
        sentence
      }
      ... on ReconciliationAnswer {
        headline
        date
        years
        sources
        notes
        question {
          year
          regionName
        }
        lines {
          what
          whatLabel
          group
          difference
          status
          sentence
          localAuthority {
            gssCode
            name
          }
          loaded {
            value
            marker
          }
          published {
            value
            marker
            roundedTo
          }
        }
      }
    }
  }
`);
