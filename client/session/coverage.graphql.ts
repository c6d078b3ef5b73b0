import { graphql } from '../generated/gql.ts';

export const coverageDocument = graphql(`
  query RegionCoverage($question: SufficiencyQuestion!) {
    sufficiency(question: $question) {
      ... on SufficiencyAnswer {
        coverage {
          authorities
          authoritiesWithData
          missing {
            gssCode
            name
          }
        }
      }
    }
  }
`);
