import { siblingPlans } from '../../../../schema/vocabulary.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceField } from '../../../ui/ChoiceField.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { childInWords, childWords, needFormWords } from '../../../words/needForm.ts';
import { ChildSearch } from './ChildSearch.tsx';
import { FormSection } from './FormSection.tsx';
import { type FormPart, optionsOf } from './formPart.ts';
import { type FormChild, fieldId } from './formState.ts';
import type { Prefill } from './usePrefill.ts';

interface ChildrenSectionProps extends FormPart {
  readonly prefill: Prefill;
}

/** Whom the need is for, by reference, and how brothers and sisters are to live. */
export function ChildrenSection(part: ChildrenSectionProps) {
  const { state, prefill, errorOf, children } = part;
  const { siblings, missingFacts } = prefill;
  const others = siblings.filter(({ child }) => !state.childReferences.includes(child.reference));
  return (
    <FormSection title={needFormWords.sections.children}>
      {children.length === 0 ? null : <ChosenChildren {...part} />}
      <ChildSearch
        id={fieldId('childReferences')}
        chosen={state.childReferences}
        error={errorOf('childReferences')}
        onAdd={({ reference }) => prefill.add(reference)}
      />
      {others.length === 0 ? null : (
        <div>
          <h3 className="govuk-label">{childWords.siblings}</h3>
          <ul className="need-form__found">
            {others.map(({ child, openNeedReference }) => (
              <li key={child.reference}>
                {openNeedReference === null ? (
                  <Button look="secondary" onPress={() => prefill.add(child.reference)}>
                    {childWords.add(child.reference)}
                  </Button>
                ) : (
                  <b>{child.reference}</b>
                )}{' '}
                {childInWords(child)}
                {openNeedReference === null ? null : `; ${childWords.inNeed(openNeedReference)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {missingFacts.length === 0 ? null : <p className="nh-meta">{childWords.missing(missingFacts.join(', '))}</p>}
      {state.childReferences.length < 2 ? null : <SiblingPlan {...part} />}
    </FormSection>
  );
}

function ChosenChildren({ state, children, errorOf, prefill }: ChildrenSectionProps) {
  const about = (reference: string): FormChild | undefined => children.find((child) => child.reference === reference);
  return (
    <ul className="need-form__chosen" aria-label={childWords.chosen}>
      {state.childReferences.map((reference, index) => {
        const child = about(reference);
        const field = `childReferences.${index}`;
        const error = errorOf(field);
        return (
          <li key={reference} id={fieldId(field)} tabIndex={-1}>
            {error === null ? null : <FieldError id={`${fieldId(field)}-error`} sentence={error} />}
            <b>{reference}</b> {child === undefined ? '' : childInWords(child)}
            <Button
              look="quiet"
              label={`${needFormWords.remove} ${reference}`}
              onPress={() => prefill.remove(reference)}
            >
              {needFormWords.remove}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function SiblingPlan({ state, set, errorOf }: FormPart) {
  const groups = state.childReferences.map((_, index) => index + 1);
  const options = [
    { value: '0', label: needFormWords.none },
    ...groups.map((number) => ({ value: String(number), label: childWords.group(number) })),
  ];
  const error = errorOf('siblingSubsets');
  return (
    <>
      <ChoiceField
        id={fieldId('siblingPlan')}
        legend={childWords.plan}
        options={optionsOf(siblingPlans)}
        value={state.siblingPlan}
        error={errorOf('siblingPlan')}
        onChange={(siblingPlan) => set({ siblingPlan })}
      />
      {state.siblingPlan !== 'SUBSETS' ? null : (
        <div className="need-form__row" id={fieldId('siblingSubsets')} tabIndex={-1}>
          {error === null ? null : <FieldError id={`${fieldId('siblingSubsets')}-error`} sentence={error} />}
          {state.childReferences.map((reference) => (
            <SelectField
              key={reference}
              label={childWords.groupOf(reference)}
              options={options}
              value={String(state.groups[reference] ?? 0)}
              onChange={(number) => set({ groups: grouped(state.groups, reference, Number(number)) })}
            />
          ))}
        </div>
      )}
    </>
  );
}

function grouped(groups: Readonly<Record<string, number>>, reference: string, number: number): Record<string, number> {
  const { [reference]: _before, ...others } = groups;
  return number === 0 ? others : { ...others, [reference]: number };
}
