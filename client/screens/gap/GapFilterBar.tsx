import { type ReactNode, useId, useState } from 'react';
import { ageBands, cohorts, placementTypes } from '../../../schema/vocabulary.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { MilesField } from '../../ui/MilesField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { gapWords } from '../../words/gap.ts';
import { hexagonWords } from '../../words/hexagons.ts';
import { askedInWords } from './askedWords.ts';
import type { GapFilter } from './gapAddress.ts';
import { type DraftErrors, type FilterField, type GapDraft, readDraft } from './gapDraft.ts';

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
const readingOptions = (['EVERYONE', 'WAITING_OR_BADLY_FAR'] as const).map((value) => ({
  value,
  label: gapWords.readings[value],
}));
const releaseOptions = (['keep', 'release'] as const).map((value) => ({ value, label: gapWords.releases[value] }));
const methodOptions = (['E2SFCA', 'TWO_STEP'] as const).map((value) => ({
  value,
  label: hexagonWords.access.methods[value],
}));

interface GapFilterBarProps {
  region: ViewerRegion;
  fields: readonly FilterField[];
  filter: GapFilter;
  draft: GapDraft;
  onDraft: (draft: GapDraft) => void;
  onUpdate: (filter: GapFilter) => void;
}

/** The filter in words, for the folded bar of a phone. */
function folded(filter: GapFilter, region: ViewerRegion, fields: readonly FilterField[]): string {
  const has = (field: FilterField) => fields.includes(field);
  const { placementType, ageBand, cohort, withinMiles } = filter;
  return gapWords.foldedFilter(
    askedInWords({
      asOf: filter.asOf ?? region.dataDate,
      placementTypes: placementType === null ? null : [placementType],
      ageBands: ageBand === null || !has('age') ? null : [ageBand],
      cohorts: cohort === null || !has('need') ? null : [cohort],
      ...(has('near') ? { withinMiles: withinMiles ?? region.nearHomeMiles } : {}),
      ...(has('reading') ? { reading: filter.reading } : {}),
      ...(has('release') ? { releasePlacesOfOtherRegions: filter.releasePlaces } : {}),
    }),
  );
}

export function GapFilterBar({ region, fields, filter, draft, onDraft, onUpdate }: GapFilterBarProps) {
  const id = useId();
  const ids = { asOf: `${id}-as-of`, miles: `${id}-miles` };
  const [errors, setErrors] = useState<DraftErrors>({ asOf: null, miles: null });
  const update = () => {
    const read = readDraft(draft, region);
    setErrors(read.errors);
    if (read.filter !== null) onUpdate(read.filter);
  };
  const said = [
    ...(errors.asOf === null ? [] : [{ sentence: errors.asOf, fieldId: ids.asOf }]),
    ...(errors.miles === null ? [] : [{ sentence: errors.miles, fieldId: ids.miles }]),
  ];
  const change = (part: Partial<GapDraft>) => onDraft({ ...draft, ...part });
  const shown: Readonly<Record<FilterField, () => ReactNode>> = {
    asOf: () => (
      <DateField
        key="asOf"
        id={ids.asOf}
        label={gapWords.asOf}
        value={draft.asOf}
        error={errors.asOf}
        onChange={(asOf) => change({ asOf })}
      />
    ),
    type: () => (
      <SelectField
        key="type"
        label={gapWords.type}
        options={typeOptions}
        value={draft.placementType ?? 'any'}
        onChange={(value) => change({ placementType: chosen(value) })}
      />
    ),
    age: () => (
      <SelectField
        key="age"
        label={gapWords.age}
        options={ageOptions}
        value={draft.ageBand ?? 'any'}
        onChange={(value) => change({ ageBand: chosen(value) })}
      />
    ),
    need: () => (
      <SelectField
        key="need"
        label={gapWords.need}
        options={needOptions}
        value={draft.cohort ?? 'any'}
        onChange={(value) => change({ cohort: chosen(value) })}
      />
    ),
    near: () => (
      <MilesField
        key="near"
        id={ids.miles}
        label={gapWords.near}
        value={draft.miles}
        error={errors.miles}
        onChange={(miles) => change({ miles })}
      />
    ),
    reading: () => (
      <SelectField
        key="reading"
        label={gapWords.count}
        options={readingOptions}
        value={draft.reading}
        onChange={(reading) => change({ reading })}
      />
    ),
    release: () => (
      <SelectField
        key="release"
        label={gapWords.release}
        options={releaseOptions}
        value={draft.releasePlaces ? 'release' : 'keep'}
        onChange={(value) => change({ releasePlaces: value === 'release' })}
      />
    ),
    method: () => (
      <SelectField
        key="method"
        label={gapWords.method}
        options={methodOptions}
        value={draft.method}
        onChange={(method) => change({ method })}
      />
    ),
  };
  return (
    <>
      <ErrorSummary errors={said} />
      <FilterBar label={gapWords.filter} sentence={folded(filter, region, fields)} onUpdate={update}>
        {fields.map((field) => shown[field]())}
      </FilterBar>
    </>
  );
}
