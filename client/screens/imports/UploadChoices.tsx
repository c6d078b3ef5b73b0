import type { ImportFormat } from '../../../schema/vocabulary.ts';
import { RadioChoice } from '../../ui/RadioChoice.tsx';
import { uploadWords } from '../../words/importUpload.ts';

export interface Choices {
  readonly repair: 'yes' | 'none';
  readonly replace: 'no' | 'yes';
}
export const usualChoices: Choices = { repair: 'yes', replace: 'no' };

const repairOptions = [
  { value: 'yes', label: uploadWords.repairYes, hint: uploadWords.repairYesHint },
  { value: 'none', label: uploadWords.repairNone, hint: uploadWords.repairNoneHint },
] as const;
const replaceOptions = [
  { value: 'no', label: uploadWords.replaceNo, hint: uploadWords.replaceNoHint },
  { value: 'yes', label: uploadWords.replaceYes, hint: uploadWords.replaceYesHint },
] as const;

interface UploadChoicesProps {
  format: ImportFormat;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

/** What seldom is other than usual, each with its consequence in words. */
export function UploadChoices({ format, choices, onChoices }: UploadChoicesProps) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{uploadWords.choices}</span>
      </summary>
      <div className="govuk-details__text nh-choices">
        {format === 'ssda903' ? (
          <RadioChoice
            legend={uploadWords.repair}
            options={repairOptions}
            value={choices.repair}
            onChange={(repair) => onChoices({ ...choices, repair })}
          />
        ) : null}
        <RadioChoice
          legend={uploadWords.replace}
          options={replaceOptions}
          value={choices.replace}
          onChange={(replace) => onChoices({ ...choices, replace })}
        />
      </div>
    </details>
  );
}
