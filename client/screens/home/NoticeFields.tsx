import { CountField } from '../../ui/CountField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { homeNoticeWords } from '../../words/homeNotices.ts';
import { errorOf } from './ChangeForm.tsx';
import { type TypedNotice, withBlankLine } from './typedNotices.ts';
import type { SaidWrong } from './useHomeChange.ts';

interface NoticeFieldsProps {
  formId: string;
  notices: readonly TypedNotice[];
  wrong: readonly SaidWrong[];
  onChange: (notices: readonly TypedNotice[]) => void;
}

/** For each day on which places on notice come free: the day, and how many. The last line is left to write on. */
export function NoticeFields({ formId, notices, wrong, onChange }: NoticeFieldsProps) {
  const change = (at: number, part: Partial<TypedNotice>) =>
    onChange(withBlankLine(notices.map((one, index) => (index === at ? { ...one, ...part } : one))));
  return notices.map(({ places, on }, at) => {
    const id = `${formId}-notices.${at}`;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place, and lines are only added at the end
      <fieldset className="home-change__adapted" key={at}>
        <legend className="govuk-label">{homeNoticeWords.legend(at)}</legend>
        <div className="home-change__fields">
          <DateField
            id={id}
            label={homeNoticeWords.on}
            value={on}
            error={errorOf(wrong, `notices.${at}`)}
            onChange={(value) => change(at, { on: value })}
          />
          <CountField
            id={`${id}-places`}
            label={homeNoticeWords.places}
            hint={homeNoticeWords.placesHint}
            value={places}
            error={null}
            onChange={(value) => change(at, { places: value })}
          />
        </div>
      </fieldset>
    );
  });
}
