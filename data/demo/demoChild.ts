import type { AgeBand } from '../../schema/vocabulary.ts';
import type { GssCode, Location, Sex } from '../../server/engine/facts.ts';
import type { LocationClass, PlacementGroup, ProviderGroup } from '../facts/publishedFigures.ts';
import type { DayNumber } from './calendar.ts';
import type { Town } from './ground.ts';

/** What the published tables say of one child looked after on 31 March 2025, drawn so that all of them agree at once. */
export interface ChildProfile {
  readonly gss: GssCode;
  readonly ageBand: AgeBand;
  readonly sex: Sex;
  readonly isUasc: boolean;
  readonly placement: PlacementGroup;
  readonly provider: ProviderGroup;
  readonly locationClass: LocationClass;
}

/** A child while the region is being made: filled in step by step, then written out as plain rows. */
export interface DemoChild extends ChildProfile {
  readonly reference: string;
  readonly placeCode: string;
  readonly dateOfBirth: DayNumber;
  readonly age: number;
  ethnicity: string;
  legalStatus: string;
  categoryOfNeed: string;
  isDisabled: boolean;
  sibling: DemoSiblings | null;
  /** Where the child came from; null where none is on record (UASC, and where the return says "not known"). */
  family: { readonly town: Town; readonly location: Location } | null;
  /** The town thought of as theirs, also where no family home is on record. */
  homeTown: Town;
  stay: DemoStay | null;
}

export interface DemoSiblings {
  readonly reference: string;
  readonly gss: GssCode;
  readonly children: DemoChild[];
  plan: 'TOGETHER' | 'APART' | 'SUBSETS';
}

export interface DemoStay {
  readonly host: GssCode;
  readonly town: Town;
  location: Location;
  homeReference: string | null;
  urn: string | null;
}

/** SSDA903 PLACE_PROVIDER of a provider group; null where the return leaves it blank. */
export const providerCodeOf: Readonly<Record<ProviderGroup, string | null>> = {
  OWN: 'PR1',
  OTHER_LA: 'PR2',
  OTHER_PUBLIC: 'PR3',
  PRIVATE: 'PR4',
  VOLUNTARY: 'PR5',
  PARENTS: 'PR0',
  NOT_REPORTED: null,
};

export const isInside = (locationClass: LocationClass): boolean => locationClass.startsWith('INSIDE');
export const reachOf = (locationClass: LocationClass): 'NEAR' | 'FAR' | 'UNKNOWN' =>
  locationClass.endsWith('NEAR') ? 'NEAR' : locationClass.endsWith('FAR') ? 'FAR' : 'UNKNOWN';
