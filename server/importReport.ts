/** What a load says on the command line: counts, changes, repairs, problems, and whether it is all there. */
import type { Reconciled } from './engine/reconcile.ts';
import type { ImportProblem } from './import/importFacts.ts';
import type { ImportAnswer } from './importAnswer.ts';
import type { ImportChanges, ImportRepairCount } from './store/importOutcome.ts';

export interface ToReport {
  readonly answer: Pick<ImportAnswer, 'sentence' | 'problems' | 'changes' | 'repairs'>;
  /** Staged and discarded again: nothing was loaded. */
  readonly isCheck: boolean;
  /** Null where the load cannot have changed what is compared. */
  readonly reconciled: { readonly title: string; readonly found: Reconciled } | null;
}

const mostProblemsShown = 50;
const mostDifferencesShown = 10;

const grouped = (count: number) => count.toLocaleString('en-GB');
const words = { WARNING: 'warning', SET_ASIDE: 'set aside', REPAIRED: 'repaired' } as const;

function problemLine({ file, line, column, severity, sentence, fix }: ImportProblem): string {
  const where = [file, line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
  return `  ${words[severity]}: ${where}: ${sentence} ${fix}`;
}

function changeLines(changes: ImportChanges | null): string[] {
  if (changes === null) return [];
  const kinds = changes.perKind.map(
    (kind) =>
      `  ${kind.kind}: ${grouped(kind.new)} new, ${grouped(kind.changed)} changed, ${grouped(kind.removed)} removed, ${grouped(kind.identical)} the same`,
  );
  return [changes.sentence, ...kinds];
}

function repairLines(repairs: readonly ImportRepairCount[]): string[] {
  if (repairs.length === 0) return [];
  return ['Repairs:', ...repairs.map(({ count, rule, sentence }) => `  ${grouped(count)} × ${sentence} (${rule})`)];
}

function problemLines(problems: readonly ImportProblem[]): string[] {
  const told = problems.filter(({ severity }) => severity !== 'REPAIRED');
  const shown = told.slice(0, mostProblemsShown).map(problemLine);
  const rest = told.length - shown.length;
  return [...shown, ...(rest > 0 ? [`  and ${grouped(rest)} more problems`] : [])];
}

function reconciledLines(reconciled: ToReport['reconciled']): string[] {
  if (reconciled === null) return [];
  const { headline, lines } = reconciled.found;
  const differing = lines.filter(({ localAuthority, status }) => localAuthority !== null && status === 'DIFFERS');
  const totals = differing.filter(({ figure }) => figure === 'CHILDREN');
  const first = (totals.length > 0 ? totals : differing).slice(0, mostDifferencesShown);
  const rest = differing.length - first.length;
  return [
    `${reconciled.title}: ${headline}`,
    ...first.map(({ sentence }) => `  ${sentence}`),
    ...(rest > 0 ? [`  and ${grouped(rest)} more figures differ: see the Reconciliation page`] : []),
  ];
}

export function importReport({ answer, isCheck, reconciled }: ToReport): string {
  return [
    answer.sentence,
    ...(isCheck ? ['This was a check: nothing was loaded.'] : []),
    ...changeLines(answer.changes),
    ...repairLines(answer.repairs),
    ...problemLines(answer.problems),
    ...reconciledLines(reconciled),
  ].join('\n');
}
