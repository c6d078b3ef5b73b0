import type { FormChild, FormState } from './formState.ts';

/** What each section of the form is given. */
export interface FormPart {
  readonly state: FormState;
  readonly set: (change: Partial<FormState>) => void;
  /** The sentence at a part, by its path; null where nothing is wrong with it. */
  readonly errorOf: (field: string) => string | null;
  /** Of the need, as far as they are on record. */
  readonly children: readonly FormChild[];
}

/** The codes of a vocabulary as choices, in its order. */
export function optionsOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
): readonly { readonly value: Code; readonly label: string }[] {
  return (Object.keys(words) as Code[]).map((value) => ({ value, label: words[value] }));
}
