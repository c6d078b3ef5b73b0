import { graphql } from '../generated/gql.ts';

export const regionMapDocument = graphql(`
  query RegionMap($region: ID!) {
    regionMap(region: $region) {
      areasAreApproximate
      note
      attribution
      land
      areas {
        isMember
        geometry
        localAuthority {
          gssCode
          name
          centre {
            lat
            lng
          }
        }
      }
      towns {
        name
        lat
        lng
        population
      }
    }
  }
`);
