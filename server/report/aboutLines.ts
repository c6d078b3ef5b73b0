/** What is said about an edition wherever its numbers go: which it is, as of when, for whom, and what its marks mean. */
import { markers } from '../../schema/vocabulary.ts';
import { dateText, limitText, upToText } from '../engine/wording.ts';
import type { ReportEdition } from './reportEdition.ts';

export const syntheticWords = 'Synthetic children and homes on real geography: not for decisions about any child';

/** "Oldham", where the view is one council's; else the region. */
export function subjectOf({ council, areas, report, regionName }: ReportEdition): string {
  if (council === null) return regionName;
  const area = areas.find(({ gss }) => gss === council);
  return area?.name ?? report.firstPage.table.rows.find(({ id }) => id === council)?.label ?? council;
}

/** "Draft", "Edition 3"; what has become of it since. */
export function editionText({ edition, status }: ReportEdition): string {
  if (edition === null) return 'Draft';
  const later = status === 'SUPERSEDED' ? ', superseded by a later one' : status === 'WITHDRAWN' ? ', withdrawn' : '';
  return `Edition ${edition}${later}`;
}

export function titleOf(edition: ReportEdition): string {
  return `${subjectOf(edition)}: sufficiency report, facts as of ${dateText(edition.asOf)}`;
}

export function smallNumbersText({ largestSmallCount }: ReportEdition): string {
  return `Numbers of ${upToText(largestSmallCount)} are hidden, and others beside them, so that no child can be worked out`;
}

/** Shape  pairs of a name and what is said: the same in CSV, XLSX and GeoJSON. No name of a person. */
export function aboutLines(edition: ReportEdition): readonly (readonly [name: string, said: string])[] {
  const { regionName, asOf, madeOn, publishedOn, audience, isSynthetic, fingerprint } = edition;
  const { counts = null } = edition.report.firstPage;
  return [
    ['Report', titleOf(edition)],
    ['Region', regionName],
    ...(edition.council === null ? [] : [['Council', `${subjectOf(edition)} (${edition.council})`] as const]),
    ['Edition', editionText(edition)],
    ['For', audience === 'BOARD' ? 'the board' : 'the public'],
    ['Facts as of', asOf],
    ['Made on', madeOn],
    ...(publishedOn === null ? [] : [['Published on', publishedOn] as const]),
    ['Near home', `within ${limitText(edition.nearHomeMiles)}`],
    ...(counts === null ? [] : [['Counts of children', counts] as const]),
    ['Short or spare', 'above 0 is places short, below 0 is places spare'],
    ...(isSynthetic ? [['Data', syntheticWords] as const] : []),
    ['Small numbers', smallNumbersText(edition)],
    ...Object.values(markers).map(({ symbol, label }) => [symbol, label] as const),
    ...(edition.areasAreApproximate ? [['Areas', 'approximate, not official boundaries'] as const] : []),
    ['Fingerprint of the facts', fingerprint],
  ];
}
