import { graphql } from '../../generated/index.ts';

export const homeRecordQuery = graphql(`
  query HomeRecord($id: ID!, $changes: Int!) {
    home(id: $id) {
      id
      name
      kindLabel
      version
      mayChange
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
        staffed
        filled
        vacant
        onHold
        reserved
        notice
      }
      holds {
        id
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
      adaptedPlaces {
        adaptation
        label
        places
        taken
      }
      inspection {
        date
        judgement
        source
      }
      weeklyCostPounds
      nextVacancyOn
      notices {
        places
        on
      }
      phone
      location {
        lat
        lng
      }
      locationPrecision
      confirmedBy
      freshness {
        status
        sentence
        label
      }
      disagreement {
        at
        by
        changes {
          field
          label
          from
          to
        }
      }
      undoable {
        by
        kindLabel
      }
      history(first: $changes) {
        totalCount
        edges {
          node {
            id
            at
            by
            kindLabel
            isUndone
            changes {
              field
              label
              from
              to
            }
          }
        }
      }
    }
  }
`);
