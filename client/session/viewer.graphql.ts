import { graphql } from '../generated/gql.ts';

export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      displayName
      role
      roleLabel
      mode
      isSyntheticData
      today
      mayImport
      maySeeExactNumbers
      countsHiddenUpTo
      maySeeHomes
      maySeePlacementNeeds
      mayChangePlacementNeeds
      localAuthority {
        gssCode
        name
      }
      mayImportFor {
        gssCode
        name
      }
      region {
        id
        name
        dataDate
        nearHomeMiles
        isSynthetic
        areasAreApproximate
        areaNote
        attribution
        members {
          gssCode
          name
        }
      }
    }
  }
`);
