import { useId, useState } from 'react';
import { ageBands, cohorts, placementTypes } from '../../../schema/vocabulary.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { MilesField, readMiles } from '../../ui/MilesField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { en } from '../../words/en.ts';
import { formatDate } from '../../words/formats.ts';
import { gapWords } from '../../words/gap.ts';
import { readDay } from '../../words/readDay.ts';
import { filterWords } from './filterWords.ts';
import type { GapFilter } from './gapQuestion.ts';

/** A filter as it stands in the fields, checked only on Update. */
export interface GapDraft extends Omit<GapFilter, 'asOf' | 'withinMiles'> {
  readonly asOf: string;
  readonly miles: string;
}

export function draftOf(filter: GapFilter, region: ViewerRegion): GapDraft {
  return {
    ...filter,
    asOf: formatDate(filter.asOf ?? region.dataDate),
    miles: String(filter.withinMiles ?? region.nearHomeMiles),
  };
}

type Chosen<T extends string> = T | 'any';
const chosen = <T extends string>(value: Chosen<T>): T | null => (value === 'any' ? null : value);

function optionsOf<T extends string>(anyLabel: string, labels: Readonly<Record<T, string>>) {
  const all = (Object.keys(labels) as T[]).map((value): { value: Chosen<T>; label: string } => ({
    value,
    label: labels[value],
  }));
  return [{ value: 'any' as Chosen<T>, label: anyLabel }, ...all];
}

const labelsOf = <T extends string>(table: Readonly<Record<T, { label: string }>>) =>
  Object.fromEntries((Object.keys(table) as T[]).map((code) => [code, table[code].label])) as Record<T, string>;

const typeOptions = optionsOf(gapWords.allTypes, labelsOf(placementTypes));
const ageOptions = optionsOf(gapWords.allAges, labelsOf(ageBands));
const needOptions = optionsOf(gapWords.anyNeed, cohorts);

interface GapFilterBarProps {
  region: ViewerRegion;
  filter: GapFilter;
  draft: GapDraft;
  onDraft: (draft: GapDraft) => void;
  onUpdate: (filter: GapFilter) => void;
}

export function GapFilterBar({ region, filter, draft, onDraft, onUpdate }: GapFilterBarProps) {
  const id = useId();
  const fields = { asOf: `${id}-as-of`, miles: `${id}-miles` };
  const [errors, setErrors] = useState<{ asOf: string | null; miles: string | null }>({ asOf: null, miles: null });
  const update = () => {
    const miles = readMiles(draft.miles);
    const day = readDay(draft.asOf);
    const found = {
      asOf: day === null ? gapWords.dateError : null,
      miles: miles === null ? en.withinMilesError : null,
    };
    setErrors(found);
    if (day === null || miles === null) return;
    const { placementType, ageBand, cohort } = draft;
    // What the region would use anyway is left out of the address.
    const asOf = day === region.dataDate ? null : day;
    onUpdate({ placementType, ageBand, cohort, asOf, withinMiles: miles === region.nearHomeMiles ? null : miles });
  };
  const said = [
    ...(errors.asOf === null ? [] : [{ sentence: errors.asOf, fieldId: fields.asOf }]),
    ...(errors.miles === null ? [] : [{ sentence: errors.miles, fieldId: fields.miles }]),
  ];
  return (
    <>
      <ErrorSummary errors={said} />
      <FilterBar
        label={gapWords.filter}
        sentence={gapWords.foldedFilter(filterWords(filter, region))}
        onUpdate={update}
      >
        <DateField
          id={fields.asOf}
          label={gapWords.asOf}
          value={draft.asOf}
          error={errors.asOf}
          onChange={(asOf) => onDraft({ ...draft, asOf })}
        />
        <SelectField
          label={gapWords.type}
          options={typeOptions}
          value={draft.placementType ?? 'any'}
          onChange={(value) => onDraft({ ...draft, placementType: chosen(value) })}
        />
        <SelectField
          label={gapWords.age}
          options={ageOptions}
          value={draft.ageBand ?? 'any'}
          onChange={(value) => onDraft({ ...draft, ageBand: chosen(value) })}
        />
        <SelectField
          label={gapWords.need}
          options={needOptions}
          value={draft.cohort ?? 'any'}
          onChange={(value) => onDraft({ ...draft, cohort: chosen(value) })}
        />
        <MilesField
          id={fields.miles}
          label={gapWords.near}
          value={draft.miles}
          error={errors.miles}
          onChange={(miles) => onDraft({ ...draft, miles })}
        />
      </FilterBar>
    </>
  );
}
