/** What people send to be written into a report, read: plain text, bounded, and every problem of it at once. */
import type { ReportBlockId } from '../../schema/codes/reportBlocks.ts';
import type { ActionRating } from '../../schema/codes/reportWords.ts';
import { isRealDate } from '../engine/calendar.ts';
import type { ReportActionKept, ReportWords } from '../store/reports/reportRows.ts';

export interface ChangesSent {
  readonly narratives?: readonly { readonly block: ReportBlockId; readonly text: string }[] | null;
  readonly actions?:
    | readonly {
        readonly what: string;
        readonly owner: string;
        readonly due?: string | null;
        readonly rating: ActionRating;
      }[]
    | null;
  readonly risks?: readonly string[] | null;
  readonly asks?: readonly string[] | null;
}

export interface TextProblem {
  readonly field: string;
  readonly sentence: string;
}

export interface ChangesRead {
  readonly words: Partial<ReportWords>;
  readonly problems: readonly TextProblem[];
}

const [longestNarrative, longestLine, longestName] = [5_000, 500, 100];
const [mostActions, mostLines] = [50, 20];
const [firstDay, lastDay] = ['1990-01-01', '2099-12-31'];

/** Seen by nobody: control characters, halves of characters, and marks that turn the reading direction of all that follows. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cs}]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

const numbered = new Intl.NumberFormat('en-GB');

interface TextRule {
  readonly field: string;
  readonly most: number;
  readonly isLine: boolean;
  readonly mayBeEmpty?: boolean;
}

/** As it is kept, and what is wrong with it. */
function readText(sent: string, { field, most, isLine, mayBeEmpty = false }: TextRule) {
  // Marks without a width come with what is copied; nobody has typed them.
  const text = sent
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .trim();
  const problem = (sentence: string) => ({ text, problems: [{ field, sentence }] });
  if (unseen.test(text)) return problem('There is a character in this text that nobody can see: write it again.');
  if (isLine && text.includes('\n')) return problem('This has to be one line: leave the line breaks out.');
  if (text.length > most)
    return problem(
      `This has ${numbered.format(text.length)} characters, of ${numbered.format(most)} at most: shorten it.`,
    );
  if (text === '' && !mayBeEmpty) return problem('Nothing is written here: write something, or take the line away.');
  return { text, problems: [] };
}

function readNarratives(sent: NonNullable<ChangesSent['narratives']>, held: ReportWords['narratives']) {
  const problems: TextProblem[] = [];
  const kept = new Map(Object.entries(held));
  const seen = new Set<string>();
  for (const [at, { block, text: typed }] of sent.entries()) {
    const field = `narratives.${at}.text`;
    const { text, problems: own } = readText(typed, { field, most: longestNarrative, isLine: false, mayBeEmpty: true });
    problems.push(...own);
    if (seen.has(block)) {
      problems.push({ field: `narratives.${at}.block`, sentence: 'This block is written twice: send it once.' });
    }
    seen.add(block);
    if (text === '') kept.delete(block);
    else kept.set(block, text);
  }
  return { narratives: Object.fromEntries(kept) as ReportWords['narratives'], problems };
}

function readAction(sent: NonNullable<ChangesSent['actions']>[number], at: number) {
  const field = `actions.${at}`;
  const what = readText(sent.what, { field: `${field}.what`, most: longestLine, isLine: true });
  const owner = readText(sent.owner, { field: `${field}.owner`, most: longestName, isLine: true, mayBeEmpty: true });
  const due = sent.due === undefined || sent.due === '' ? null : sent.due;
  const isDay = due === null || (isRealDate(due) && due >= firstDay && due <= lastDay);
  const wrongDay = {
    field: `${field}.due`,
    sentence: 'The date must be a real day written YYYY-MM-DD, such as 2026-09-30.',
  };
  const action: ReportActionKept = { what: what.text, owner: owner.text, due: isDay ? due : null, rating: sent.rating };
  return { action, problems: [...what.problems, ...owner.problems, ...(isDay ? [] : [wrongDay])] };
}

function tooMany(field: string, sent: readonly unknown[], most: number): readonly TextProblem[] {
  return sent.length > most ? [{ field, sentence: `There are ${sent.length} of these, of ${most} at most.` }] : [];
}

function readActions(sent: NonNullable<ChangesSent['actions']>) {
  const many = tooMany('actions', sent, mostActions);
  if (many.length > 0) return { actions: [], problems: many };
  const read = sent.map(readAction);
  return { actions: read.map(({ action }) => action), problems: read.flatMap(({ problems }) => problems) };
}

function readLines(field: 'risks' | 'asks', sent: readonly string[]) {
  const many = tooMany(field, sent, mostLines);
  if (many.length > 0) return { lines: [], problems: many };
  const read = sent.map((text, at) => readText(text, { field: `${field}.${at}`, most: longestLine, isLine: true }));
  return { lines: read.map(({ text }) => text), problems: read.flatMap(({ problems }) => problems) };
}

/** Shape  of what was sent alone, except narratives, which come with those of the other blocks. Nothing is cut short. */
export function readChanges(sent: ChangesSent, held: Pick<ReportWords, 'narratives'>): ChangesRead {
  const narratives = sent.narratives && readNarratives(sent.narratives, held.narratives);
  const actions = sent.actions && readActions(sent.actions);
  const risks = sent.risks && readLines('risks', sent.risks);
  const asks = sent.asks && readLines('asks', sent.asks);
  return {
    words: {
      ...(narratives && { narratives: narratives.narratives }),
      ...(actions && { actions: actions.actions }),
      ...(risks && { risks: risks.lines }),
      ...(asks && { asks: asks.lines }),
    },
    problems: [narratives, actions, risks, asks].flatMap((part) => part?.problems ?? []),
  };
}

/** A reason or a title: one line. */
export function readLine(sent: string, { field, most }: { readonly field: string; readonly most: number }) {
  return readText(sent, { field, most, isLine: true });
}
