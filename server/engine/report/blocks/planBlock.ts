/** What new places are proposed, whom would they bring near home, what do they cost, and what holds them back? */
import { planStatuses } from '../../../../schema/codes/planWords.ts';
import { type PlacementType, placementTypes } from '../../../../schema/vocabulary.ts';
import { capitalise, countText, limitText, lowerFirst } from '../../wording.ts';
import { type CouncilColumn, councilTable, everyCouncil, keyOf, together } from '../councilTable.ts';
import { homesInWords } from '../firstPlan.ts';
import type { ProposedPlan } from '../proposedPlan.ts';
import {
  blockOfWords,
  type ReportBlock,
  type ReportScope,
  type Shown,
  saidChildren,
  type Whose,
  whyNotSaid,
} from '../reportBlock.ts';
import type { FigureSum, ReportCell, ReportNumbers } from '../reportTable.ts';

type Part = 'before' | 'newly' | 'after';
const key = (part: Part, council: string) => keyOf(`plan.${part}`, council);
const livingKey = 'plan.living';

/** Short before, newly near home, and short after, of a council or of them all; null where the plan has no row of it. */
function partsOf({ rows }: ProposedPlan, { councils }: ReportScope) {
  const byCouncil = new Map<string, ProposedPlan['rows'][number]>(rows.map((row) => [row.localAuthority, row]));
  return (part: Part, council: string): number | null => {
    const asked = council === everyCouncil ? councils.map(({ gss }) => gss) : [council];
    const found = asked.map((gss) => {
      const row = byCouncil.get(gss);
      if (row === undefined) return null;
      const [before, after] = [row.children - row.nearBefore, row.children - row.nearAfter];
      return { before, after, newly: before - after }[part];
    });
    return found.includes(null) ? null : found.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  };
}

type PartIn = ReturnType<typeof partsOf>;

/** A council of which fewer would be near home than today is shown by what is left; below 0 no number is a count of children. */
function partCell(partIn: PartIn, part: Part): CouncilColumn['cell'] {
  return (council) => {
    const value = partIn(part, council);
    if (value === null) return { kind: 'MARKED', marker: 'NOT_AVAILABLE' };
    return { kind: 'FIGURE', key: key(part, council), value, role: value < 0 ? 'DERIVED' : 'COUNT' };
  };
}

function councilNumbers(plan: ProposedPlan, partIn: PartIn, scope: ReportScope): ReportNumbers {
  const members = new Set<string>(scope.councils.map(({ gss }) => gss));
  const homesIn = (council: string) =>
    plan.homes.filter(({ localAuthority: gss }) => (council === everyCouncil ? members.has(gss) : gss === council));
  const known = (id: string, council: string, value: number): ReportCell => {
    return { kind: 'FIGURE', key: keyOf(`plan.${id}`, council), value, role: 'PUBLIC' };
  };
  const places = (council: string) => homesIn(council).reduce((sum, home) => sum + home.places, 0);
  const numbers = councilTable(
    {
      ...{
        id: 'plan',
        caption: `New homes, and children who cannot live within ${limitText(plan.withinMiles)} of home`,
      },
      source: 'The plan proposed, worked out as if everybody were placed at once with the new homes standing',
      columns: [
        {
          id: 'homes',
          label: 'New homes',
          unit: 'homes',
          cell: (council) => known('homes', council, homesIn(council).length),
        },
        {
          id: 'places',
          label: 'New places',
          unit: 'places',
          cell: (council) => known('places', council, places(council)),
        },
        { id: 'before', label: 'Cannot, today', unit: 'children', cell: partCell(partIn, 'before') },
        { id: 'newly', label: 'Newly near home', unit: 'children', cell: partCell(partIn, 'newly') },
        { id: 'after', label: 'Cannot, with the plan', unit: 'children', cell: partCell(partIn, 'after') },
      ],
    },
    scope,
  );
  return numbers;
}

/** What is left is what there was, less those newly near home; and what there was is the near-home gap, where it is as large. */
function planSums(partIn: PartIn, scope: ReportScope, shortIn: ShortIn): readonly FigureSum[] {
  return [...scope.councils.map(({ gss }) => gss), everyCouncil].flatMap((council): readonly FigureSum[] => {
    const before = partIn('before', council);
    if (before === null) return [];
    const same =
      shortIn.value(council) === before ? [{ total: shortIn.key(council), parts: [key('before', council)] }] : [];
    return [{ total: key('before', council), parts: [key('newly', council), key('after', council)] }, ...same];
  });
}

function kindsTable({ homes }: ProposedPlan): ReportNumbers {
  const types = [...new Set(homes.map(({ placementType }) => placementType))];
  const row = (type: PlacementType) => {
    const own = homes.filter(({ placementType }) => placementType === type);
    const places = own.reduce((sum, home) => sum + home.places, 0);
    const cell = (id: string, value: number): ReportCell => {
      return { kind: 'FIGURE', key: keyOf(`plan.${id}`, type), value, role: 'PUBLIC' };
    };
    return { id: type, label: placementTypes[type].label, cells: [cell('homes', own.length), cell('places', places)] };
  };
  return {
    tables: [
      {
        ...{ id: 'planKinds', caption: 'New homes by type of placement', rowHeading: 'Type', total: null },
        source: 'The plan proposed',
        columns: [
          { id: 'homes', label: 'New homes', unit: 'homes' },
          { id: 'places', label: 'New places', unit: 'places' },
        ],
        rows: types.map(row),
      },
    ],
    links: [],
    sums: [],
  };
}

