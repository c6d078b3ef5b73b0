/** A change of a scenario while it is being typed: every field as text or choices, and what is sent of them. */
import type { ScenarioChangeKind } from '../../../schema/codes/scenarioChangeKinds.ts';
import type { Adaptation, AgeBand, HoldReason, HomeKind, Offer, PlacementType } from '../../../schema/vocabulary.ts';
import type { ScenarioChange, ScenarioNowFragment } from '../../generated/graphql.ts';
import { readDay } from '../../words/readDay.ts';
import { scenarioWords } from '../../words/scenario.ts';

export type ScenarioNow = ScenarioNowFragment;
export type ChangeRow = ScenarioNow['changes'][number];

const texts = ['places', 'households', 'placesEach', 'ageFrom', 'ageTo', 'sharePercent', 'yearlyLossPercent'] as const;
export type NumberField = (typeof texts)[number];
export type FieldName =
  | NumberField
  | 'homeId'
  | 'localAuthority'
  | 'townName'
  | 'homeKind'
  | 'offers'
  | 'adaptations'
  | 'ownerGroup'
  | 'ageBands'
  | 'placementTypes'
  | 'holdReasons';

const takes = ['ageFrom', 'ageTo', 'offers', 'adaptations'] as const;

/** What each kind asks, in the order of its form. */
export const fieldsOf: Readonly<Record<ScenarioChangeKind, readonly FieldName[]>> = {
  OPEN_HOME: ['homeKind', 'townName', 'localAuthority', 'places', ...takes],
  CLOSE_HOME: ['homeId'],
  RESIZE_HOME: ['homeId', 'places'],
  CHANGE_ACCEPTS: ['homeId', ...takes],
  RECRUIT_FOSTER: ['localAuthority', 'households', 'placesEach', ...takes],
  RETAIN_FOSTER: ['localAuthority', 'households', 'sharePercent', 'yearlyLossPercent'],
  LIFT_HOLDS: ['localAuthority', 'placementTypes', 'holdReasons', 'sharePercent'],
  CONVERT_HELD_PLACES: ['homeId', 'homeKind', 'places', ...takes],
  KINSHIP_SHARE: ['sharePercent', 'localAuthority', 'ageBands'],
  FAMILY_HELP: ['sharePercent', 'localAuthority', 'ageBands'],
  STEP_DOWN: ['sharePercent', 'localAuthority', 'ageBands'],
  OWNER_LEAVES: ['ownerGroup'],
  RECLAIM_PLACES: ['localAuthority', 'placementTypes', 'sharePercent'],
  DEMAND_GROWTH: ['sharePercent', 'localAuthority', 'ageBands', 'placementTypes'],
};

export interface ChangeDraft {
  readonly kind: ScenarioChangeKind;
  readonly reason: string;
  readonly fromDate: string;
  readonly numbers: Readonly<Partial<Record<NumberField, string>>>;
  readonly homeId: string;
  /** As the home is called: shown, never sent. */
  readonly homeName: string;
  readonly localAuthority: string;
  readonly townName: string;
  readonly homeKind: HomeKind | '';
  readonly ownerGroup: string;
  readonly offers: readonly Offer[];
  readonly adaptations: readonly Adaptation[];
  readonly ageBands: readonly AgeBand[];
  readonly placementTypes: readonly PlacementType[];
  readonly holdReasons: readonly HoldReason[];
  /** The change it takes the place of. */
  readonly replaces: string | null;
  /** Where the home stands, where that was not said by a town. */
  readonly spot: Pick<ScenarioChange, 'areaId' | 'latitude' | 'longitude'> | null;
}

export const emptyDraft: ChangeDraft = {
  ...{ kind: 'OPEN_HOME', reason: '', fromDate: '', numbers: {}, homeId: '', homeName: '', localAuthority: '' },
  ...{ townName: '', homeKind: '', ownerGroup: '', replaces: null, spot: null },
  ...{ offers: [], adaptations: [], ageBands: [], placementTypes: [], holdReasons: [] },
};

