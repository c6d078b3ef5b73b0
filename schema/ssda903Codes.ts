/**
 * Code lists of the children looked after return (SSDA903), with the collection years in which each code may be used.
 *
 * Units   a collection year is named by the year it ends in: 2025 means 1 April 2024 to 31 March 2025; `null` is open.
 * Source  DfE, Children looked after by local authorities in England: guide to the SSDA903 collection, 2018/19 to 2025/26 code sets
 *         (labels shortened, same meaning). The guide's meaning of Z11 to Z14 could not be confirmed, so none is given.
 */
import type { PlacementType } from './vocabulary.ts';

export interface Ssda903Code {
  readonly label: string;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}
export type Ssda903CodeList = Readonly<Record<string, Ssda903Code>>;

const code = (label: string, firstYear: number | null = null, lastYear: number | null = null): Ssda903Code => ({
  label,
  firstYear,
  lastYear,
});

/** PLACE: the type of placement. */
export const placeCodes: Ssda903CodeList = {
  A3: code('Placed for adoption with consent, with current foster carer'),
  A4: code('Placed for adoption with consent, not with current foster carer'),
  A5: code('Placed for adoption with placement order, with current foster carer'),
  A6: code('Placed for adoption with placement order, not with current foster carer'),
  H5: code('Semi-independent living, not subject to children’s homes regulations', null, 2024),
  K1: code('Secure children’s home'),
  K2: code('Children’s home'),
  K3: code('Supported accommodation registered with Ofsted', 2025),
  P1: code('With own parents or other person with parental responsibility'),
  P2: code('Independent living', null, 2024),
  P3: code('Residential employment'),
  R1: code('Residential care home'),
  R2: code('NHS or other establishment giving medical or nursing care'),
  R3: code('Family centre or mother and baby unit'),
  R5: code('Young offender institution or prison'),
  S1: code('Residential school, unless also registered as a children’s home'),
  T0: code('Temporary move of any kind'),
  T1: code('Temporary period in hospital'),
  T2: code('Temporary absence on holiday'),
  T3: code('Temporary accommodation while foster carer is on holiday'),
  T4: code('Temporary accommodation of seven days or less, other reason'),
  U1: code('Foster placement with relative or friend, long term'),
  U2: code('Foster placement with relative or friend who is also an approved adopter'),
  U3: code('Foster placement with relative or friend, not long term'),
  U4: code('Foster placement with other foster carer, long term'),
  U5: code('Foster placement with other foster carer who is also an approved adopter'),
  U6: code('Foster placement with other foster carer, not long term'),
  Z1: code('Other placement', null, 2025),
  Z11: code('Other placement (code Z11)', 2026),
  Z12: code('Other placement (code Z12)', 2026),
  Z13: code('Other placement (code Z13)', 2026),
  Z14: code('Other placement (code Z14)', 2026),
};

/** PLACE_PROVIDER: who provides the placement. */
export const providerCodes: Ssda903CodeList = {
  PR0: code('Parent or other person with parental responsibility'),
  PR1: code('Own provision of the local authority'),
  PR2: code('Another local authority'),
  PR3: code('Other public provision, for example a health trust'),
  PR4: code('Private'),
  PR5: code('Voluntary or third sector'),
};

/** LS: legal status. */
export const legalStatusCodes: Ssda903CodeList = {
  C1: code('Interim care order'),
  C2: code('Full care order'),
  D1: code('Freeing order'),
  E1: code('Placement order'),
  J1: code('Remanded to local authority or youth detention accommodation'),
  J2: code('Placed in local authority accommodation under the Police and Criminal Evidence Act 1984'),
  J3: code('Youth rehabilitation order with residence or intensive fostering requirement'),
  L1: code('Police protection, in local authority accommodation'),
  L2: code('Emergency protection order'),
  L3: code('Child assessment order, in local authority accommodation'),
  V2: code('Single period of accommodation under section 20'),
  V3: code('Agreed series of short breaks, each episode recorded'),
  V4: code('Agreed series of short breaks, agreement recorded'),
};

/** RNE: why a new episode began. */
export const newEpisodeCodes: Ssda903CodeList = {
  S: code('Started to be looked after'),
  L: code('Change of legal status only'),
  P: code('Change of placement and carer'),
  T: code('Change of placement, same carer'),
  B: code('Change of legal status, placement and carer at the same time'),
  U: code('Change of legal status and placement at the same time, same carer'),
};

