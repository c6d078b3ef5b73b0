/** What a file says of a home beside what somebody confirmed of it here: which stands, and how that is told. */
import { isDeepStrictEqual } from 'node:util';
import type { HomeChangeKind } from '../../../schema/codes/homeChangeKinds.ts';
import { type FieldChange, HomeChangeEntity } from '../entities/homeChange.ts';
import { differences, type Home, stateOf } from '../homeState.ts';
import { inBatches } from '../inBatches.ts';
import { selectRows } from '../select.ts';
import { freshId } from './ids.ts';
import type { LoadTarget } from './loadTarget.ts';
import { insertRows } from './mergeRows.ts';

/** Something a load did, or did not do, to a home that was there. */
export interface Note {
  readonly home: string;
  readonly kind: HomeChangeKind & ('IMPORTED' | 'KEPT');
  readonly changes: FieldChange[];
}

export interface FileBesideRecord {
  readonly row: Home;
  readonly notes: readonly Note[];
}

/** The columns a person can change here. */
function changedHere(home: Home) {
  const { ageFrom, ageTo, sexAccepted, offers, adaptations, adaptedPlaces, registeredPlaces, filledPlaces } = home;
  const { onHoldPlaces, onHoldReason, onHoldUntil, holds, reservedPlaces, noticePlaces, vacantPlaces } = home;
  const { notices, nextVacancyOn, confirmedOn, confirmedAt, confirmedBy } = home;
  return {
    ...{ ageFrom, ageTo, sexAccepted, offers, adaptations, adaptedPlaces, registeredPlaces, filledPlaces },
    ...{ onHoldPlaces, onHoldReason, onHoldUntil, holds, reservedPlaces, noticePlaces, vacantPlaces },
    ...{ notices, nextVacancyOn, confirmedOn, confirmedAt, confirmedBy },
  };
}

function changesBetween(held: Home, wanted: Home): FieldChange[] {
  const changes = differences(stateOf(held), stateOf(wanted));
  const also = (field: 'status' | 'confirmedOn', from: unknown, to: unknown) => {
    if (from !== to) changes.push({ field, from, to });
  };
  also('status', held.status, wanted.status);
  also('confirmedOn', held.confirmedAt ?? held.confirmedOn, wanted.confirmedAt ?? wanted.confirmedOn);
  return changes;
}

/** The row as it goes in, with a new version where something that can be changed here changes. */
export function takenFromFile(wanted: Home, held: Home | undefined, factsVersion: number): FileBesideRecord {
  if (held === undefined) return { row: wanted, notes: [] };
  const changes = changesBetween(held, wanted);
  if (changes.length === 0) return { row: { ...wanted, version: held.version }, notes: [] };
  return { row: { ...wanted, version: factsVersion }, notes: [{ home: held.id, kind: 'IMPORTED', changes }] };
}

/**
 * The newest confirmation wins. A row of a homes return whose `confirmed_on` is a later day than the record was confirmed here takes
 * everything; one of the same day, of an earlier day, or without a day leaves alone what was confirmed here (on the same day the
 * person, who knows the hour, stands), and gives only what cannot be changed here (name, address, status, price, phone). Neither is
 * lost silently: the home's history tells what changed, or what the file said and was not taken. What a file never says (the adapted
 * places, where it has no such column) stays.
 */
export function homesReturnBesideRecord(wanted: Home, held: Home | undefined, factsVersion: number): FileBesideRecord {
  const isConfirmedHere = held !== undefined && held.confirmedAt !== null;
  if (!isConfirmedHere || (wanted.confirmedOn ?? '') > (held.confirmedOn ?? '')) {
    return takenFromFile(wanted, held, factsVersion);
  }
  const said = differences(stateOf(held), stateOf(wanted));
  const { row, notes } = takenFromFile({ ...wanted, ...changedHere(held) }, held, factsVersion);
  return { row, notes: said.length === 0 ? notes : [...notes, { home: held.id, kind: 'KEPT', changes: said }] };
}

/** The same file said the same before, and nothing has happened since. */
async function withoutRepeated({ em }: LoadTarget, notes: readonly Note[]): Promise<readonly Note[]> {
  const kept = notes.filter(({ kind }) => kind === 'KEPT').map(({ home }) => home);
  if (kept.length === 0) return notes;
  const told = await inBatches(kept, (part) => selectRows(em, HomeChangeEntity, { home: { $in: part } }));
  const last = new Map<string, (typeof told)[number]>();
  for (const row of told.sort((a, b) => a.version - b.version || (a.id < b.id ? -1 : 1))) last.set(row.home, row);
  const isRepeated = ({ home, kind, changes }: Note) =>
    kind === 'KEPT' && last.get(home)?.kind === 'KEPT' && isDeepStrictEqual(last.get(home)?.changes, changes);
  return notes.filter((note) => !isRepeated(note));
}

/** Nothing for a region's first load, which nobody has made. */
export async function keepNotes(target: LoadTarget, factsVersion: number, notes: readonly Note[]): Promise<void> {
  const { em, by, regionId } = target;
  if (by === null || notes.length === 0) return;
  const rows = (await withoutRepeated(target, notes)).map((note) => ({
    ...note,
    id: freshId(),
    region: regionId,
    version: factsVersion,
    at: by.at.toISOString(),
    byUser: by.viewer.userId,
    byName: by.viewer.displayName,
    before: null,
    isUndone: false,
  }));
  await insertRows(em, HomeChangeEntity, rows);
}
