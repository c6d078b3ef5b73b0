/** How long does it take to find a home, what do homes answer, and how many children live where no child should? */
import { declineReasons } from '../../../../schema/codes/callOutcomes.ts';
import type { Count } from '../../count.ts';
import type { PlacingMeasures, PlacingRow } from '../../decision/placingMeasures.ts';
import type { LocationTable } from '../../location.ts';
import type { WaitingRow } from '../../waitingChildren.ts';
import { countText, numberText } from '../../wording.ts';
import { cellOf, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import { type ReportBlock, type ReportScope, type Shown, saidChildren, saidCount } from '../reportBlock.ts';
import type { ReportNumbers } from '../reportTable.ts';
import { waitingNumbers } from './waitingPart.ts';

function findingTable({ rows, total }: PlacingMeasures, scope: ReportScope): ReportNumbers {
  const byCouncil = new Map<string | null, PlacingRow>(rows.map((row) => [row.localAuthority, row]));
  const of = (council: string) => byCouncil.get(council) ?? total;
  const count = (column: 'decided' | 'offers' | 'declines', label: string) => ({
    ...{ id: column, label, unit: 'children' as const },
    cell: (council: string) => cellOf(keyOf(`finding.${column}`, council), of(council)[column]),
  });
  return councilTable(
    {
      id: 'finding',
      caption: 'Homes found, how long it took, and what homes answered',
      source: 'Needs and calls recorded here',
      columns: [
        count('decided', 'Homes found'),
        {
          ...{ id: 'days', label: 'Days to find, middle', unit: 'days' },
          cell: (council) => ({
            kind: 'AVERAGE',
            value: of(council).medianDays,
            of: keyOf('finding.decided', council),
          }),
        },
        count('offers', 'Offers'),
        count('declines', 'Declined'),
      ],
    },
    scope,
  );
}

function reasonsTable({ reasons }: PlacingMeasures): ReportNumbers {
  const key = (reason: string) => keyOf('finding.reason', reason);
  const isKnown = reasons.length > 0 && reasons.every(({ declines }) => declines.value !== null);
  return {
    tables: [
      {
        ...{
          id: 'declines',
          caption: 'Why homes declined',
          rowHeading: 'Reason',
          total: null,
          source: 'Calls recorded here',
        },
        columns: [{ id: 'declines', label: 'Declined', unit: 'children' }],
        rows: reasons.map(({ reason, declines }) => ({
          id: reason,
          label: declineReasons[reason],
          cells: [cellOf(key(reason), declines)],
        })),
      },
    ],
    links: [],
    sums: isKnown
      ? [{ total: keyOf('finding.declines', everyCouncil), parts: reasons.map(({ reason }) => key(reason)) }]
      : [],
  };
}

function unlawfulTable({ rows, total }: LocationTable, scope: ReportScope): ReportNumbers {
  const byCouncil = new Map<string, (typeof rows)[number]>(rows.map((row) => [row.localAuthority, row]));
  const column = (id: 'unregistered' | 'underSixteenNotAllowed', label: string) => ({
    ...{ id, label, unit: 'children' as const },
    cell: (council: string) => cellOf(keyOf(id, council), (byCouncil.get(council) ?? total)[id]),
  });
  return councilTable(
    {
      id: 'unlawful',
      caption: 'Children in placements that may not be used',
      source: 'Children’s placements as recorded for the SSDA903 return',
      columns: [
        column('unregistered', 'In an unregistered home'),
        column('underSixteenNotAllowed', 'Under 16 in supported accommodation'),
      ],
    },
    scope,
  );
}

export interface FindingFacts {
  readonly placing: PlacingMeasures;
  readonly location: LocationTable;
  readonly waiting: readonly WaitingRow[];
}

/**
 * Shape   the middle time is said of ten or more homes found.
 * Source  Care Standards Act 2000 s11 (unregistered); Care Planning Regulations 2010 reg 27A (under 16).
 */
export function findingBlock(facts: FindingFacts, scope: ReportScope): ReportBlock {
  const { placing: measures, location, waiting } = facts;
  return {
    ...{ id: 'FINDING', picture: null, notes: [] },
    numbers: together([
      findingTable(measures, scope),
      reasonsTable(measures),
      waitingNumbers(waiting, scope),
      unlawfulTable(location, scope),
    ]),
    quality: () => 'Only homes found and calls recorded here are counted.',
    answer: (shown) => answer(shown, measures, scope),
    notLoaded:
      measures.total.decided.value === 0
        ? 'No homes found are recorded yet: choose homes for waiting children here.'
        : null,
  };
}

function answer(shown: Shown, { total }: PlacingMeasures, { regionName }: ReportScope): string {
  const decided = shown(keyOf('finding.decided', everyCouncil));
  const unregistered = shown(keyOf('unregistered', everyCouncil));
  const found =
    (decided.value ?? 0) >= 10 && total.medianDays !== null
      ? `Half the homes ${regionName} found took ${numberText(total.medianDays)} days or fewer`
      : `${regionName} has recorded ${saidHomes(decided)} found`;
  return `${found}; ${saidChildren(unregistered, 'lives in an unregistered home', 'live in unregistered homes')}.`;
}

function saidHomes(count: Count): string {
  return count.value === null ? `${saidCount(count)} of homes` : countText(count.value, 'home');
}
