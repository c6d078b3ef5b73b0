/** How long does it take to find a home, what do homes answer, and how many children live where no child should? */
import { declineReasons } from '../../../../schema/codes/callOutcomes.ts';
import type { Count } from '../../count.ts';
import type { PlacingMeasures, PlacingRow } from '../../decision/placingMeasures.ts';
import type { LocationTable } from '../../location.ts';
import type { WaitingRow } from '../../waitingChildren.ts';
import { capitalise, countText } from '../../wording.ts';
import { cellOf, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import {
  allOf,
  noNumbers,
  type ReportBlock,
  type ReportScope,
  type Shown,
  type Whose,
  whyNotSaid,
} from '../reportBlock.ts';
import type { ReportNumbers } from '../reportTable.ts';
import { waitingKey, waitingNumbers } from './waitingPart.ts';

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
  if (reasons.length === 0) return noNumbers;
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
    answer: (shown) => answer(shown, measures, allOf(scope)),
    ofCouncil: (shown, council) => answer(shown, measures, council),
    notLoaded:
      measures.total.decided.value === 0
        ? 'How long it takes to find a home is not known yet: it is counted from the calls and choices that placement teams record in Nearhome.'
        : null,
  };
}

/** Who waits; how long finding took; who lives where no child may. */
function answer(shown: Shown, { rows, total }: PlacingMeasures, { key, name }: Whose): string {
  const { medianDays } = rows.find(({ localAuthority }) => localAuthority === key) ?? total;
  const decided = shown(keyOf('finding.decided', key));
  const isTimed = (decided.value ?? 0) >= 10 && medianDays !== null;
  const found = isTimed ? `half of the homes found took ${countText(medianDays, 'day')} or fewer` : saidHomes(decided);
  const waiting = saidKnown(shown(waitingKey('waiting', key)), {
    ...{ one: `child of ${name} is`, many: `children of ${name} are`, where: 'recorded as waiting for a home' },
  });
  const unregistered = saidKnown(shown(keyOf('unregistered', key)), {
    ...{ one: 'child is', many: 'children are', where: 'recorded in an unregistered home' },
  });
  return `${capitalise([...waiting, found, ...unregistered].join('; '))}.`;
}

interface Does {
  readonly one: string;
  readonly many: string;
  readonly where: string;
}

/** "no child waits for a home", "12 children wait for a home"; nothing of what nobody has sent. */
function saidKnown(count: Count, { one, many, where }: Does): readonly string[] {
  if (count.value === 0) return [`no ${one} ${where}`];
  if (count.value !== null) return [`${countText(count.value, one, many)} ${where}`];
  return count.marker === 'SUPPRESSED' ? [`how many ${many} ${where} ${whyNotSaid(count)}`] : [];
}

function saidHomes(count: Count): string {
  if (count.value === 0) return 'no home is recorded as found';
  if (count.value === null) return `how many homes were found ${whyNotSaid(count)}`;
  return `${countText(count.value, 'home is', 'homes are')} recorded as found`;
}
