/** What homes and places are there, who owns them, and how many cannot be used? */
import { placementTypes } from '../../../../schema/vocabulary.ts';
import type { HomeFacts } from '../../facts.ts';
import type { MarketShares } from '../../market/marketShares.ts';
import { type Supply, supplyOf } from '../../supply.ts';
import { typesNeedingPlaces } from '../../typeOrder.ts';
import { countText, numberText } from '../../wording.ts';
import { keyOf, together } from '../councilTable.ts';
import type { ReportBlock, ReportScope } from '../reportBlock.ts';
import type { ReportCell, ReportNumbers } from '../reportTable.ts';

export interface SupplyFacts {
  readonly homes: readonly HomeFacts[];
  readonly shares: MarketShares;
}

/** Places are registered, so known to all. */
const known = (key: string, value: number): ReportCell => ({ kind: 'FIGURE', key, value, role: 'PUBLIC' });

interface PlacesOfType {
  readonly id: string;
  readonly label: string;
  readonly usable: number;
  readonly onHold: number;
}

function placesByType(homes: readonly HomeFacts[], { councils }: ReportScope): readonly PlacesOfType[] {
  const supply = supplyOf(homes, null);
  return typesNeedingPlaces.flatMap((type) => {
    const own = councils.flatMap(({ gss }) => supply.get(gss)?.get(type) ?? []);
    if (own.length === 0) return [];
    const sum = (of: (each: Supply) => number) => own.reduce((total, each) => total + of(each), 0);
    const usable = sum(({ usablePlaces }) => usablePlaces);
    return { id: type, label: placementTypes[type].label, usable, onHold: sum(({ onHoldPlaces }) => onHoldPlaces) };
  });
}

function placesTable(byType: readonly PlacesOfType[]): ReportNumbers {
  const cells = (key: string, { usable, onHold }: PlacesOfType) => [
    known(keyOf('registeredPlaces', key), usable + onHold),
    known(keyOf('usablePlaces', key), usable),
    known(keyOf('heldPlaces', key), onHold),
  ];
  return {
    tables: [
      {
        ...{ id: 'places', caption: 'Places by type of placement', rowHeading: 'Type', total: null },
        source: 'Homes loaded: places registered, or approved for fostering, and those on hold',
        columns: [
          { id: 'registered', label: 'Registered', unit: 'places' },
          { id: 'usable', label: 'Usable', unit: 'places' },
          { id: 'onHold', label: 'On hold', unit: 'places' },
        ],
        rows: byType.map((places) => ({
          id: places.id,
          label: places.label,
          cells: cells(`type ${places.id}`, places),
        })),
      },
    ],
    links: [],
    sums: [],
  };
}

function ownersTable({ owners, withoutOwner }: MarketShares): ReportNumbers {
  const largest = owners.slice(0, 10);
  return {
    tables: [
      {
        ...{ id: 'owners', caption: 'The largest owners', rowHeading: 'Owner', total: null },
        source: 'Homes loaded, with the owner recorded',
        columns: [
          { id: 'homes', label: 'Homes', unit: 'homes' },
          { id: 'places', label: 'Places', unit: 'places' },
        ],
        rows: [
          ...largest.map((owner) => ({ ...owner, id: owner.ownerGroupId, label: owner.name })),
          { ...withoutOwner, id: 'none', label: 'No owner recorded' },
        ].map(({ id, label, homes, places }) => ({
          ...{ id, label },
          cells: [known(keyOf('ownedHomes', id), homes), known(keyOf('ownedPlaces', id), places)],
        })),
      },
    ],
    links: [],
    sums: [],
  };
}

/** Source  design.md §2.8; Ofsted, ownership of children's social care providers. */
export function supplyBlock({ homes, shares }: SupplyFacts, scope: ReportScope): ReportBlock {
  const byType = placesByType(homes, scope);
  const usable = byType.reduce((total, places) => total + places.usable, 0);
  const onHold = byType.reduce((total, places) => total + places.onHold, 0);
  const held = countText(onHold, 'is', 'are');
  return {
    ...{ id: 'SUPPLY', picture: { kind: 'BARS', tableId: 'places', columnId: 'registered' } },
    numbers: together([placesTable(byType), ownersTable(shares)]),
    answer: () =>
      `${scope.regionName} has ${numberText(usable)} usable places of ${numberText(usable + onHold)} registered: ${held} on hold.`,
    notLoaded: byType.length === 0 ? 'No homes are loaded: load a list of homes, or Ofsted’s.' : null,
    notes: [],
  };
}
