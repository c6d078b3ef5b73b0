import { graphql } from '../../generated/gql.ts';

export const gapByTypeDocument = graphql(`
  query GapByType(
    $fostering: SufficiencyQuestion!
    $kinship: SufficiencyQuestion!
    $childrensHome: SufficiencyQuestion!
    $secure: SufficiencyQuestion!
    $supportedAccommodation: SufficiencyQuestion!
    $familyCentre: SufficiencyQuestion!
    $residentialSchool: SufficiencyQuestion!
  ) {
    FOSTERING: sufficiency(question: $fostering) {
      ...TypeTotal
    }
    KINSHIP: sufficiency(question: $kinship) {
      ...TypeTotal
    }
    CHILDRENS_HOME: sufficiency(question: $childrensHome) {
      ...TypeTotal
    }
    SECURE: sufficiency(question: $secure) {
      ...TypeTotal
    }
    SUPPORTED_ACCOMMODATION: sufficiency(question: $supportedAccommodation) {
      ...TypeTotal
    }
    FAMILY_CENTRE: sufficiency(question: $familyCentre) {
      ...TypeTotal
    }
    RESIDENTIAL_SCHOOL: sufficiency(question: $residentialSchool) {
      ...TypeTotal
    }
  }

  fragment TypeTotal on SufficiencyResult {
    ... on SufficiencyAnswer {
      total {
        demand {
          value
          marker
        }
        usablePlaces {
          value
          marker
        }
        numericalGap {
          value
          marker
        }
      }
    }
  }
`);
