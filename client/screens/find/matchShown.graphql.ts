import { graphql } from '../../generated/index.ts';

export const homeShownFragment = graphql(`
  fragment HomeShown on Home {
    id
    name
    kind
    kindLabel
    town
    phone
    freshness {
      sentence
      label
    }
    localAuthority {
      name
    }
    location {
      lat
      lng
    }
  }
`);

export const matchShownFragment = graphql(`
  fragment MatchShown on HomeMatch {
    rank
    isKinship
    isSplit
    milesApart
    placesFree
    confirmedDaysAgo
    whyThisRank
    home {
      ...HomeShown
    }
    parts {
      childReferences
      placesFree
      home {
        ...HomeShown
      }
      distances {
        kind
        label
        miles
      }
      weeklyMiles {
        total
      }
    }
    distances {
      kind
      label
      miles
      driveMinutes
      precisionSentence
      visitsPerWeek
    }
    weeklyMiles {
      total
      family
      school
      community
      missing
    }
    factors {
      factor
      status
      sentence
      source
    }
    approvals {
      approver
      reason
      source
    }
    cautions {
      sentence
    }
  }
`);
