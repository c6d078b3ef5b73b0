/** The filter as it stands in its fields: checked only on Update. */
import type { ViewerRegion } from '../../session/viewer.tsx';
import { readMiles } from '../../ui/MilesField.tsx';
import { en } from '../../words/en.ts';
import { formatDate } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { readDay } from '../../words/readDay.ts';
import type { GapFilter, Measure } from './gapAddress.ts';

export interface GapDraft extends Omit<GapFilter, 'asOf' | 'withinMiles'> {
  readonly asOf: string;
  readonly miles: string;
}

export type FilterField = 'asOf' | 'type' | 'age' | 'need' | 'near' | 'reading' | 'release' | 'method';

/** The parts of the filter that change each measure's answer; the others are kept for when they do. */
export const fieldsOf: Readonly<Record<Measure, readonly FilterField[]>> = {
  'near-home': ['asOf', 'type', 'age', 'need', 'near', 'reading', 'release'],
  places: ['asOf', 'type', 'age', 'need'],
  location: ['asOf', 'type', 'age'],
  curve: ['asOf', 'type', 'age', 'need'],
  access: ['asOf', 'type', 'age', 'need', 'method'],
  value: ['asOf', 'type', 'near'],
};

export function draftOf(filter: GapFilter, region: ViewerRegion): GapDraft {
  return {
    ...filter,
    asOf: formatDate(filter.asOf ?? region.dataDate),
    miles: String(filter.withinMiles ?? region.nearHomeMiles),
  };
}

export interface DraftErrors {
  readonly asOf: string | null;
  readonly miles: string | null;
}

/** The filter the fields say, or what is wrong with them. What the region would use anyway is left out of it. */
export function readDraft(draft: GapDraft, region: ViewerRegion): { filter: GapFilter | null; errors: DraftErrors } {
  const miles = readMiles(draft.miles);
  const day = readDay(draft.asOf);
  const errors = {
    asOf: day === null ? gapWords.dateError : null,
    miles: miles === null ? en.withinMilesError : null,
  };
  if (day === null || miles === null) return { filter: null, errors };
  const { asOf: _, miles: __, ...rest } = draft;
  const filter = {
    ...rest,
    asOf: day === region.dataDate ? null : day,
    withinMiles: miles === region.nearHomeMiles ? null : miles,
  };
  return { filter, errors };
}
