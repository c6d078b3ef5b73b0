import { actionRatings } from '../../../schema/codes/reportWords.ts';
import { Button } from '../../ui/Button.tsx';
import { reportWords } from '../../words/report.ts';
import { type PartId, partName, type TypedAction } from './reportEdits.ts';
import type { ReportDraft } from './useReportDraft.ts';

const { save: words } = reportWords;

const actionInWords = ({ what, owner, due, rating }: TypedAction) =>
  [what, owner, due, actionRatings[rating]].filter((part) => part !== '').join(' · ');

/** One on each line. */
export function actionsInWords(actions: readonly TypedAction[]): string {
  return actions.map(actionInWords).join('\n');
}

function savedInWords({ saved }: ReportDraft, part: PartId): string {
  if (part === 'LIST_ACTIONS') return actionsInWords(saved.actions);
  if (part === 'LIST_RISKS') return saved.risks;
  return part === 'LIST_ASKS' ? saved.asks : (saved.narratives[part] ?? '');
}

/** What somebody else has saved of a part meanwhile, beside what is typed here; nothing where nobody has. */
export function Theirs({ draft, part }: { draft: ReportDraft; part: PartId }) {
  if (!draft.overtaken.includes(part)) return null;
  const text = savedInWords(draft, part);
  return (
    <section className="report-theirs" aria-label={words.theirsOf(partName(part))}>
      <p className="govuk-label">{words.theirs}</p>
      <p className="report-theirs__text">{text === '' ? words.nothing : text}</p>
      <Button look="secondary" label={words.takeLabel(partName(part))} onPress={() => draft.take(part)}>
        {words.take}
      </Button>
    </section>
  );
}
