import { type ImportantPlaceKind, importantPlaceKinds } from '../../../schema/vocabulary.ts';
import type { Location } from '../../engine/facts.ts';
import type {
  LoadedAreaToAvoid,
  LoadedChild,
  LoadedImportantPlace,
  LoadedSiblingGroup,
  LoadedUnaccompanied,
} from '../../engine/loadedFacts.ts';
import type { Child } from '../childFacts.ts';
import { AreaToAvoidEntity, ChildEntity, ImportantPlaceEntity, SiblingGroupEntity } from '../entities/child.ts';
import { inBatches } from '../inBatches.ts';
import type { LoadTally } from '../loadingStore.ts';
import { selectRows } from '../select.ts';
import { keyOf, stableId } from './ids.ts';
import { childOf, type LoadTarget } from './loadTarget.ts';
import { type Merged, mergeRows, removeRows } from './mergeRows.ts';

/** Columns of a point; all null where it is not known. */
export function locationColumns(location: Location | null) {
  return {
    lng: location?.point.lng ?? null,
    lat: location?.point.lat ?? null,
    easting: location?.grid?.easting ?? null,
    northing: location?.grid?.northing ?? null,
    precision: location?.precision ?? null,
    precisionMiles: location?.precisionMiles ?? null,
  };
}

/** Afterwards `target.children` holds the new ones too. */
export async function mergeChildren(target: LoadTarget, children: readonly LoadedChild[]): Promise<Merged<Child>> {
  const merged = await mergeRows(target.em, {
    entity: ChildEntity,
    held: target.children,
    incoming: children.map((child) => ({
      key: keyOf(child.responsibleAuthority, child.childReference),
      fileRows: child.fileRows ?? 1,
      row: (held: Child | undefined) => ({
        id: held?.id ?? target.newChildId(child.responsibleAuthority, child.childReference),
        responsibleAuthority: child.responsibleAuthority,
        reference: child.childReference,
        sex: child.sex,
        dateOfBirth: child.dateOfBirth,
        ethnicity: child.ethnicity,
        isUasc: child.isUasc ?? held?.isUasc ?? false,
        isDisabled: child.isDisabled ?? held?.isDisabled ?? false,
        uascCeasedOn: child.uascCeasedOn ?? held?.uascCeasedOn ?? null,
        siblingGroup: held?.siblingGroup ?? null,
      }),
    })),
  });
  for (const child of merged.written) target.children.set(keyOf(child.responsibleAuthority, child.reference), child);
  return merged;
}

/** Rows whose child's own row was written say something new. Nothing else is written for them. */
export function tallyUnaccompanied(rows: readonly LoadedUnaccompanied[], written: readonly Child[]): LoadTally {
  const keys = new Set(written.map((child) => keyOf(child.responsibleAuthority, child.reference)));
  const changed = rows.filter((row) => keys.has(keyOf(row.responsibleAuthority, row.childReference))).length;
  return { new: 0, changed, identical: rows.length - changed };
}

/** A child is in one group: the one last loaded that names them. */
export async function mergeSiblingGroups(
  target: LoadTarget,
  groups: readonly LoadedSiblingGroup[],
): Promise<{ readonly tally: LoadTally; readonly moved: readonly Child[] }> {
  const authorities = [...new Set(groups.map(({ responsibleAuthority }) => responsibleAuthority))];
  const held = await selectRows(target.em, SiblingGroupEntity, { responsibleAuthority: { $in: authorities } });
  const idOf = (group: LoadedSiblingGroup) => stableId('siblings', group.responsibleAuthority, group.reference);
  const { tally } = await mergeRows(target.em, {
    entity: SiblingGroupEntity,
    held: new Map(held.map((group) => [group.id, group])),
    incoming: groups.map((group) => ({
      key: idOf(group),
      row: () => ({
        id: idOf(group),
        responsibleAuthority: group.responsibleAuthority,
        reference: group.reference,
        plan: group.plan,
      }),
    })),
  });
  const members = groups.flatMap((group) =>
    group.childReferences.map((childReference) => ({
      key: keyOf(group.responsibleAuthority, childReference),
      child: { ...childOf(target, { ...group, childReference }), siblingGroup: idOf(group) },
    })),
  );
  const moved = await mergeRows(target.em, {
    entity: ChildEntity,
    held: target.children,
    incoming: members.map(({ key, child }) => ({ key, row: () => child })),
  });
  for (const child of moved.written) target.children.set(keyOf(child.responsibleAuthority, child.reference), child);
  return { tally, moved: moved.written };
}

