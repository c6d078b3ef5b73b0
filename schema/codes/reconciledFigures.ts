/**
 * The figures that loaded data are compared on with the published tables: one word for each, in the order of the tables.
 *
 * Source  DfE, Children looked after in England including adoptions: children looked after on 31 March by characteristics.
 *         Ofsted, Children's social care in England: providers and places on 31 March.
 */

export const figureGroups = {
  CHILDREN: 'Children looked after',
  AGE: 'Age',
  PLACEMENT: 'Type of placement',
  LOCATION: 'Area and distance',
  DISTANCE: 'Distance from home',
  AREA: 'Own area',
  UASC: 'Unaccompanied asylum-seeking children',
  HOMES: 'Homes and places',
} as const;
export type FigureGroup = keyof typeof figureGroups;

interface FigureWords {
  readonly group: FigureGroup;
  readonly label: string;
}
const of = (group: FigureGroup, label: string): FigureWords => ({ group, label });

/** Figures of children, in the order their published rows are kept in (data/facts/publishedTotals.json). */
export const childFigures = {
  CHILDREN: of('CHILDREN', 'All children'),
  UNDER_1: of('AGE', 'Under 1'),
  AGE_1_4: of('AGE', '1 to 4'),
  AGE_5_9: of('AGE', '5 to 9'),
  AGE_10_15: of('AGE', '10 to 15'),
  AGE_16_17: of('AGE', '16 and over'),
  FOSTERING: of('PLACEMENT', 'Foster placements'),
  HOMES: of('PLACEMENT', 'Children’s homes and secure homes'),
  SUPPORTED: of('PLACEMENT', 'Supported and independent living'),
  WITH_PARENTS: of('PLACEMENT', 'With parents'),
  ADOPTION: of('PLACEMENT', 'Placed for adoption'),
  RESIDENTIAL_SCHOOL: of('PLACEMENT', 'Residential schools'),
  OTHER_RESIDENTIAL: of('PLACEMENT', 'Other residential settings'),
  OTHER: of('PLACEMENT', 'Other placements'),
  INSIDE_WITHIN_20: of('LOCATION', 'Inside the area, 20 miles or less'),
  INSIDE_OVER_20: of('LOCATION', 'Inside the area, over 20 miles'),
  INSIDE_NOT_KNOWN: of('LOCATION', 'Inside the area, distance not known'),
  OUTSIDE_WITHIN_20: of('LOCATION', 'Outside the area, 20 miles or less'),
  OUTSIDE_OVER_20: of('LOCATION', 'Outside the area, over 20 miles'),
  OUTSIDE_NOT_KNOWN: of('LOCATION', 'Outside the area, distance not known'),
  WITHIN_20: of('DISTANCE', '20 miles or less'),
  OVER_20: of('DISTANCE', 'Over 20 miles'),
  DISTANCE_NOT_KNOWN: of('DISTANCE', 'Distance not known'),
  INSIDE: of('AREA', 'Inside the council’s area'),
  OUTSIDE: of('AREA', 'Outside the council’s area'),
  UASC: of('UASC', 'Unaccompanied children'),
} as const;
export type ChildFigure = keyof typeof childFigures;

/** Figures of homes, in the order their published rows are kept in. Supported accommodation is counted by premises. */
export const homeFigures = {
  CHILDRENS_HOMES: of('HOMES', 'Children’s homes'),
  CHILDRENS_HOME_PLACES: of('HOMES', 'Places in children’s homes'),
  SECURE_HOMES: of('HOMES', 'Secure children’s homes'),
  SECURE_HOME_PLACES: of('HOMES', 'Places in secure children’s homes'),
  SUPPORTED_PREMISES: of('HOMES', 'Supported accommodation premises'),
  SUPPORTED_PLACES: of('HOMES', 'Places in supported accommodation'),
  FAMILY_CENTRES: of('HOMES', 'Family centres'),
  FAMILY_CENTRE_PLACES: of('HOMES', 'Places in family centres'),
  RESIDENTIAL_SCHOOLS: of('HOMES', 'Residential special schools'),
  RESIDENTIAL_SCHOOL_PLACES: of('HOMES', 'Places in residential special schools'),
} as const;
export type HomeFigure = keyof typeof homeFigures;

export const figures: Readonly<Record<ChildFigure | HomeFigure, FigureWords>> = { ...childFigures, ...homeFigures };
export type Figure = ChildFigure | HomeFigure;

export function isChildFigure(figure: Figure): figure is ChildFigure {
  return Object.hasOwn(childFigures, figure);
}

/** How a loaded figure stands to the published one. */
export const reconciledStatuses = {
  AGREES: 'Agrees',
  DIFFERS: 'Differs',
  NOT_PUBLISHED: 'Cannot be compared',
  NOT_LOADED: 'Not loaded',
} as const;
export type ReconciledStatus = keyof typeof reconciledStatuses;

const fixedPlaces: Readonly<Record<string, ChildFigure>> = {
  H5: 'SUPPORTED',
  K1: 'HOMES',
  K2: 'HOMES',
  K3: 'SUPPORTED',
  P1: 'WITH_PARENTS',
  P2: 'SUPPORTED',
  S1: 'RESIDENTIAL_SCHOOL',
};

/** DfE's placement group of a PLACE code (ssda903Codes.ts); temporary, employment and unknown codes are among the other placements. */
export function placementFigureOf(placeCode: string): ChildFigure {
  if (Object.hasOwn(fixedPlaces, placeCode)) return fixedPlaces[placeCode] ?? 'OTHER';
  if (/^U[1-6]$/.test(placeCode)) return 'FOSTERING';
  if (/^A[3-6]$/.test(placeCode)) return 'ADOPTION';
  return /^R[1-5]$/.test(placeCode) ? 'OTHER_RESIDENTIAL' : 'OTHER';
}
