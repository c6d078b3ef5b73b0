import { graphql } from '../../../generated/index.ts';

export const termsPartsFragment = graphql(`
  fragment TermsParts on NeedTerms {
    childReferences
    urgency
    neededBy
    isEmergency
    duration
    suitability {
      type
      suitability
    }
    importantPlaces {
      id
      kind
      where
      label
      visitsPerWeek
      isFamilyHome
      childReferences
    }
    mustStayAtSchool
    areasToAvoid {
      id
      where
      lat
      lng
      label
      radiusMiles
      reason
      corners {
        lat
        lng
      }
      middle {
        lat
        lng
      }
      outline {
        lat
        lng
      }
    }
    siblingPlan
    siblingSubsets
    livingWith
    requiredAdaptations
    requiredOffers
    risks
    language
    faith
    culture
    medical
    legalStatus
    isShortBreak
    hasSecureAuthority
  }
`);

export const prefillQuery = graphql(`
  query NeedPrefill($childReferences: [String!]!) {
    needPrefill(childReferences: $childReferences) {
      __typename
      ... on Problem {
        sentence
      }
      ... on NeedPrefill {
        children {
          ...FormChild
        }
        siblings {
          openNeedReference
          child {
            ...FormChild
          }
        }
        missingFacts
        terms {
          ...TermsParts
        }
      }
    }
  }
`);

export const formChildFragment = graphql(`
  fragment FormChild on Child {
    reference
    ageYears
    sex
    isUasc
    isDisabled
    schoolYear
    isKeyStage4
  }
`);

export const childSearchQuery = graphql(`
  query ChildSearch($search: String!) {
    children(
      filter: { search: $search, ageBands: [UNDER_1, AGE_1_4, AGE_5_9, AGE_10_15, AGE_16_17] }
      first: 8
    ) {
      totalCount
      edges {
        node {
          ...FormChild
        }
      }
    }
  }
`);

export const needToChangeQuery = graphql(`
  query NeedToChange($id: ID!) {
    placementNeed(id: $id) {
      id
      reference
      status
      version
      lastChangedAt
      lastChangedBy
      children {
        ...FormChild
      }
      terms {
        ...TermsParts
      }
    }
  }
`);

export const needDraftsQuery = graphql(`
  query NeedDrafts {
    needDrafts {
      id
      needId
      needVersion
      savedAt
      terms {
        ...TermsParts
      }
    }
  }
`);

export const saveDraftMutation = graphql(`
  mutation SaveNeedDraft($draft: NeedDraftInput!) {
    saveNeedDraft(draft: $draft) {
      __typename
      ... on Problem {
        sentence
      }
      ... on NeedDraft {
        id
        savedAt
      }
    }
  }
`);

export const discardDraftMutation = graphql(`
  mutation DiscardNeedDraft($id: ID!) {
    discardNeedDraft(id: $id) {
      __typename
    }
  }
`);

export const needOutcomeFragment = graphql(`
  fragment NeedOutcome on PlacementNeedResult {
    __typename
    ... on Problem {
      sentence
    }
    ... on BadQuestion {
      problems {
        field
        sentence
        needId
      }
    }
    ... on StaleProblem {
      changedBy
      changedAt
      version
    }
    ... on PlacementNeed {
      id
      reference
    }
  }
`);

export const createNeedMutation = graphql(`
  mutation CreateNeed($need: NeedTermsInput!, $draftId: ID) {
    createPlacementNeed(need: $need, draftId: $draftId) {
      ...NeedOutcome
    }
  }
`);

export const changeNeedMutation = graphql(`
  mutation ChangeNeed($id: ID!, $version: Int!, $need: NeedTermsInput!, $draftId: ID) {
    changePlacementNeed(id: $id, version: $version, need: $need, draftId: $draftId) {
      ...NeedOutcome
    }
  }
`);

export const withdrawNeedMutation = graphql(`
  mutation WithdrawNeed($id: ID!, $version: Int!) {
    withdrawPlacementNeed(id: $id, version: $version) {
      ...NeedOutcome
    }
  }
`);
