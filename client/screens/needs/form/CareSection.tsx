import type { ReactNode } from 'react';
import { needRisks } from '../../../../schema/codes/needWords.ts';
import { adaptations, offers } from '../../../../schema/vocabulary.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { CheckList } from '../../../ui/CheckList.tsx';
import { homeWords, needFormWords } from '../../../words/needForm.ts';
import { FormSection } from './FormSection.tsx';
import { type FormPart, optionsOf } from './formPart.ts';

/** Needs, each by itself: what a home must have, must take on, and must know. */
export function CareSection({ state, set }: FormPart) {
  return (
    <FormSection title={needFormWords.sections.care}>
      <Fold title={homeWords.adaptations} chosen={state.adaptations.length}>
        <CheckList
          legend={homeWords.adaptations}
          options={optionsOf(adaptations)}
          chosen={state.adaptations}
          onChange={(chosen) => set({ adaptations: chosen })}
        />
      </Fold>
      <Fold title={homeWords.offers} chosen={state.offers.length}>
        <CheckList
          legend={homeWords.offers}
          options={optionsOf(offers)}
          chosen={state.offers}
          onChange={(chosen) => set({ offers: chosen })}
        />
      </Fold>
      <Fold title={homeWords.risks} chosen={state.risks.length}>
        <CheckList
          legend={homeWords.risks}
          options={optionsOf(needRisks)}
          chosen={state.risks}
          onChange={(chosen) => set({ risks: chosen })}
        />
      </Fold>
      <CheckBox
        label={homeWords.secure}
        isChecked={state.hasSecureAuthority}
        onChange={(hasSecureAuthority) => set({ hasSecureAuthority })}
      />
    </FormSection>
  );
}

function Fold({ title, chosen, children }: { title: string; chosen: number; children: ReactNode }) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {title}: {homeWords.details(chosen)}
        </span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