/** REC: why the episode ceased. */
export const episodeCeasedCodes: Ssda903CodeList = {
  X1: code('Episode ceased and a new one began the same day'),
  E11: code('Adopted, application unopposed'),
  E12: code('Adopted, consent dispensed with by the court'),
  E13: code('Left care to live with parents, relatives or another person without parental responsibility'),
  E14: code('Accommodation on remand ended'),
  E15: code('Age assessment found the person to be 18 or over'),
  E16: code('Moved abroad'),
  E17: code('Aged 18 or over and stayed with current carers'),
  E2: code('Died'),
  E3: code('Care taken over by another local authority in the UK'),
  E41: code('Residence order or child arrangements order'),
  E43: code('Special guardianship order to former foster carers', null, 2018),
  E44: code('Special guardianship order to carers other than former foster carers', null, 2018),
  E45: code('Special guardianship order to former foster carers who were relatives or friends', 2019),
  E46: code('Special guardianship order to former foster carers other than relatives or friends', 2019),
  E47: code('Special guardianship order to other carers who were relatives or friends', 2019),
  E48: code('Special guardianship order to other carers, not relatives or friends', 2019),
  E4A: code('Returned home, as part of the care plan'),
  E4B: code('Returned home, not part of the care plan'),
  E5: code('Independent living with formal support'),
  E6: code('Independent living without formal support'),
  E7: code('Moved to residential care funded by adult social care'),
  E8: code('Ceased for any other reason'),
  E9: code('Sentenced to custody'),
};

/** REASON_PLACE_CHANGE: why the placement changed. */
export const placeChangeCodes: Ssda903CodeList = {
  ALLEG: code('Allegation (section 47)'),
  APPRR: code('Approval removed'),
  CARPL: code('Change to, or carrying out of, the care plan'),
  CHILD: code('Child asked for the placement to end'),
  CLOSE: code('Resignation or closure of provision'),
  CREQB: code('Carer asked for the placement to end because of the child’s behaviour'),
  CREQO: code('Carer asked for the placement to end for another reason'),
  CUSTOD: code('Custody arrangement', 2019),
  LAREQ: code('Responsible or area authority asked for the placement to end'),
  OTHER: code('Other'),
  PLACE: code('Change in the status of the placement only'),
  STAND: code('Concern about standards of care'),
};

/** CIN: the child’s main category of need. */
export const categoryOfNeedCodes: Ssda903CodeList = {
  N1: code('Abuse or neglect'),
  N2: code('Child’s disability'),
  N3: code('Parental illness or disability'),
  N4: code('Family in acute stress'),
  N5: code('Family dysfunction'),
  N6: code('Socially unacceptable behaviour'),
  N7: code('Low income'),
  N8: code('Absent parenting'),
};

/** ETHNIC: ethnic origin. */
export const ethnicCodes: Ssda903CodeList = {
  ABAN: code('Bangladeshi'),
  AIND: code('Indian'),
  AOTH: code('Any other Asian background'),
  APKN: code('Pakistani'),
  BAFR: code('African'),
  BCRB: code('Caribbean'),
  BOTH: code('Any other Black background'),
  CHNE: code('Chinese'),
  MOTH: code('Any other mixed background'),
  MWAS: code('White and Asian'),
  MWBA: code('White and Black African'),
  MWBC: code('White and Black Caribbean'),
  NOBT: code('Information not yet obtained'),
  OOTH: code('Any other ethnic group'),
  REFU: code('Refused'),
  WBRI: code('White British'),
  WIRI: code('White Irish'),
  WIRT: code('Traveller of Irish heritage'),
  WOTH: code('Any other White background'),
  WROM: code('Gypsy or Roma'),
};

/** SEX: numbers to 2024, letters from 2025. */
export const sexCodes: Ssda903CodeList = {
  1: code('Male', null, 2024),
  2: code('Female', null, 2024),
  M: code('Male', 2025),
  F: code('Female', 2025),
  U: code('Not recorded', 2025),
};

const typeOfPlace: Readonly<Record<string, PlacementType>> = {
  U1: 'KINSHIP',
  U2: 'KINSHIP',
  U3: 'KINSHIP',
  U4: 'FOSTERING',
  U5: 'FOSTERING',
  U6: 'FOSTERING',
  K1: 'SECURE',
  K2: 'CHILDRENS_HOME',
  K3: 'SUPPORTED_ACCOMMODATION',
  H5: 'SUPPORTED_ACCOMMODATION',
  P2: 'SUPPORTED_ACCOMMODATION',
  R3: 'FAMILY_CENTRE',
  S1: 'RESIDENTIAL_SCHOOL',
  P1: 'WITH_PARENTS',
};

/** Our type of placement for a PLACE code; adoption, temporary, custody, health and unknown codes are OTHER. */
export function placementTypeOf(placeCode: string): PlacementType {
  return Object.hasOwn(typeOfPlace, placeCode) ? (typeOfPlace[placeCode] ?? 'OTHER') : 'OTHER';
}

/** V3 and V4: kept, and counted apart from stays everywhere (design.md §2.8). */
export function isShortBreak(legalStatus: string): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4';
}

/**
 * The collection year a day falls in: its financial year, named by the end.
 *
 * Shape  `2024-04-01` → 2025; `2025-03-31` → 2025.
 */
export function collectionYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '04-01' ? year + 1 : year;
}

/** Whether a code of a list may be used in a collection year. */
export function isValidInYear(entry: Ssda903Code, year: number): boolean {
  return (entry.firstYear ?? year) <= year && year <= (entry.lastYear ?? year);
}
