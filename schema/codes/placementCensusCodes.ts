/**
 * Words of the Placements North West census and of the Placements Data Standard v2: why a child is far, how a placement was bought, what it
 * is. Neither source gives codes, so the codes are ours and the labels theirs.
 *
 * Units   years are those of the census a word may be used in; null is open.
 * Source  Placements North West census, lists of June 2019, March 2022 and December 2025; Placements Data Standard v2 (18 July 2025) and the
 *         lists regional platforms use with it (April to October 2026).
 */
export interface CensusWord {
  readonly label: string;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Other spellings of the same thing. */
  readonly also: readonly string[];
}

interface Years {
  readonly from?: number;
  readonly to?: number;
}

const word = (label: string, { from, to }: Years = {}, also: readonly string[] = []): CensusWord => ({
  label,
  firstYear: from ?? null,
  lastYear: to ?? null,
  also,
});

/** Why a child lives far away. */
export const distanceReasons = {
  CHOICE: word('Child’s or parents’ preference', { from: 2025 }, [
    'CYP/Parental preference',
    'CYP / parental preference',
  ]),
  SAFEGUARDING: word('Safeguarding requirement', { from: 2025 }),
  FAR_ON_PURPOSE: word('Requirement to place at distance', { from: 2022, to: 2024 }, [
    'Requirement to place at distance (eg CSE/CCE/Parental choice/move to near family or support)',
  ]),
  EXISTS_NOT_AVAILABLE: word('Provision within distance exists but is not available', { from: 2025 }),
  DOES_NOT_EXIST: word('Provision within distance does not exist', { from: 2025 }),
  NONE_LOCALLY: word('No placement available locally', { from: 2022, to: 2024 }),
  REFUSED_ON_NEED: word('Placement available locally but provider refused due to need', { from: 2022, to: 2024 }),
  REFUSED_ON_MATCHING: word('Placement available locally but provider refused due to matching', {
    from: 2022,
    to: 2024,
  }),
  LIBERTY: word('Requirement for DOLS or LPS placement', { from: 2022, to: 2024 }),
  SEND: word('Requirement for specialist SEND provision', { from: 2022, to: 2024 }),
  OTHER_SPECIALIST: word('Requirement for other specialist provision', { from: 2022, to: 2024 }),
  QUICKLY: word('Requirement to place quickly', { from: 2022, to: 2024 }),
  CARER_MOVING: word('Carer moving out of area', { from: 2025 }),
  LEGAL: word('Legal reasons', { from: 2025 }),
  OTHER: word('Other', { from: 2022, to: 2024 }, ['Other (please specify)']),
} as const satisfies Record<string, CensusWord>;
export type DistanceReason = keyof typeof distanceReasons;

/** The plan itself is that the child lives far (design.md §2.8): choice and safeguarding, in the words of either list. */
export function isProperlyFar(reason: DistanceReason | null): boolean {
  return reason === 'CHOICE' || reason === 'SAFEGUARDING' || reason === 'FAR_ON_PURPOSE';
}

/** How the placement was bought. */
export const sourcingRoutes = {
  SUPPORTED_DPS: word('NW Contract - Supported Accommodation DPS or previous', { from: 2025 }),
  SAILS_DPS: word('NW Contract - SaILS DPS or previous', { to: 2024 }),
  RESIDENTIAL_FPS: word('NW Contract - Residential FPS or previous'),
  FOSTERING_FPS: word('NW Contract - Fostering FPS or previous'),
  SEND_FPS: word('NW Contract - SEND FPS'),
  LCR_PPA: word('Sub Regional Contract - LCR PPA'),
  SUB_REGIONAL_OTHER: word('Sub Regional Contract - Other'),
  DIRECT_AWARD: word('Direct Award / Off Framework', {}, ['Direct Award / Spot Purchase']),
  LOCAL_CONTRACT: word('Local Contract or Framework'),
  BLOCK_LOCAL: word('Block Contract - Local'),
  BLOCK_COLLABORATIVE: word('Block Contract - Collaborative'),
  GM_FLEXI_BLOCK: word('GM RCC Flexi Block'),
  REMAND: word('Remand', { from: 2025 }),
  SECURE_WELFARE_HUB: word('Secure Welfare Hub', { from: 2025 }),
  RCC_CONTRACT: word('RCC contract', { from: 2026 }),
  OTHER_REGIONAL: word('Other regional contract', { from: 2026 }),
  BLOCK: word('Block contract', { from: 2026 }),
} as const satisfies Record<string, CensusWord>;
export type SourcingRoute = keyof typeof sourcingRoutes;

/** The three types of the Placements Data Standard. */
export const standardTypes = {
  Residential: 'RESIDENTIAL',
  Foster: 'FOSTER',
  'Supported Accommodation': 'SUPPORTED',
} as const;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A reader of a list's words: the code, or null for a word that is in none of them, never a guess. */
export function wordReader<Code extends string>(
  list: Readonly<Record<Code, CensusWord>>,
): (text: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const [code, { label, also }] of Object.entries<CensusWord>(list)) {
    for (const spelling of [code, label, ...also]) codes.set(plain(spelling), code as Code);
  }
  return (text) => codes.get(plain(text)) ?? null;
}

export const readDistanceReason = wordReader<DistanceReason>(distanceReasons);
export const readSourcingRoute = wordReader<SourcingRoute>(sourcingRoutes);
