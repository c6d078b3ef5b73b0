/** Who owns the homes, why are places on hold, and what did inspectors find? Known to all: of homes, never of children. */
import { type InspectionJudgement, inspectionJudgements } from '../../../../schema/codes/inspectionJudgements.ts';
import { type HoldReason, holdReasons, sectors } from '../../../../schema/vocabulary.ts';
import type { HomeFacts } from '../../facts.ts';
import type { MarketShares } from '../../market/marketShares.ts';
import { keyOf } from '../councilTable.ts';
import type { ReportCell, ReportColumn, ReportNumbers, ReportTable } from '../reportTable.ts';

const known = (key: string, value: number): ReportCell => ({ kind: 'FIGURE', key, value, role: 'PUBLIC' });
const homesAndPlaces: readonly ReportColumn[] = [
  { id: 'homes', label: 'Homes', unit: 'homes' },
  { id: 'places', label: 'Places', unit: 'places' },
];
const shareColumn: ReportColumn = { id: 'share', label: 'Share of places', unit: 'percent' };
const numbersOf = (table: ReportTable): ReportNumbers => ({ tables: [table], links: [], sums: [] });
const all = keyOf('market', 'places');

interface Owned {
  readonly id: string;
  readonly label: string;
  readonly homes: number;
  readonly places: number;
}

function ownedRow({ id, label, homes, places }: Owned) {
  const share: ReportCell = { kind: 'SHARE', part: keyOf('ownedPlaces', id), whole: all };
  return { id, label, cells: [known(keyOf('ownedHomes', id), homes), known(keyOf('ownedPlaces', id), places), share] };
}

function ownedTable(
  about: { readonly id: string; readonly caption: string; readonly rowHeading: string },
  rows: readonly Owned[],
  places: number,
): ReportNumbers {
  const table: ReportTable = {
    ...{ ...about, total: null, source: 'Homes loaded; kinship households and short breaks left out' },
    columns: [...homesAndPlaces, shareColumn],
    rows: rows.map(ownedRow),
  };
  return { tables: [table], links: [{ key: all, value: places, role: 'PUBLIC' }], sums: [] };
}

const mostOwners = 10;

export function ownersTable({ owners, withoutOwner, places }: MarketShares): ReportNumbers {
  const largest = owners.slice(0, mostOwners);
  return ownedTable(
    { id: 'owners', caption: 'The largest owners', rowHeading: 'Owner' },
    [
      ...largest.map(({ ownerGroupId, name, ...owner }) => ({ ...owner, id: ownerGroupId, label: name })),
      { ...withoutOwner, id: 'none', label: 'No owner recorded' },
    ],
    places,
  );
}

export function sectorsTable(shares: MarketShares): ReportNumbers {
  const rows = shares.sectors.map(({ sector, homes, places }) => ({
    ...{ id: `sector ${sector ?? 'none'}`, label: sector === null ? 'Not recorded' : sectors[sector], homes, places },
  }));
  return ownedTable({ id: 'sectors', caption: 'Places by who runs them', rowHeading: 'Sector' }, rows, shares.places);
}

/** Places on hold that say no reason are counted as such. */
export function holdsTable(homes: readonly HomeFacts[], onHold: number): ReportNumbers {
  const of = (reason: HoldReason) =>
    homes.reduce(
      (sum, { holds }) => sum + holds.reduce((own, hold) => own + (hold.reason === reason ? hold.places : 0), 0),
      0,
    );
  const reasons = (Object.keys(holdReasons) as HoldReason[]).map((reason) => ({
    ...{ id: reason, label: holdReasons[reason], places: of(reason) },
  }));
  const said = reasons.reduce((sum, { places }) => sum + places, 0);
  const rest = { id: 'NOT_SAID', label: 'No reason recorded', places: Math.max(0, onHold - said) };
  return numbersOf({
    ...{ id: 'holds', caption: 'Places that cannot be used, by reason', rowHeading: 'Reason', total: null },
    source: 'Homes loaded',
    columns: [{ id: 'places', label: 'Places', unit: 'places' }],
    rows: [...reasons, rest].map(({ id, label, places }) => ({ id, label, cells: [known(keyOf('held', id), places)] })),
  });
}

export type Inspections = ReadonlyMap<string, InspectionJudgement>;

/** Foster households are not inspected one by one: only homes that Ofsted inspects are counted. */
export const isInspected = ({ kind }: HomeFacts) => !['IN_HOUSE_FOSTER', 'AGENCY_FOSTER', 'KINSHIP'].includes(kind);

export function inspectionsTable(homes: readonly HomeFacts[], inspections: Inspections): ReportNumbers {
  const inspected = homes.filter(isInspected);
  const places = (own: readonly HomeFacts[]) => own.reduce((sum, { registeredPlaces }) => sum + registeredPlaces, 0);
  const rowOf = (id: string, label: string, own: readonly HomeFacts[]) => ({
    ...{ id, label },
    cells: [known(keyOf('inspectedHomes', id), own.length), known(keyOf('inspectedPlaces', id), places(own))],
  });
  const judgements = Object.keys(inspectionJudgements) as InspectionJudgement[];
  return numbersOf({
    ...{ id: 'inspections', caption: 'Homes by what inspectors last found', rowHeading: 'Judgement', total: null },
    source: 'Ofsted’s last full inspection, as loaded with the homes',
    columns: homesAndPlaces,
    rows: [
      ...judgements.map((judgement) =>
        rowOf(
          judgement,
          inspectionJudgements[judgement],
          inspected.filter(({ id }) => inspections.get(id) === judgement),
        ),
      ),
      rowOf(
        'NONE',
        'Not inspected, or not loaded',
        inspected.filter(({ id }) => !inspections.has(id)),
      ),
    ],
  });
}
