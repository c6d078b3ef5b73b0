import type { FormState } from './formState.ts';

/** Nothing is chosen for the person but that a need is planned, which most are. */
export const emptyState: FormState = {
  childReferences: [],
  urgency: null,
  neededBy: '',
  isEmergency: false,
  duration: null,
  suitability: {},
  places: [],
  mustStayAtSchool: false,
  areas: [],
  siblingPlan: null,
  groups: {},
  livingWith: null,
  adaptations: [],
  offers: [],
  risks: [],
  language: '',
  faith: '',
  culture: '',
  medical: '',
  legalStatus: '',
  isShortBreak: false,
  hasSecureAuthority: false,
};
