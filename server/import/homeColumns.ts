/** The homes return: its columns, what each holds, and how a row's cells become values. */
import {
  type Adaptation,
  adaptations,
  type HoldReason,
  type HomeKind,
  type HomeStatus,
  holdReasons,
  homeKinds,
  homeStatuses,
  type Offer,
  offers,
  type Sector,
  sectors,
} from '../../schema/vocabulary.ts';
import type { IsoDate } from '../engine/facts.ts';
import {
  readAdaptation,
  readHoldReason,
  readHomeKind,
  readHomeStatus,
  readOffer,
  readSector,
  readSexAccepted,
  readYesNo,
} from './homeWords.ts';
import { type CellReader, readCoded, readCodes, readDateCell } from './readCells.ts';

export const homeColumns = [
  'home_reference',
  'name',
  'kind',
  'urn',
  'provider',
  'owner_group',
  'sector',
  'local_authority',
  'postcode',
  'latitude',
  'longitude',
  'town',
  'age_from',
  'age_to',
  'sex',
  'status',
  'registered_places',
  'filled_places',
  'on_hold_places',
  'on_hold_reason',
  'on_hold_until',
  'reserved_places',
  'notice_places',
  'short_break_only',
  'offers',
  'adaptations',
  'named_children',
  'phone',
  'confirmed_on',
  'weekly_cost',
  'exempt_children',
  'next_vacancy_on',
  'adapted_places',
  'notice_dates',
] as const;
export type HomeColumn = (typeof homeColumns)[number];
export const homeDateColumns: readonly HomeColumn[] = ['on_hold_until', 'confirmed_on', 'next_vacancy_on'];

export const mostPlaces = 200;
export const oldestAge = 25;

export interface HomeCodes {
  readonly kind: HomeKind | null;
  readonly status: HomeStatus;
  readonly sector: Sector | null;
  readonly sexAccepted: 'ANY' | 'M' | 'F';
  readonly onHoldReason: HoldReason | null;
  readonly onHoldUntil: IsoDate | null;
  readonly confirmedOn: IsoDate | null;
  readonly nextVacancyOn: IsoDate | null;
  readonly isShortBreakOnly: boolean;
  readonly offers: readonly Offer[];
  readonly adaptations: readonly Adaptation[];
}

export function readHomeCodes(cells: CellReader): HomeCodes {
  const kind = readCoded(cells, 'kind', { read: readHomeKind, codes: Object.keys(homeKinds) });
  if (cells.text('kind') === '') {
    cells.add({
      column: 'kind',
      rule: 'REQUIRED',
      sentence: 'kind is blank.',
      fix: `Use one of ${Object.keys(homeKinds).join(', ')}.`,
    });
  }
  return {
    kind,
    status: readCoded(cells, 'status', { read: readHomeStatus, codes: Object.keys(homeStatuses) }) ?? 'OPEN',
    sector: readCoded(cells, 'sector', { read: readSector, codes: Object.keys(sectors) }),
    sexAccepted: readCoded(cells, 'sex', { read: readSexAccepted, codes: ['any', 'boys', 'girls'] }) ?? 'ANY',
    onHoldReason: readCoded(cells, 'on_hold_reason', { read: readHoldReason, codes: Object.keys(holdReasons) }),
    onHoldUntil: readDateCell(cells, 'on_hold_until'),
    confirmedOn: readDateCell(cells, 'confirmed_on'),
    nextVacancyOn: readDateCell(cells, 'next_vacancy_on'),
    isShortBreakOnly: readCoded(cells, 'short_break_only', { read: readYesNo, codes: ['yes', 'no'] }) ?? false,
    offers: readCodes(cells, 'offers', { read: readOffer, codes: Object.keys(offers) }),
    adaptations: readCodes(cells, 'adaptations', { read: readAdaptation, codes: Object.keys(adaptations) }),
  };
}
