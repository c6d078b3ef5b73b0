/**
 * Types of provision of the Placements North West census, each with the years of the lists it is in. The code is ours, the label theirs.
 *
 * Source  Placements North West census, type of provision, lists of June 2019 and December 2025.
 */
import { type CensusWord, wordReader } from './placementCensusCodes.ts';

const from2025 = [
  'Fostering - Mainstream',
  'Fostering - Enhanced',
  'Fostering - Short breaks',
  'Residential - Mainstream',
  'Residential - 38 week Residential School/College',
  'Residential - 52 week Residential School/College',
  'Supported Accommodation - Category 1: Self contained solo accommodation',
  'Supported Accommodation - Category 2: Shared or group living for LAC and care leavers',
  'Supported Accommodation - Category 3: Shared or group living not limited to LAC or care leavers',
  'Supported Accommodation - Category 4: Supported Lodgings',
  'Secure Welfare',
  'Unregistered (where it should be registered)',
  'Remand',
  'CQC',
] as const;
const everyYear = [
  'Fostering - Parent and Child',
  'Residential - With Education',
  'Residential - Parent and Child',
  'Student accommodation',
  'Youth Offending Institution',
] as const;
const to2024 = [
  'Fostering - Independent Foster Care (IFA)',
  'Fostering - Inter LA',
  'Fostering - Staying Put',
  'IFA - respite',
  'Other - Youth Offending Institution',
  'Other - FFA',
  'Unregistered',
  'Other',
  'Outreach',
  'Other - Rent',
  'Other - Commissioned Support',
  'Other - CQC',
  'Residential - 52 week Residential School',
  'Residential - in House',
  'Residential - Residential School',
  'Residential - Secure Welfare',
  'Residential - External (Commissioned)',
  'Residential - Short Breaks',
  'SaILs',
  'SaILs - Accommodation & Floating Support',
  'SaILs - Accommodation & Floating Support - in house',
  'SaILs - Floating Support Only',
  'SaILs - Group Living',
  'SaILs - Group Living - in house',
  'SaILs - Supported Accommodation',
  'Supported Lodgings',
  'Supported Lodgings - Inter LA',
  'Supported Lodgings - In House',
  'Supported Accommodation',
  'Supported Accommodation - Accommodation & Floating Support',
  'Supported Accommodation - Accommodation & Floating Support - in house',
  'Supported Accommodation - Floating Support Only',
  'Supported Accommodation - Group Living',
  'Supported Accommodation - Group Living - in house',
] as const;

const listed = (labels: readonly string[], years: Pick<CensusWord, 'firstYear' | 'lastYear'>): [string, CensusWord][] =>
  labels.map((label) => [label, { label, ...years, also: [] }]);

/** Label → word; the label is its own code. */
export const provisionTypes: Readonly<Record<string, CensusWord>> = Object.fromEntries([
  ...listed(everyYear, { firstYear: null, lastYear: null }),
  ...listed(from2025, { firstYear: 2025, lastYear: null }),
  ...listed(to2024, { firstYear: null, lastYear: 2024 }),
]);

export const readProvisionType = wordReader<string>(provisionTypes);
