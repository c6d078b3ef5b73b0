import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { homeChangeWords } from '../../words/homeChange.ts';
import type { SaidWrong } from './useHomeChange.ts';

interface ChangeFormProps {
  title: string;
  /** Ids of the fields begin with it. */
  formId: string;
  wrong: readonly SaidWrong[];
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** One form of a home's record: what was wrong with the last try above it, save and cancel below. */
export function ChangeForm({ title, formId, wrong, onSave, onCancel, children }: ChangeFormProps) {
  return (
    <form
      className="nh-box home-change"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 className="nh-h3">{title}</h2>
      <ErrorSummary
        title={homeChangeWords.couldNot}
        errors={wrong.map(({ field, sentence }) => ({
          sentence,
          ...(field === null ? {} : { fieldId: `${formId}-${field}` }),
        }))}
      />
      {children}
      <div className="nh-tools">
        <Button type="submit">{homeChangeWords.save}</Button>
        <Button look="secondary" onPress={onCancel}>
          {homeChangeWords.cancel}
        </Button>
      </div>
    </form>
  );
}

export function errorOf(wrong: readonly SaidWrong[], field: string): string | null {
  return wrong.find((one) => one.field === field)?.sentence ?? null;
}
