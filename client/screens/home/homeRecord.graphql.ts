import { graphql } from '../../generated/index.ts';

export const homeRecordQuery = graphql(`
  query HomeRecord($id: ID!) {
    home(id: $id) {
      id
      name
      kindLabel
      urn
      status
      town
      providerName
      ownerGroupName
      sector
      localAuthority {
        name
      }
      places {
        registered
        usable
        filled
        vacant
        onHold
        reserved
        notice
      }
      holds {
        reason
        reasonLabel
        places
        until
      }
      ageFrom
      ageTo
      sexAccepted
      isShortBreakOnly
      offers
      adaptations
      phone
      location {
        lat
        lng
      }
      locationPrecision
      confirmedAt
    }
  }
`);
