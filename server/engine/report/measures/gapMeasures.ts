/** How are places, children who need them and the gaps between them counted? */
import { countText, limitText, numberText } from '../../wording.ts';
import { everyCouncil } from '../councilTable.ts';
import { cellIn, tableIn } from '../releasedCells.ts';
import { type Measure, type MeasureFacts, madeUp, shownRow } from './measure.ts';

const children = (count: number) => countText(count, 'child', 'children');

function usableExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'supply', ['registered', 'onHold', 'usable']);
  if (row === null) return madeUp('10 registered places, 2 of them on hold, leave 8 usable.');
  const [registered = 0, onHold = 0, usable = 0] = row.values;
  return `${row.of}: ${numberText(registered)} registered − ${numberText(onHold)} on hold = ${numberText(usable)} usable.`;
}

function takenExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'supply', ['usable', 'taken', 'free']);
  if (row === null) return madeUp('8 usable places of which 6 are taken leave 2 free; 75% are taken.');
  const [usable = 0, taken = 0, free = 0] = row.values;
  return `${row.of}: ${numberText(usable)} usable − ${numberText(taken)} taken = ${numberText(free)} free.`;
}

function demandExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'gap-ANY', ['demand']);
  if (row === null)
    return madeUp('12 children who live in fostering, and 1 who waits for it, are 13 children who need it.');
  return `${row.of}: ${children(row.values[0] ?? 0)} need a place of some type, each counted once.`;
}

function gapExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'gap-ANY', ['demand', 'usablePlaces', 'numericalGap']);
  if (row === null) return madeUp('50 children − 40 usable places = 10 short.');
  const [demand = 0, usable = 0, gap = 0] = row.values;
  const result = gap === 0 ? '0, in balance' : `${numberText(Math.abs(gap))} ${gap > 0 ? 'short' : 'spare'}`;
  return `${row.of}: ${children(demand)} − ${countText(usable, 'usable place')} = ${result}.`;
}

function nearHomeExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'nearHome', ['children', 'near', 'short']);
  if (row === null)
    return madeUp('100 children, of whom 90 can be given a suitable place near home at once: 10 cannot.');
  const [all = 0, near = 0, short = 0] = row.values;
  return `${row.of}: ${children(all)}, of whom ${numberText(near)} can be given a suitable place near home at once: ${numberText(short)} cannot.`;
}

function reasonExample({ blocks }: MeasureFacts): string {
  const table = tableIn(blocks, 'reasons');
  const shown = (table?.rows ?? []).flatMap(({ id, label }) => {
    const { value } = cellIn(table, id, 'children');
    return value === null || value === 0 ? [] : [{ label, value }];
  });
  const [most] = shown.toSorted((a, b) => b.value - a.value);
  if (most === undefined)
    return madeUp('a child has three homes in reach; one is of the wrong type and two are full: the reason is “full”.');
  return `${children(most.value)}: ${most.label.toLowerCase()}.`;
}

function planExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'plan', ['before', 'newly', 'after']);
  if (row === null)
    return madeUp('30 children cannot live near home; a home of 4 places brings 3 of them near: it is worth 3.');
  const [before = 0, newly = 0, after = 0] = row.values;
  return `${row.of}, with all homes of the plan: ${numberText(before)} − ${numberText(newly)} newly near home = ${numberText(after)}.`;
}

function withinExample({ withinMiles, blocks }: MeasureFacts): string {
  const limit = withinMiles === null ? 'the limit that the region sets' : limitText(withinMiles);
  const share = cellIn(tableIn(blocks, 'nearHome'), everyCouncil, 'share').value;
  const short =
    share === null ? '' : ` ${Math.round(100 * share)}% of the children could not be given a place within it.`;
  return `The limit of this report is ${limit}.${short}`;
}

export const gapMeasures: readonly Measure[] = [
  {
    id: 'near-home',
    title: 'Near home',
    meaning: 'A home is near when it is within the limit of the child’s family home.',
    formula:
      'Straight-line distance from the family home to the home, no more than the region’s limit (20 miles unless set).',
    example: withinExample,
    limits: [
      'A straight line is shorter than a road.',
      'A child without a family home on record is measured from the community place, and one without either is counted apart.',
    ],
    source: 'Children Act 1989 section 22C(8)(a); the limit is the region’s own.',
  },
  {
    id: 'usable-places',
    title: 'Usable places',
    meaning: 'Places that a child could live in, whether or not a child lives there now.',
    formula:
      'Places registered (or approved, in fostering) less those on hold, of open homes. Places for short breaks only are left out.',
    example: usableExample,
    limits: ['A place counts as usable until its home says that it is on hold.'],
    source: 'Homes loaded, with Ofsted’s registration where it is.',
  },
  {
    id: 'taken-places',
    title: 'Places taken and free',
    meaning: 'How full the homes are.',
    formula:
      'Taken: children who live there or are promised a place. Free: usable places less those taken. Share: taken of usable.',
    example: takenExample,
    limits: [
      'Children of other councils who live in these homes count as well.',
      'A free place may not suit the child who waits.',
    ],
    source: 'Homes loaded.',
  },
  {
    id: 'demand',
    title: 'Children who need a place',
    meaning: 'Children of a council by the type of placement they need.',
    formula:
      'Each child once: by the type that the plan prefers, else the type they live in. Children with parents or placed for adoption need no place; short breaks are apart.',
    example: demandExample,
    limits: ['Who needs another type, and has no plan that says so, counts under the type they live in.'],
    source: 'Children and needs loaded.',
  },
  {
    id: 'numerical-gap',
    title: 'Short or spare',
    meaning: 'Whether the places that stand in an area are as many as the children who need them.',
    formula:
      'Children who need the type, less usable places of it in the council’s area. Above 0 is short, below 0 spare.',
    example: gapExample,
    limits: [
      'It says nothing of where in the area homes stand or whom they take.',
      'Other councils’ children live in some of these places.',
    ],
    source: 'Children and homes loaded.',
  },
  {
    id: 'near-home-gap',
    title: 'Cannot live near home',
    meaning:
      'Children for whom no suitable place near home is left when all children are placed at once, as well as can be.',
    formula:
      'The fewest children left without a suitable place within the limit, over all ways to give out the usable places: under the law, what homes take and offer, and with brothers and sisters together.',
    example: nearHomeExample,
    limits: [
      'It moves nobody: it asks what the places could do, not what should be done.',
      'Children whose plan is to live far away, by choice or for safety, are not counted as short.',
    ],
    source: 'Children and homes loaded; solved with a proof of how far from best the answer can be.',
  },
  {
    id: 'reasons',
    title: 'Why a child cannot live near home',
    meaning: 'The first thing that holds the child back.',
    formula:
      'In this order: no home in reach; wrong type or age; need not offered; group too large; area to avoid; suitable but full; and those properly far.',
    example: reasonExample,
    limits: ['A child may be held back by more than one thing: only the first is counted.'],
    source: 'The regional list of reasons for placing at a distance.',
  },
  {
    id: 'value-of-a-place',
    title: 'Value of a place',
    meaning: 'What one more place of a kind at a spot would do.',
    formula:
      'Children newly near home if one more place stood there and everybody were placed at once again, and weekly miles saved.',
    example: planExample,
    limits: ['Values of several places do not add up: the first brings most.'],
    source: 'The same placing of all children at once, solved again with the place.',
  },
];
