/** May a draft be published? Each thing that has to be right, and what to do where it is not. */
import { type ReportBlockId, reportBlocks } from '../../schema/codes/reportBlocks.ts';
import { type ReportCheckName, reportAudiences, reportChecks } from '../../schema/codes/reportWords.ts';
import { daysBetween } from '../engine/calendar.ts';
import type { IsoDate } from '../engine/facts.ts';
import { capitalise, countText, dateText, listText, upToText } from '../engine/wording.ts';
import { editionFor } from '../report/reportEdition.ts';
import { reportPage } from '../report/reportPage.ts';
import { nearDays } from '../runs/reports/saidBefore.ts';
import type { KnownNames } from '../store/reports/knownNames.ts';
import type { ReportRow } from '../store/reports/reportRows.ts';
import { contentOf } from './contentOf.ts';
import { faultsIn, foundBy } from './faultsIn.ts';
import { pageFaults } from './pageFaults.ts';

export interface CheckFound {
  readonly name: string;
  readonly isGreen: boolean;
  readonly sentence: string;
}

export interface CheckInput {
  readonly row: ReportRow;
  /** Of the region, as it is now. */
  readonly dataDate: IsoDate;
  readonly today: IsoDate;
  /** Counts of children from 1 to this are hidden as the server is set, and in a report of its day that is made now. */
  readonly hiding: { readonly setting: number; readonly now: number };
  /** Of what is written in it, what is on record. */
  readonly known: KnownNames;
}

type Found = Omit<CheckFound, 'name'>;
const green = (sentence: string): Found => ({ isGreen: true, sentence });
const red = (sentence: string): Found => ({ isGreen: false, sentence });

/** Who has left the region since, or come to it; null where nobody has. */
function movedCouncils({ content: { councils }, membersNow }: ReportRow): string | null {
  const left = councils.filter(({ gss }) => !membersNow.includes(gss)).map(({ name }) => name);
  const joined = membersNow.filter((gss) => !councils.some((council) => council.gss === gss)).length;
  const parts = [
    ...(left.length === 0 ? [] : [`${listText(left)} ${left.length === 1 ? 'is' : 'are'} no longer of the region`]),
    ...(joined === 0 ? [] : [`${countText(joined, 'council has', 'councils have')} joined it`]),
  ];
  return parts.length === 0 ? null : `${listText(parts)} since it was made: make the report again.`;
}

function coverage({ row }: CheckInput): Found {
  const { content, narratives } = row;
  const moved = movedCouncils(row);
  if (moved !== null) return red(capitalise(moved));
  const of = content.councils.length;
  const missing = of - content.councilsWithData;
  if (of === 0) return red('No council is a member of the region on this day: choose another day.');
  if (content.councilsWithData === 0)
    return red('No council has sent both children and homes: load their files, then make the report again.');
  if (missing === 0) return green(`${countText(of, 'council has', 'councils have')} sent both children and homes.`);
  const who = `${missing} of ${countText(of, 'council has', 'councils have')} not sent both children and homes`;
  if (narratives.DUTY) return green(`${who}; the report says why it goes without.`);
  return red(
    `${who}: load their files and make the report again, or write under “${reportBlocks.DUTY}” why it goes without.`,
  );
}

/** Older than a year and a quarter, facts are no longer about children in care now. */
const oldestDays = 457;

function dataDate({ row, dataDate: now, today }: CheckInput): Found {
  const { asOf, content } = row;
  if (now !== content.dataDate)
    return red(`Facts of ${dateText(now)} have been loaded since it was made: make the report again.`);
  if (asOf > now)
    return red(`It is of ${dateText(asOf)}, after the facts end on ${dateText(now)}: choose a day before.`);
  if (daysBetween(asOf, today) > oldestDays)
    return red(`Its facts, of ${dateText(asOf)}, are more than 15 months old: load newer ones and make it again.`);
  const isStale = row.factsVersion !== row.factsVersionNow;
  const since = isStale ? ' Single facts have changed since it was made: make it again to count them.' : '';
  return green(`Facts as of ${dateText(asOf)}.${since}`);
}

