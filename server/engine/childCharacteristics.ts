/** Who are the children placed: by sex, ethnic group, legal status, main need and disability? Of the region as a whole. */
import { categoryOfNeedCodes } from '../../schema/ssda903Codes.ts';
import { ageBandOf, ageOn } from './age.ts';
import type { ChildFacts, IsoDate, PlacementFacts } from './facts.ts';
import type { PlacedFacts } from './placedChildren.ts';
import { placementsOn } from './placementsOn.ts';

/** Words of the return that the facts of a child do not hold; null = not recorded. */
export interface AboutChild {
  readonly ethnicity: string | null;
  readonly categoryOfNeed: string | null;
}

export const characteristicGroups = {
  SEX: 'Sex',
  ETHNICITY: 'Ethnic group',
  LEGAL: 'Legal status',
  NEED: 'Main need when care began',
  DISABILITY: 'Disability',
} as const;
export type CharacteristicGroup = keyof typeof characteristicGroups;

export interface Characteristic {
  readonly id: string;
  readonly label: string;
  readonly children: number;
}

/** In each group the children add up to all children placed. */
export type Characteristics = Readonly<Record<CharacteristicGroup, readonly Characteristic[]>>;

interface Counted {
  readonly child: ChildFacts;
  readonly stay: PlacementFacts;
  readonly about: AboutChild | undefined;
}

type Class = Omit<Characteristic, 'children'> & { readonly has: (counted: Counted) => boolean };

const notRecorded = { id: 'NOT_RECORDED', label: 'Not recorded' };

/** The last class takes whoever is in none of the others. */
function withRest(classes: readonly Class[], rest: { readonly id: string; readonly label: string }): readonly Class[] {
  return [...classes, { ...rest, has: (counted) => !classes.some(({ has }) => has(counted)) }];
}

/** DfE's five groups, by the codes of the return. */
const ethnicCodes = {
  WHITE: { label: 'White', codes: ['WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM'] },
  MIXED: { label: 'Mixed', codes: ['MWBC', 'MWBA', 'MWAS', 'MOTH'] },
  ASIAN: { label: 'Asian or Asian British', codes: ['AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE'] },
  BLACK: { label: 'Black or Black British', codes: ['BCRB', 'BAFR', 'BOTH'] },
  OTHER: { label: 'Another group', codes: ['OOTH'] },
} as const;

const legal = (id: string, label: string, codes: readonly string[]): Class => {
  return { id, label, has: ({ stay }) => codes.includes(stay.legalStatus) };
};

const classes: Readonly<Record<CharacteristicGroup, readonly Class[]>> = {
  SEX: withRest(
    [
      { id: 'F', label: 'Girls', has: ({ child }) => child.sex === 'F' },
      { id: 'M', label: 'Boys', has: ({ child }) => child.sex === 'M' },
    ],
    notRecorded,
  ),
  ETHNICITY: withRest(
    Object.entries(ethnicCodes).map(([id, { label, codes }]): Class => {
      return {
        id,
        label,
        has: ({ about }) => (codes as readonly (string | null)[]).includes(about?.ethnicity ?? null),
      };
    }),
    notRecorded,
  ),
  LEGAL: withRest(
    [
      legal('CARE_ORDER', 'Care order', ['C1', 'C2']),
      legal('PLACEMENT_ORDER', 'Placement order', ['D1', 'E1']),
      legal('SECTION_20', 'Accommodated (section 20)', ['V2']),
    ],
    { id: 'OTHER', label: 'Remanded, detained for protection, or other' },
  ),
  NEED: withRest(
    Object.entries(categoryOfNeedCodes).map(([id, { label }]): Class => {
      return { id, label, has: ({ about }) => about?.categoryOfNeed === id };
    }),
    notRecorded,
  ),
  DISABILITY: withRest([{ id: 'DISABLED', label: 'Disabled', has: ({ child }) => child.isDisabled }], {
    ...{ id: 'NOT_DISABLED', label: 'Not recorded as disabled' },
  }),
};

/**
 * Shape   every class in its order, those of nobody included, so that which rows there are says nothing.
 * Source  SSDA903 SEX, ETHNIC, LS, CIN; DfE’s groups of ethnic origin.
 */
export function childCharacteristics(
  { region, children, placements }: PlacedFacts,
  { asOf, about }: { readonly asOf: IsoDate; readonly about: ReadonlyMap<string, AboutChild> },
): Characteristics {
  const { stays } = placementsOn(placements, asOf);
  const members = new Set(region.members);
  const counted = children.flatMap((child): readonly Counted[] => {
    const stay = stays.get(child.id);
    const isCounted = members.has(child.responsibleAuthority) && ageBandOf(ageOn(child.dateOfBirth, asOf)) !== null;
    return stay === undefined || !isCounted ? [] : [{ child, stay, about: about.get(child.id) }];
  });
  const of = (group: CharacteristicGroup) =>
    classes[group].map(({ id, label, has }) => ({ id, label, children: counted.filter(has).length }));
  return {
    ...{ SEX: of('SEX'), ETHNICITY: of('ETHNICITY'), LEGAL: of('LEGAL') },
    ...{ NEED: of('NEED'), DISABILITY: of('DISABILITY') },
  };
}