const placeKinds = Object.keys(importantPlaceKinds) as ImportantPlaceKind[];
const plannedSlots = Array.from({ length: 20 }, (_, index) => `plan ${index + 1}`);

/** Ids of all the slots a plan may fill, for the children of whom it fills one. */
function slotIds(
  keyed: readonly { readonly child: string; readonly slot: string | undefined }[],
  idsOf: (child: string, slot: string) => readonly string[],
): ReadonlySet<string> {
  const planned = new Set(keyed.flatMap(({ child, slot }) => (slot === undefined ? [] : [child])));
  return new Set([...planned].flatMap((child) => plannedSlots.flatMap((slot) => idsOf(child, slot))));
}

const idOfPlace = (child: string, { kind, slot }: { readonly kind: ImportantPlaceKind; readonly slot: string }) =>
  stableId('place', keyOf(child, kind, slot));

/**
 * A child has one family home; other places are told apart by their slots. A plan that names places of a child names them all: those that
 * an earlier one named and it does not are removed.
 */
export async function mergeImportantPlaces(
  target: LoadTarget,
  places: readonly LoadedImportantPlace[],
): Promise<Merged<{ readonly child: string }>> {
  const keyed = places.map((place) => ({ place, child: childOf(target, place).id }));
  const childIds = [...new Set(keyed.map(({ child }) => child))];
  const held = await inBatches(childIds, (part) =>
    selectRows(target.em, ImportantPlaceEntity, { child: { $in: part } }),
  );
  const idOf = (child: string, { isFamilyHome, kind, slot, label }: LoadedImportantPlace) =>
    isFamilyHome ? stableId('place', keyOf(child, 'HOME')) : idOfPlace(child, { kind, slot: slot ?? label });
  const named = new Set(keyed.map(({ place, child }) => idOf(child, place)));
  const slots = slotIds(
    keyed.map(({ place, child }) => ({ child, slot: place.slot })),
    (child, slot) => placeKinds.map((kind) => idOfPlace(child, { kind, slot })),
  );
  const gone = held.filter(({ id }) => slots.has(id) && !named.has(id));
  await removeRows(target.em, ImportantPlaceEntity, gone);
  const merged = await mergeRows(target.em, {
    entity: ImportantPlaceEntity,
    held: new Map(held.map((row) => [row.id, row])),
    incoming: keyed.map(({ place, child }) => ({
      key: idOf(child, place),
      row: () => ({
        id: idOf(child, place),
        child,
        kind: place.kind,
        label: place.label,
        postcodeSector: place.postcodeSector,
        ...locationColumns(place.location),
        visitsPerWeek: place.visitsPerWeek,
        isFamilyHome: place.isFamilyHome,
      }),
    })),
  });
  return { ...merged, written: [...merged.written, ...gone] };
}

export async function mergeAreasToAvoid(
  target: LoadTarget,
  areas: readonly LoadedAreaToAvoid[],
): Promise<Merged<{ readonly child: string }>> {
  const keyed = areas.map((area) => ({ area, child: childOf(target, area).id }));
  const childIds = [...new Set(keyed.map(({ child }) => child))];
  const held = await inBatches(childIds, (part) => selectRows(target.em, AreaToAvoidEntity, { child: { $in: part } }));
  const idOf = (child: string, slot: string) => stableId('avoid', child, slot);
  const named = new Set(keyed.map(({ area, child }) => idOf(child, area.slot ?? area.label)));
  const slots = slotIds(
    keyed.map(({ area, child }) => ({ child, slot: area.slot })),
    (child, slot) => [idOf(child, slot)],
  );
  const gone = held.filter(({ id }) => slots.has(id) && !named.has(id));
  await removeRows(target.em, AreaToAvoidEntity, gone);
  const merged = await mergeRows(target.em, {
    entity: AreaToAvoidEntity,
    held: new Map(held.map((row) => [row.id, row])),
    incoming: keyed.map(({ area: { label, lng, lat, radiusMiles, corners, slot }, child }) => {
      const id = idOf(child, slot ?? label);
      const shape = { lng, lat, radiusMiles, corners: corners === undefined ? null : [...corners] };
      return { key: id, row: () => ({ id, child, label, ...shape, reason: null }) };
    }),
  });
  return { ...merged, written: [...merged.written, ...gone] };
}
