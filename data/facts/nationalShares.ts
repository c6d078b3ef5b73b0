/** National and regional shares used where no figure per authority is published (source beside each). */

/** Ofsted, Fostering in England 2024-25: approved mainstream places. The third is the rest, not itself published. */
export const fosterPlaceShares = { filled: 0.6, vacant: 0.16, notAvailable: 0.24 } as const;
/** DfE, Children looked after 2025: about a quarter of fostered children live with relatives or friends. */
export const kinshipShareOfFostered = 0.24;
/** Ofsted 2025, homes giving short breaks only; per authority published for Kent and Surrey only, the rest spread by us. */
export const shortBreakOnlyHomes = {
  'greater-manchester': { homes: 7, places: 37, knownPlaces: {} },
  'south-east': { homes: 23, places: 139, knownPlaces: { E10000016: 38, E10000030: 30 } },
} as const;
/** DfE LAIT, section 251 outturn 2024-25, mean weekly unit cost: North West and South East; fostering is in-house and agency together. */
export const weeklyUnitCostPounds = {
  'greater-manchester': { residential: 6515, fostering: 655 },
  'south-east': { residential: 7315, fostering: 850 },
} as const;
