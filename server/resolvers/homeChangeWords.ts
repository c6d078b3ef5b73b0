/** A change of a home's record in words: each field's value before and after. */
import { type HomeField, homeChangeKinds, homeFields } from '../../schema/codes/homeChangeKinds.ts';
import type { HomeChange } from '../../schema/homeChange.ts';
import { adaptations, holdReasons, homeStatuses, offers } from '../../schema/vocabulary.ts';
import { countText, dateText, listText, lowerFirst } from '../engine/wording.ts';
import type { HomeChangeRow } from '../store/homeHistory.ts';

const words: Readonly<Record<string, string>> = {
  ...adaptations,
  ...offers,
  ...homeStatuses,
  ANY: 'Boys and girls',
  M: 'Boys only',
  F: 'Girls only',
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function holdText(hold: unknown): string {
  if (!isObject(hold)) return '';
  const reason = Object.hasOwn(holdReasons, String(hold.reason)) ? String(hold.reason) : 'OTHER';
  const until = typeof hold.until === 'string' ? ` until ${dateText(hold.until)}` : '';
  return `${countText(Number(hold.places), 'place')}, ${lowerFirst(holdReasons[reason as keyof typeof holdReasons])}${until}`;
}

function noticeText(notice: unknown): string {
  if (!isObject(notice)) return '';
  return `${countText(Number(notice.places), 'place')} on ${dateText(String(notice.on))}`;
}

function adaptedText(adapted: unknown): string {
  if (!isObject(adapted)) return '';
  const name = words[String(adapted.adaptation)] ?? '';
  return `${name}: ${adapted.taken} of ${countText(Number(adapted.places), 'place')} taken`;
}

/** A moment is told by its day: the history says when the change was made. */
const dayOf = (value: string) => dateText(value.slice(0, 10));

function listInWords(field: HomeField, items: readonly unknown[]): string {
  if (items.length === 0) return 'none';
  if (field === 'notices') return items.map(noticeText).join('; ');
  if (field === 'holds') return items.map(holdText).join('; ');
  if (field === 'adaptedPlaces') return items.map(adaptedText).join('; ');
  return listText(items.map((item) => words[String(item)] ?? ''));
}

function inWords(field: HomeField, value: unknown): string {
  if (value === null || value === undefined) return 'not recorded';
  if (Array.isArray(value)) return listInWords(field, value);
  if (field === 'nextVacancyOn' || field === 'confirmedOn') return dayOf(String(value));
  if (typeof value === 'number') return String(value);
  return words[String(value)] ?? '';
}

export function toHomeChange({ id, at, byName, kind, changes, isUndone }: HomeChangeRow): HomeChange {
  return {
    id,
    at,
    by: byName,
    kind,
    kindLabel: homeChangeKinds[kind],
    isUndone,
    changes: changes.map(({ field, from, to }) => ({
      field,
      label: homeFields[field],
      from: inWords(field, from),
      to: inWords(field, to),
    })),
  };
}