function disclosure({ row, hiding }: CheckInput): Found {
  const { exposed, previous, lastEdition, largestSmallCount } = row;
  if (exposed.length > 0) {
    const what = countText(exposed.length, 'small number');
    return red(
      `${what} could be worked out from the rest, whatever is hidden: merge the region’s smallest councils, or leave a table out.`,
    );
  }
  if (previous !== (lastEdition?.id ?? null)) {
    const edition = lastEdition?.edition ?? 0;
    return red(`Edition ${edition} was published since this was made, and the two could be compared: make it again.`);
  }
  if (largestSmallCount !== hiding.now)
    return red(
      `It hides counts of ${upToText(largestSmallCount)}, and counts of ${upToText(hiding.now)} are hidden now: make it again.`,
    );
  const asBefore =
    hiding.setting < hiding.now
      ? ` Counts of ${upToText(hiding.now)} are hidden, as in edition ${lastEdition?.edition}, since the two could be compared: the lower setting (${upToText(hiding.setting)}) is for a day more than ${nearDays} days from that edition’s.`
      : '';
  return green(`No hidden number can be worked out, from this report or from the edition before.${asBefore}`);
}

function accessibility({ row }: CheckInput): Found {
  const content = contentOf(row);
  const audiences = Object.keys(reportAudiences) as (keyof typeof reportAudiences)[];
  const faults = audiences.flatMap((audience) =>
    pageFaults(reportPage(editionFor(content, { audience, council: null }))),
  );
  const found = [...new Set(faults)];
  if (found.length === 0) return green('Tables have captions and headings, pictures have text, headings are in order.');
  return red(`Not everybody can read the page: ${listText(found)}. Tell whoever looks after this server.`);
}

interface Place {
  readonly where: string;
  readonly text: string;
}

/** Everything of it that people have written. */
export function writtenPlaces({ title, narratives, actions, risks, asks }: ReportRow): readonly Place[] {
  const blocks = Object.entries(narratives) as [ReportBlockId, string][];
  return [
    { where: 'the title', text: title },
    ...blocks.map(([id, text]) => ({ where: `“${reportBlocks[id]}”`, text })),
    ...actions.map(({ what, owner }) => ({ where: 'an action', text: `${what}\n${owner}` })),
    ...risks.map((text) => ({ where: 'a risk', text })),
    ...asks.map((text) => ({ where: 'what the board is asked', text })),
  ];
}

function narrative({ row, known }: CheckInput): Found {
  const faults = writtenPlaces(row).flatMap(({ where, text }) =>
    faultsIn(text, known).map((what) => `${what} in ${where}`),
  );
  const found = [...new Set(faults)];
  if (found.length > 0) return red(foundBy(found));
  const voice = row.narratives.VOICE ? '' : ` Nothing is written yet under “${reportBlocks.VOICE}”.`;
  return green(
    `No postcode, address, phone number, home’s name, child’s reference or date of birth is written in it.${voice}`,
  );
}

function actions({ row }: CheckInput): Found {
  const bare = row.actions.filter(({ owner, due }) => owner === '' || due === null).length;
  if (row.actions.length === 0) return green('No action is listed.');
  if (bare > 0)
    return red(`${countText(bare, 'action has', 'actions have')} no owner or no date: say who, and by when.`);
  return green(`${countText(row.actions.length, 'action has', 'actions have')} an owner and a date.`);
}

const checks: Readonly<Record<ReportCheckName, (input: CheckInput) => Found>> = {
  COVERAGE: coverage,
  DATA_DATE: dataDate,
  DISCLOSURE: disclosure,
  ACCESSIBILITY: accessibility,
  NARRATIVE: narrative,
  ACTIONS: actions,
};

/** In the order of `reportChecks`. Cost: both pages are rendered. */
export function checksOf(input: CheckInput): readonly CheckFound[] {
  const names = Object.keys(reportChecks) as ReportCheckName[];
  return names.map((name) => ({ name: reportChecks[name], ...checks[name](input) }));
}
