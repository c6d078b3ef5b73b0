import { graphql } from '../../generated/index.ts';

export const needPlacingQuery = graphql(`
  query NeedPlacing($needId: ID!) {
    placementNeed(id: $needId) {
      ...NeedPlacing
    }
  }

  fragment NeedPlacing on PlacementNeed {
    id
    reference
    version
    status
    children {
      id
      reference
      ageYears
      sex
    }
    calls {
      id
      outcome
      outcomeLabel
      declineReasonLabel
      note
      calledBy
      calledAt
      home {
        id
        name
      }
    }
    heldPlaces {
      id
      places
      heldBy
      until
      home {
        id
        name
      }
    }
    decision {
      id
      decidedBy
      decidedAt
      undoUntil
      canUndo
      startsOn
      homes {
        home {
          id
          name
          phone
        }
        childReferences
        milesFromFamily
      }
      reasons {
        subject
        subjectLabel
        sentence
        reason
        home {
          id
        }
      }
    }
    approvalTasks {
      id
      label
      isApproval
      approver
      sentence
      source
      dueOn
      outcome
      givenBy
      givenOn
      home {
        id
        name
      }
    }
  }
`);

export const logCallDocument = graphql(`
  mutation LogCall($call: CallToLog!) {
    logCall(call: $call) {
      ...Placed
    }
  }

  fragment Placed on PlacingResult {
    ... on PlacementNeed {
      ...NeedPlacing
    }
    ... on Problem {
      sentence
    }
    ... on BadQuestion {
      field
    }
    ... on PlaceTakenProblem {
      field
    }
    ... on StaleProblem {
      version
    }
    ... on ReasonsMissingProblem {
      missing {
        subject
        homeId
        subjectLabel
      }
    }
  }
`);

export const holdPlaceDocument = graphql(`
  mutation HoldPlace($needId: ID!, $homeId: ID!, $until: String!, $needVersion: Int) {
    holdPlace(needId: $needId, homeId: $homeId, until: $until, needVersion: $needVersion) {
      ...Placed
    }
  }
`);

export const releaseHoldDocument = graphql(`
  mutation ReleaseHold($id: ID!) {
    releaseHold(id: $id) {
      ...Placed
    }
  }
`);

export const choosePlaceDocument = graphql(`
  mutation ChoosePlace($choice: PlaceChoiceQuestion!) {
    choosePlace(choice: $choice) {
      ...Placed
    }
  }
`);

export const recordApprovalDocument = graphql(`
  mutation RecordApproval($approval: ApprovalToRecord!) {
    recordApproval(approval: $approval) {
      ...Placed
    }
  }
`);

export const undoDecisionDocument = graphql(`
  mutation UndoDecision($id: ID!) {
    undoDecision(id: $id) {
      ...Placed
    }
  }
`);

export const placeChoiceQuery = graphql(`
  query PlaceChoice($choice: PlaceChoiceQuestion!) {
    placeChoice(choice: $choice) {
      ... on PlaceChoice {
        headline
        startsOn
        asksDistanceReason
        minutesToUndo
        homes {
          home {
            id
            name
            kindLabel
            town
            phone
            localAuthority {
              name
            }
          }
          childReferences
          milesFromFamily
          weeklyMiles {
            total
          }
          factors {
            factor
            name
            status
            sentence
          }
          cautions {
            sentence
          }
        }
        reasonsDue {
          subject
          homeId
          subjectLabel
          sentence
        }
        tasks {
          kind
          label
          homeId
          approver
          sentence
          source
          dueOn
        }
      }
      ... on Problem {
        sentence
      }
    }
  }
`);
