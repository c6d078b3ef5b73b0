/** Is it all there, in words: one sentence for each figure, and one for them all. */
import { type Figure, figures, isChildFigure } from '../../schema/codes/reconciledFigures.ts';
import type { Marker } from '../../schema/vocabulary.ts';
import { differenceReason } from './differenceReason.ts';
import type { AuthorityTotals } from './loadedTotals.ts';
import type { PublishedCount, ReconciledLine, ReconcileInput } from './reconcile.ts';
import { countText, dateText, listText, lowerFirst, numberText } from './wording.ts';

type LineToExplain = Omit<ReconciledLine, 'sentence'>;

const notComparable: Readonly<Record<Marker, string>> = {
  SUPPRESSED: 'the published figure is hidden to protect children',
  NOT_AVAILABLE: 'none was published',
  NOT_APPLICABLE: 'none applies in the published table',
  LOW: 'the published figure rounds to 0',
};

const fewerOrMore = (difference: number) => `${numberText(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`;

function publishedText(published: PublishedCount): string {
  const rounding = published.roundedTo === 1 ? '' : ` to the nearest ${published.roundedTo}`;
  return `${numberText(published.value ?? 0)} published${rounding}`;
}

function subjectOf({ localAuthority, figure }: LineToExplain, { names, regionName }: ReconcileInput): string {
  const who = localAuthority === null ? regionName : (names.get(localAuthority) ?? localAuthority);
  return figure === 'CHILDREN' ? who : `${who}, ${lowerFirst(figures[figure].label)}`;
}

function reasonText(line: LineToExplain, totals: AuthorityTotals | null, input: ReconcileInput): string {
  if (totals === null || line.difference === null) return '';
  const { on, dataDate } = input;
  const published = input.published.get(totals.localAuthority) ?? {};
  const asked = { figure: line.figure, difference: line.difference };
  const reason = differenceReason({ line: asked, totals, published, on, dataDate });
  return reason === null ? '' : ` ${reason}`;
}

/** "Bury: 12 fewer than published (356 loaded, 368 published). Most likely rows of Header are missing, …" */
export function differenceSentence(
  line: LineToExplain,
  about: { readonly totals: AuthorityTotals | null; readonly input: ReconcileInput },
): string {
  const { loaded, published, status, difference } = line;
  const subject = subjectOf(line, about.input);
  const isKnown = published.value !== null;
  if (status === 'NOT_LOADED') return `${subject}: not loaded${isKnown ? `; ${publishedText(published)}` : ''}.`;
  const held = `${numberText(loaded.value ?? 0)} loaded`;
  if (status === 'NOT_PUBLISHED') return `${subject}: ${held}; ${notComparable[published.marker ?? 'NOT_AVAILABLE']}.`;
  if (status === 'AGREES') return `${subject}: ${held}, ${publishedText(published)}.`;
  const sides = `${fewerOrMore(difference ?? 0)} than published (${held}, ${publishedText(published)}).`;
  return `${subject}: ${sides}${reasonText(line, about.totals, about.input)}`;
}

/** "all in Bury", "in Bury (12 fewer) and Wigan (3 more)", "in 7 councils". */
function whereText(differing: readonly LineToExplain[], { names }: ReconcileInput): string {
  const [only, ...others] = differing;
  if (only === undefined) return '';
  const nameOf = ({ localAuthority }: LineToExplain) => names.get(localAuthority ?? '') ?? localAuthority ?? '';
  if (others.length === 0) return `all in ${nameOf(only)}`;
  if (others.length > 2) return `in ${differing.length} councils`;
  return `in ${listText(differing.map((line) => `${nameOf(line)} (${fewerOrMore(line.difference ?? 0)})`))}`;
}

/** What follows the two totals: that it is all there, or where it is not. */
function verdictText(lines: readonly LineToExplain[], total: LineToExplain, input: ReconcileInput): string {
  const differing = lines.filter(({ figure, status }) => isChildFigure(figure) && status === 'DIFFERS');
  const ofCouncils = differing.filter(({ localAuthority }) => localAuthority !== null);
  const councils = ofCouncils.filter(({ figure }) => figure === 'CHILDREN');
  const isOne = input.loaded.length === 1;
  if (total.status === 'DIFFERS') {
    return `${fewerOrMore(total.difference ?? 0)}${isOne || councils.length === 0 ? '' : `, ${whereText(councils, input)}`}`;
  }
  if (councils.length > 0) return `the total agrees, but not ${whereText(councils, input)}`;
  const parts = ofCouncils.length || differing.length;
  if (parts === 0) return 'it is all there';
  return `the ${isOne ? 'total agrees' : 'totals agree'}, but ${countText(parts, 'figure differs', 'figures differ')}`;
}

function childrenSentence(lines: readonly LineToExplain[], input: ReconcileInput): string {
  const day = dateText(input.on);
  const total = lines.find(({ localAuthority, figure }) => localAuthority === null && figure === 'CHILDREN');
  if (total === undefined) return `Nothing was published of ${input.regionName} for ${day}.`;
  const { loaded, published } = total;
  if (loaded.value === null) {
    const known = published.value === null ? '' : `; ${numberText(published.value)} were published`;
    return `No children are loaded for ${day}${known}.`;
  }
  const sent = input.loaded.filter(({ counts }) => counts.CHILDREN !== undefined).length;
  const scope = sent === input.loaded.length ? '' : `For ${sent} of ${input.loaded.length} councils: `;
  const held = `${scope}${countText(loaded.value, 'child', 'children')} loaded`;
  if (published.value === null) return `${held}; the published figure cannot be compared.`;
  return `${held}, ${publishedText(published)}: ${verdictText(lines, total, input)}.`;
}

function loadedOf(lines: readonly LineToExplain[], figure: Figure): number {
  return lines.find((line) => line.localAuthority === null && line.figure === figure)?.loaded.value ?? 0;
}

/** Empty where no homes were published of the day. */
function homesSentence(lines: readonly LineToExplain[]): string {
  const ofHomes = lines.filter(({ figure }) => !isChildFigure(figure));
  if (ofHomes.length === 0) return '';
  if (ofHomes.every(({ status }) => status === 'NOT_LOADED')) return ' No homes are loaded.';
  const differing = ofHomes.filter(({ localAuthority, status }) => localAuthority !== null && status === 'DIFFERS');
  if (differing.length > 0)
    return ` ${countText(differing.length, 'figure of homes differs', 'figures of homes differ')}.`;
  const homes = countText(loadedOf(lines, 'CHILDRENS_HOMES'), 'children’s home');
  return ` Homes agree: ${homes} with ${countText(loadedOf(lines, 'CHILDRENS_HOME_PLACES'), 'place')}.`;
}

/** "6,119 children loaded, 6,119 published: it is all there. Homes agree: 320 children’s homes with 1,026 places." */
export function headlineOf(lines: readonly LineToExplain[], input: ReconcileInput): string {
  return `${childrenSentence(lines, input)}${homesSentence(lines)}`;
}