/** What is paid today is of the children who would live there: said of ten or more, as every average is. */
function moneyTable({ capital, yearly, today, childrenLiving, priceYear }: ProposedPlan): ReportNumbers {
  const ends = ['low', 'middle', 'high'] as const;
  const net = {
    ...{ low: yearly.low - today.high, middle: yearly.middle - today.middle, high: yearly.high - today.low },
  };
  const open = (id: string, range: ProposedPlan['capital']) =>
    ends.map(
      (end): ReportCell => ({ kind: 'FIGURE', key: keyOf(`plan.${id}`, end), value: range[end], role: 'PUBLIC' }),
    );
  const ofChildren = (range: ProposedPlan['capital']) =>
    ends.map((end): ReportCell => ({ kind: 'AVERAGE', value: range[end], of: livingKey }));
  return {
    tables: [
      {
        ...{ id: 'planMoney', caption: `What it costs, in prices of ${priceYear}`, rowHeading: 'Cost', total: null },
        source:
          'The region’s own weekly costs where loaded, else an assumption named in the plan; building work is an assumption',
        columns: [
          { id: 'low', label: 'Low', unit: 'pounds' },
          { id: 'middle', label: 'Middle', unit: 'pounds' },
          { id: 'high', label: 'High', unit: 'pounds' },
        ],
        rows: [
          { id: 'capital', label: 'To open, once', cells: open('capital', capital) },
          { id: 'yearly', label: 'To run, a year', cells: open('yearly', yearly) },
          { id: 'today', label: 'The same children today, a year', cells: ofChildren(today) },
          { id: 'net', label: 'More (or less) a year', cells: ofChildren(net) },
        ],
      },
    ],
    links: [{ key: livingKey, value: childrenLiving, role: 'COUNT' }],
    sums: [],
  };
}

const heldBack: Readonly<Record<string, string>> = {
  mostCapitalPounds: 'The capital budget holds it back: the next home would need more.',
  mostYearlyPounds: 'The yearly budget holds it back: the next home would need more.',
  mostHomes: 'It opens as many homes as were asked for: more could bring more children near home.',
  areas: 'No further home was found that would bring another child near home.',
};

/** The near-home gap of today, by council. */
export interface ShortIn {
  readonly key: (council: string) => string;
  readonly value: (council: string) => number | null;
}

const noPlan = 'To propose one, make a plan in the planner and choose it when the report is made.';

/** Shape  what the plan itself says in words stays behind: its sentences hold exact numbers. */
export function planBlock(plan: ProposedPlan | null, shortIn: ShortIn, scope: ReportScope): ReportBlock {
  if (plan === null) return blockOfWords('PLAN', 'No plan of new places is proposed in this report.', noPlan);
  const partIn = partsOf(plan, scope);
  const numbers = together([
    councilNumbers(plan, partIn, scope),
    ...(plan.homes.length === 0 ? [] : [kindsTable(plan), moneyTable(plan)]),
  ]);
  return {
    ...{ id: 'PLAN', picture: { kind: 'BARS', tableId: 'plan', columnId: 'places' }, notLoaded: null },
    numbers: { ...numbers, sums: [...numbers.sums, ...planSums(partIn, scope, shortIn)] },
    answer: (shown) => answer(plan, shown),
    ofCouncil: (shown, council) => answerOfCouncil(plan, shown, council),
    notes: [
      ...plan.heldBackBy.flatMap((limit) => heldBack[limit] ?? []),
      `From the decision to the first child, ${countText(plan.leadMonths, 'month')} assumed.`,
      'No child is to be moved who is well placed.',
    ],
    quality: () => `${planStatuses[plan.status]}. Costs are ranges, not quotations.`,
  };
}

function answer(plan: ProposedPlan, shown: Shown): string {
  if (plan.homes.length === 0) return 'The plan proposed opens no new home.';
  return `${capitalise(homesInWords(plan))} with ${placesText(plan)}: ${whatItDoes(shown, everyCouncil)}.`;
}

/** Homes that stand there, and what all homes of the plan do for its children. */
function answerOfCouncil(plan: ProposedPlan, shown: Shown, { key: council, name }: Whose): string {
  const own = { ...plan, homes: plan.homes.filter(({ localAuthority }) => localAuthority === council) };
  const opens =
    own.homes.length === 0
      ? `The plan opens no new home in ${name}`
      : `The plan opens ${homesInWords(own)} with ${placesText(own)} in ${name}`;
  const newly = shown(key('newly', council));
  if (newly.value === null) return `${opens}. How many of its children would newly be near home ${whyNotSaid(newly)}.`;
  return `${opens}. Of its children, ${whatItDoes(shown, council)}.`;
}

function placesText({ homes }: ProposedPlan): string {
  return countText(
    homes.reduce((sum, home) => sum + home.places, 0),
    'place',
  );
}

function whatItDoes(shown: Shown, council: string): string {
  const [newly, after] = [shown(key('newly', council)), shown(key('after', council))];
  if (newly.value === null) return `how many children would newly be near home ${whyNotSaid(newly)}`;
  const near =
    newly.value < 0
      ? 'no more children would be near home'
      : lowerFirst(saidChildren(newly, 'would newly be near home', 'would newly be near home'));
  const left = lowerFirst(saidChildren(after, 'would still not be', 'would still not be'));
  return `${near}, and ${left}`;
}
