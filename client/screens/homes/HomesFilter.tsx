import { useId, useState } from 'react';
import type { HomeKind } from '../../../schema/vocabulary.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { navigate } from '../../url/location.ts';
import { homesWords } from '../../words/homes.ts';
import { type HomesQuestion, homeKindOptions, homesAddress } from './homesQuestion.ts';

interface Props {
  readonly question: HomesQuestion;
  readonly searched: string;
  readonly onSearch: (text: string) => void;
  readonly members: readonly { readonly gssCode: string; readonly name: string }[];
}

export function HomesFilter({ question, searched, onSearch, members }: Props) {
  const id = useId();
  // Changes not yet asked for belong to the question they were made beside.
  const beside = homesAddress(question);
  const [edited, setEdited] = useState({ beside, draft: question });
  const draft = edited.beside === beside ? edited.draft : question;
  const setDraft = (next: HomesQuestion) => setEdited({ beside, draft: next });
  const [typed, setTyped] = useState(searched);
  const kinds = [{ value: '' as const, label: homesWords.anyKind }, ...homeKindOptions()];
  const councils = [
    { value: '', label: homesWords.anyCouncil },
    ...members.map(({ gssCode, name }) => ({ value: gssCode, label: name })),
  ];
  const places = [
    { value: 'any' as const, label: homesWords.anyPlaces },
    { value: 'free' as const, label: homesWords.hasVacancy },
  ];
  const chosen = [
    ...(searched === '' ? [] : [`“${searched}”`]),
    kinds.find(({ value }) => value === (question.kind ?? ''))?.label,
    councils.find(({ value }) => value === (question.council ?? ''))?.label,
    question.hasVacancy ? homesWords.hasVacancy : homesWords.anyPlaces,
  ];
  return (
    <FilterBar
      label={homesWords.filters}
      sentence={homesWords.filterSentence(chosen.join(', ').toLowerCase())}
      onUpdate={() => {
        onSearch(typed.trim());
        navigate(homesAddress(draft));
      }}
    >
      <div className="nh-field">
        <label className="govuk-label" htmlFor={id}>
          {homesWords.search}
        </label>
        <input
          className="govuk-input"
          id={id}
          maxLength={60}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <SelectField<HomeKind | ''>
        label={homesWords.kind}
        options={kinds}
        value={draft.kind ?? ''}
        onChange={(kind) => setDraft({ ...draft, kind: kind === '' ? null : kind })}
      />
      <SelectField
        label={homesWords.council}
        options={councils}
        value={draft.council ?? ''}
        onChange={(council) => setDraft({ ...draft, council: council === '' ? null : council })}
      />
      <SelectField
        label={homesWords.places}
        options={places}
        value={draft.hasVacancy ? 'free' : 'any'}
        onChange={(free) => setDraft({ ...draft, hasVacancy: free === 'free' })}
      />
    </FilterBar>
  );
}
