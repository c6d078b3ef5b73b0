import type { Finding } from './rowLedger.ts';

/**
 * Our name of each field of the Placements Data Standard → how it is written: in the standard’s JSON, in its words, by the platforms of
 * Greater Manchester and the South East, and in the South West additions.
 *
 * Source  SocialCareData/placements-standard, v2 of 18 July 2025 and the earlier draft that has the location fields;
 *         liia-tools-pipeline, placements standard schemas of April to October 2026.
 */
const spellings = {
  child: ['childId', 'child_ID'],
  need: ['localIdentifier', 'needReference', 'referralId', 'placementId'],
  authority: ['localAuthority', 'LA', 'responsibleAuthority'],
  neededBy: ['neededBy', 'when_placement_is_needed_by', 'When do you need this placement by'],
  latestDay: ['latestDate', 'Latest date for placement to start by'],
  siblings: ['siblingCount', 'number_of_siblings_to_place_with', 'Number of sublings to place with'],
  family: ['primaryFamilyLocation', 'familyLocation', 'Primary family location (postcode sector - e.g. GL71)'],
  familyVisits: ['familyVisitFrequency', 'familyVisitsPerWeek'],
  school: ['schoolLocation', 'School location (postcode sector - e.g. GL71)'],
  schoolVisits: ['schoolVisitFrequency', 'schoolVisitsPerWeek'],
  staysAtSchool: ['continueAtSchool', 'mustStayAtSchool', 'Does the child need to continue to attend this school?'],
  others: ['otherLocations', 'otherLocation', 'Please specify which location'],
  otherVisits: [
    'otherLocationFrequency',
    'visitFrequency',
    'How often does the child need to go to other location of importance?',
  ],
  avoid: ['locationsToAvoid', 'locationToAvoid', 'Location(s) to avoid (leave blank if not applicable)'],
  communication: ['specificCommunicationRequirements', 'specific_communication_and_language_requirements'],
  communicates: ['communicationNeeds', 'communication_language_learning_needs'],
  adaptation: ['homeAdaptation', 'adaptation_to_the_home', 'adaptations'],
  language: ['firstLanguage', 'first_language'],
  faith: ['religion', 'faith'],
  emergency: ['emergency', 'isEmergency', 'plannedOrEmergency', 'planned_or_emergency'],
  duration: ['duration', 'placementDuration', 'placement_duration'],
  legalStatus: ['legalStatus', 'legal_status'],
  culture: ['culturalNeeds', 'Cultural needs (e.g. place of worship)'],
  alongside: ['livingCompanions', 'who_can_the_child_be_cared_for_alongside'],
  support: ['additionalSupport', 'Additional support (Please specify)'],
  liberty: ['deprivationOfLiberty', 'Deprivation of Liberty Order', 'dol'],
  foster: ['fosterCareSuitability', 'foster_care_suitability'],
  residential: ['residentialCareSuitability', 'residential_care_suitability', 'Residential suitability'],
  supported: ['supportedAccommodationSuitability', 'Supported Accomodation suitability', 'Supported home suitability'],
  kinship: ['kinshipSuitability', 'kinship_care_suitability'],
  secure: ['secureSuitability', 'secure_home_suitability'],
  familyCentre: ['familyCentreSuitability', 'family_centre_suitability'],
  residentialSchool: ['residentialSchoolSuitability', 'residential_school_suitability'],
  otherRisk: ['riskOther', 'risk_to_child_other'],
  otherRiskToOthers: ['riskToOthersOther', 'risk_to_others_other'],
  SELF_HARM: ['riskSelfHarm', 'risk_to_child_self_harm'],
  SEXUAL_EXPLOITATION: ['riskSexualExploitation', 'risk_to_child_sexual_exploitation'],
  CRIMINAL_EXPLOITATION: ['riskCriminalExploitation', 'risk_to_child_criminal_exploitation'],
  DRUGS_OR_ALCOHOL: ['riskDrugAlcohol', 'risk_to_child_drug_and_alcohol_use'],
  EATING_DISORDER: ['riskEatingDisorder', 'risk_to_child_eating_disorder'],
  GOING_MISSING: ['riskMissing', 'risk_to_child_going_missing'],
  HARM_TO_OTHERS: ['riskToOthersPhysical', 'risk_to_others_physical_harm', 'Risk to others or property: Physical harm'],
  SEXUAL_HARM_TO_OTHERS: [
    'riskToOthersSexual',
    'risk_to_others_sexual_harm',
    'Risk to others or property: Sexual harm',
  ],
  FIRE_SETTING: ['riskToOthersFire', 'risk_to_others_fire_setting', 'Risk to others or property: Fire-setting'],
  HARM_TO_ANIMALS: [
    'riskToOthersAnimals',
    'risk_to_others_harm_to_animals',
    'Risk to others or property: Harm to animals',
  ],
  EXPLOITING_OTHERS: [
    'riskToOthersCriminal',
    'risk_to_others_criminal_exploitation',
    'Risk to others or property: Criminal exploitation',
  ],
  referredOn: ['referralDate', 'date_entry_referral', 'Date of Data entry (referral)', 'Date of referral form filling'],
  cost: ['totalWeeklyCost', 'Total Weekly Cost (actual weekly fee paid)', 'Total agreed weekly cost'],
  isPreferred: ['preferabilityLocation', 'preferability_of_placement_location', 'Preferrabilty of placement location'],
  reason: ['placement_location_non_preferable_reason', 'isLocationPreferred', 'distanceReason'],
  continuity: ['educationContinuity', 'education_continuity'],
  urn: ['providerURN', 'Provider URN (linked to Ofsted)', 'Provider ID (linked to Ofsted)'],
  together: ['siblingsPlacedTogether', 'how_many_siblings_were_placed_together'],
  type: ['placementType', 'placement_type'],
  sourced: ['placementSourced', 'placement_sourced'],
  placedOn: ['placementDate', 'date_entry_placement_admin', 'Date of Data entry (placement)'],
  startedOn: ['placementStartDate', 'placement_start_date'],
} as const;
export type StandardField = keyof typeof spellings;

