import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { scenarioWords } from '../../words/scenario.ts';
import type { FieldWrong } from './changeDraft.ts';
import { useFocusThere } from './useFocusThere.ts';

interface NameFormProps {
  title: string;
  label: string;
  first: string;
  action: string;
  wrong: readonly FieldWrong[];
  onSave: (name: string) => void;
  onCancel: () => void;
}

/** One name, asked for in the page. */
export function NameForm({ title, label, first, action, wrong, onSave, onCancel }: NameFormProps) {
  const id = useId();
  const [name, setName] = useState(first);
  const box = useFocusThere<HTMLFormElement>('main');
  const [problem] = wrong;
  return (
    <form
      ref={box}
      className="nh-box scenario-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim());
      }}
    >
      <ErrorSummary title={scenarioWords.couldNot} errors={wrong.map(({ sentence }) => ({ sentence, fieldId: id }))} />
      <TextField id={id} label={label} value={name} error={problem?.sentence ?? null} onChange={setName} />
      <div className="nh-tools">
        <Button type="submit">{action}</Button>
        <Button look="secondary" onPress={onCancel}>
          {scenarioWords.cancel}
        </Button>
      </div>
    </form>
  );
}