/** Homes that the scenario opens can be changed or closed in it too: id and what to call each. */
export function openedHomes({ changes }: ScenarioNow, except: string | null) {
  return changes
    .filter(({ id, kind }) => kind === 'OPEN_HOME' && id !== except)
    .map(({ id, sentence }) => ({ value: `opened-${id}`, label: sentence.replace(/[,;.].*$/, '') }));
}

export function draftOf(change: ChangeRow, asOf: string): ChangeDraft {
  const numbers = Object.fromEntries(
    texts.flatMap((field) => (change[field] == null ? [] : [[field, String(change[field])]])),
  );
  const isByTown = change.townName != null && change.townName !== '';
  return {
    ...{ kind: change.kind, reason: change.reason, fromDate: change.fromDate === asOf ? '' : change.fromDate, numbers },
    ...{ homeId: change.homeId ?? '', homeName: change.placeName ?? '', townName: change.townName ?? '' },
    ...{
      localAuthority: change.localAuthority ?? '',
      homeKind: change.homeKind ?? '',
      ownerGroup: change.ownerGroup ?? '',
    },
    ...{ offers: change.offers ?? [], adaptations: change.adaptations ?? [], ageBands: change.ageBands ?? [] },
    ...{ placementTypes: change.placementTypes ?? [], holdReasons: change.holdReasons ?? [], replaces: change.id },
    spot: isByTown || change.latitude == null ? null : spotOf(change),
  };
}

function spotOf({ areaId, latitude, longitude }: ChangeRow): ChangeDraft['spot'] {
  return areaId == null ? { latitude, longitude } : { areaId };
}

export interface FieldWrong {
  readonly field: string | null;
  readonly sentence: string;
}

/** Where the server’s name of a part is asked in the form; null where the form has no such part. */
export function fieldOfServer(name: string | null): string | null {
  const field = name?.replace(/^change\./, '') ?? null;
  if (field === 'areaId' || field === 'latitude' || field === 'longitude') return 'townName';
  return field === 'replaces' ? null : field;
}

const wholeFields: readonly NumberField[] = ['places', 'households', 'placesEach', 'ageFrom', 'ageTo'];

function readNumber(field: NumberField, text: string): number | null | FieldWrong {
  if (text.trim() === '') return null;
  const isWhole = wholeFields.includes(field);
  const form = isWhole ? /^\d{1,6}$/ : /^[-−]?\d{1,4}(\.\d+)?$/;
  if (form.test(text.trim())) return Number(text.trim().replace('−', '-'));
  const how = isWhole ? 'write a whole number, like 4.' : 'write a number, like 12.5.';
  return { field, sentence: `${scenarioWords.fields[field]}: ${how}` };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
const listOrNull = <Word>(words: readonly Word[]) => (words.length === 0 ? null : [...words]);

/** Only the fields of its kind are sent, so that nothing of another kind that was typed before goes along unseen. */
export function readDraft(
  draft: ChangeDraft,
): { readonly change: ScenarioChange } | { readonly wrong: readonly FieldWrong[] } {
  const wrong: FieldWrong[] = [];
  const fromDate = draft.fromDate.trim() === '' ? null : readDay(draft.fromDate);
  if (draft.fromDate.trim() !== '' && fromDate === null)
    wrong.push({ field: 'fromDate', sentence: scenarioWords.notADay });
  const asked = fieldsOf[draft.kind];
  const parts = asked.map((field): Partial<ScenarioChange> => {
    if (texts.includes(field as NumberField)) {
      const value = readNumber(field as NumberField, draft.numbers[field as NumberField] ?? '');
      if (typeof value !== 'object' || value === null) return { [field]: value };
      wrong.push(value);
      return {};
    }
    const value = draft[field as Exclude<FieldName, NumberField>];
    return { [field]: typeof value === 'string' ? orNull(value) : listOrNull<string>(value) };
  });
  if (wrong.length > 0) return { wrong };
  const { kind, reason, replaces } = draft;
  const spot = kind === 'OPEN_HOME' && draft.spot !== null && draft.townName === '' ? draft.spot : {};
  return { change: Object.assign({ kind, reason, fromDate, replaces }, ...parts, spot) };
}