/** Of the standard, and of no use here; who filled a form in is never kept. */
const notNeeded = [
  'preferredLocation',
  'preferred_location_for_home_search',
  'pets',
  'can_child_live_with_pets',
  'placementLocation',
  'referralOfficerName',
  'placementOfficerName',
  'costOfficerName',
  'costDate',
  'name_of_officer_referral',
  'name_of_officer_placement',
  'name_of_officer_placement_cost',
  'date_entry_placement_cost',
];

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');
const fieldOf = new Map<string, StandardField>(
  Object.entries(spellings).flatMap(([field, names]) =>
    names.map((name) => [plain(name), field as StandardField] as const),
  ),
);
const known = new Set(notNeeded.map(plain));

export type Scalar = string | number | boolean;
export interface FieldValue {
  /** Where it stands in the record: `PlacementAvailability.neededBy`. */
  readonly path: string;
  readonly value: Scalar | Readonly<Record<string, Scalar>>;
}

export interface StandardRecord {
  readonly fields: ReadonlyMap<StandardField, readonly FieldValue[]>;
  readonly unknown: ReadonlySet<string>;
}

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);

/** An object of scalars only, such as one location with its visits. */
function flatObject(value: object): Record<string, Scalar> {
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry): entry is [string, Scalar] => isScalar(entry[1]))
      .map(([name, one]) => [plain(name), one]),
  );
}

interface Walk {
  readonly fields: Map<StandardField, FieldValue[]>;
  readonly unknown: Set<string>;
}

function walk(value: unknown, at: { name: string; path: string }, found: Walk): void {
  if (value === null || value === undefined || value === '') return;
  const field = fieldOf.get(plain(at.name));
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) walk(one, { name: at.name, path: `${at.path}[${index}]` }, found);
  } else if (field !== undefined) {
    const kept = isScalar(value) ? value : flatObject(value as object);
    found.fields.set(field, [...(found.fields.get(field) ?? []), { path: at.path, value: kept }]);
  } else if (typeof value === 'object') {
    for (const [name, one] of Object.entries(value))
      walk(one, { name, path: at.path === '' ? name : `${at.path}.${name}` }, found);
  } else if (!known.has(plain(at.name))) found.unknown.add(at.path.replace(/\[\d+\]/g, ''));
}

/** The fields of one record, whichever entity they stand in. */
export function standardRecord(value: object): StandardRecord {
  const found: Walk = { fields: new Map(), unknown: new Set() };
  walk(value, { name: '', path: '' }, found);
  return found;
}

/** The code of a field's word; what is not of the list is a finding. Null where the field is blank or does not apply. */
export function wordIn<Code>(
  record: StandardRecord,
  field: StandardField,
  about: { read: (text: string) => Code | null; findings: Finding[] },
): Code | null {
  const text = textIn(record, field);
  if (text === '' || /^(n\/?a|not applicable)$/i.test(text)) return null;
  const code = about.read(text);
  if (code === null) about.findings.push(notOfList(pathIn(record, field)));
  return code;
}

/** Text, number or true and false as trimmed text; blank where the record has no such field. */
export function textIn({ fields }: StandardRecord, field: StandardField): string {
  const value = fields.get(field)?.[0]?.value;
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  return isScalar(value) ? String(value).trim() : '';
}

export const pathIn = ({ fields }: StandardRecord, field: StandardField): string =>
  fields.get(field)?.[0]?.path ?? spellings[field][0];

export const notOfList = (path: string, rule = 'CODE'): Finding => ({
  column: path,
  rule,
  sentence: `${path} is not one of the standard’s options.`,
  fix: 'Use the standard’s own words for it.',
});
