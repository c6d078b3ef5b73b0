import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { Link } from '../../../url/Link.tsx';
import { paths } from '../../../url/route.ts';
import { needFormWords } from '../../../words/needForm.ts';
import { AboutSection } from './AboutSection.tsx';
import { AreasSection } from './AreasSection.tsx';
import { CareSection } from './CareSection.tsx';
import { ChildrenSection } from './ChildrenSection.tsx';
import type { FormPart } from './formPart.ts';
import { fieldId } from './formState.ts';
import { HomeSection } from './HomeSection.tsx';
import { PlacesSection } from './PlacesSection.tsx';
import type { NeedForm as Form } from './useNeedForm.ts';
import { usePrefill } from './usePrefill.ts';
import { WhenSection } from './WhenSection.tsx';

interface NeedFormProps {
  readonly form: Form;
  readonly title: string;
  readonly saveLabel: string;
}

/** One page, in the order a placement team is told things. */
export function NeedForm({ form, title, saveLabel }: NeedFormProps) {
  const { state, change, problems, draft } = form;
  const prefill = usePrefill(state, change);
  const { look } = prefill;
  const begun = useRef(state.childReferences);
  useEffect(() => {
    look(begun.current);
  }, [look]);
  const part: FormPart = {
    state,
    set: (changes) => change((now) => ({ ...now, ...changes })),
    errorOf: (field) => problems.find((problem) => problem.field === field)?.sentence ?? null,
    children: prefill.children,
  };
  const other = problems.find(({ needId }) => needId != null)?.needId;
  return (
    <form
      className="need-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      <ErrorSummary
        errors={problems.map(({ field, sentence }) => ({
          sentence,
          ...(field === '' ? {} : { fieldId: fieldId(field) }),
        }))}
      />
      {other == null ? null : (
        <p>
          <Link to={paths.changeNeed(other)} className="govuk-link">
            {needFormWords.openNeed}
          </Link>
        </p>
      )}
      <ChildrenSection {...part} prefill={prefill} />
      <WhenSection {...part} />
      <PlacesSection {...part} />
      <HomeSection {...part} />
      <CareSection {...part} />
      <AreasSection {...part} />
      <AboutSection {...part} />
      <div className="need-form__end">
        <Button type="submit">{form.isSending ? needFormWords.saving : saveLabel}</Button>
        <Link to={paths.needs} className="govuk-link">
          {needFormWords.cancel}
        </Link>
        <p className="nh-meta">{draft.sentence}</p>
      </div>
    </form>
  );
}
