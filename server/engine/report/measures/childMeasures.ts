/** How are distances, stability, rates and the forecast of children counted? */
import { countText, numberText } from '../../wording.ts';
import { everyCouncil } from '../councilTable.ts';
import { countsInShort } from '../countsOfChildren.ts';
import { cellIn, tableIn } from '../releasedCells.ts';
import { type Measure, type MeasureFacts, madeUp, shownRow } from './measure.ts';

const children = (count: number) => countText(count, 'child', 'children');
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`;

function countsExample({ blocks, scope }: MeasureFacts): string {
  const counts = countsInShort(blocks, { key: everyCouncil });
  return counts === null
    ? madeUp('of 100 children in care 10 are with their parents, and 5 wait to come into care: 95 need a place.')
    : `${scope.regionName}: ${counts}.`;
}

function rateExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'inCare', ['children', 'rate']);
  if (row === null) return madeUp('500 children in care of 50,000 under 18 are 100 for every 10,000.');
  const [count = 0, rate = 0] = row.values;
  return `${row.of}: ${children(count)} in care are ${rate.toFixed(1)} for every 10,000 under 18.`;
}

function farExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'location', ['children', 'far']);
  const [all = 0, far = 0] = row?.values ?? [];
  if (row === null || all < 10) return madeUp('20 of 100 children over 20.0 miles away are 20%.');
  return `${row.of}: ${numberText(far)} of ${children(all)} live over 20 miles from home, ${percent(far, all)}.`;
}

function distantExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'location', ['atADistance', 'children']);
  if (row === null)
    return madeUp(
      'a child of Oldham in Tameside, which adjoins it, is outside but not at a distance; in Kent, at a distance.',
    );
  return `${row.of}: ${numberText(row.values[0] ?? 0)} of ${children(row.values[1] ?? 0)} live in a council that does not adjoin their own.`;
}

function stabilityExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'stability', ['children', 'threeOrMore']);
  const [all = 0, often = 0] = row?.values ?? [];
  if (row === null || all < 10)
    return madeUp('a child who lived in one home on the first day, and moved twice in the year, had three placements.');
  return `${row.of}: ${numberText(often)} of ${children(all)} had three or more placements in the year, ${percent(often, all)}.`;
}

function siblingsExample(facts: MeasureFacts): string {
  const row = shownRow(facts, 'siblings', ['planned', 'siblingsTogether']);
  const [all = 0, together = 0] = row?.values ?? [];
  if (row === null || all < 10)
    return madeUp('40 children whose plan it is, of whom 30 live with all of them, are 75%.');
  return `${row.of}: ${numberText(together)} of ${children(all)} whose plan it is live with all of them, ${percent(together, all)}.`;
}

function forecastExample({ blocks, scope }: MeasureFacts): string {
  const table = tableIn(blocks, 'forecast');
  const [last, next] = ['last', 'expected1'].map((column) => cellIn(table, everyCouncil, column).value);
  if (last === null || last === undefined || next === null || next === undefined)
    return madeUp('600 children, of whom a third leave, and 200 who come: 600 − 200 + 200 = 600 next year.');
  return `${scope.regionName}: from ${children(last)}, by the councils’ own rates of coming and leaving, ${numberText(next)} a year on.`;
}

export const childMeasures: readonly Measure[] = [
  {
    id: 'counts',
    title: 'Three counts of children',
    meaning: 'Why the report does not always count the same children.',
    formula:
      'In care: every child in care on the day, short breaks left out. Need a place: those in care, less those who live with their parents, are placed for adoption or live where no home offers places, and with those who are not in care yet and have an open need. Measured for near home: those who need a place, less those who live far away by choice, for safety or with kin, those without an address to measure from, and those who stay where they are.',
    example: countsExample,
    limits: ['Each child is counted once in each of the three.'],
    source: 'Children and needs loaded.',
  },
  {
    id: 'rate',
    title: 'Children in care for every 10,000',
    meaning: 'How many of the children who live in an area are in care of its council.',
    formula: 'Children in care on the day, divided by people under 18 who live in the area, times 10,000.',
    example: rateExample,
    limits: ['The population is of mid-2024.', 'Short breaks are not counted.'],
    source: 'Children loaded; Office for National Statistics, mid-year estimates.',
  },
  {
    id: 'ssda903-distance',
    title: 'Distance from home, as the national return has it',
    meaning: 'How far the placement is from where the child came from, in the classes of the national tables.',
    formula: 'Straight line on the national grid in miles, to one decimal: 20.0 is within 20 miles, 20.1 is over.',
    example: farExample,
    limits: [
      'Unaccompanied children have no home address: their distance is not known, and never 0.',
      'It is read with inside and outside of the council, never alone.',
    ],
    source: 'SSDA903 return; Department for Education, Children looked after.',
  },
  {
    id: 'at-a-distance',
    title: 'In a council not adjoining',
    meaning: 'Placements that need the approval of the director, as they are at a distance.',
    formula: 'Children who live outside their own council and in none that shares a land border with it.',
    example: distantExample,
    limits: ['A council across water does not adjoin.'],
    source: 'Care Planning Regulations 2010, regulation 11.',
  },
  {
    id: 'weekly-miles',
    title: 'Weekly miles',
    meaning: 'How far a child or the family travels in a week to stay in touch: family, school and community.',
    formula: 'For each important place: visits a week × 2 × miles. All of them added up.',
    example: () =>
      'With made-up numbers, as no child’s are shown: family 3 miles away twice a week (12) and a school 1.5 miles away five times (15) are 27 weekly miles.',
    limits: [
      'A place that is not on record is said to be missing, never 0.',
      'A straight line is shorter than a road.',
    ],
    source: 'Important places of the children loaded.',
  },
  {
    id: 'stability',
    title: 'Three or more placements; the same carer for two years',
    meaning: 'How settled children are.',
    formula:
      'Placements a child was in during the year, temporary ones left out. Of children under 16 in care for two and a half years: with the same carer for two years or more.',
    example: stabilityExample,
    limits: ['A council counts only where the whole history is loaded.', 'A move may be for the better.'],
    source: 'SSDA903 episodes; Department for Education, placement stability.',
  },
  {
    id: 'siblings',
    title: 'Brothers and sisters together',
    meaning: 'Whether children live with their brothers and sisters in care where that is the plan.',
    formula: 'Of children whose plan is to live with all of them: those who live in one home with all.',
    example: siblingsExample,
    limits: ['Children without a recorded plan are not counted.', 'Where a home is not known, neither is the answer.'],
    source: 'Children Act 1989 section 22C(8)(c); plans loaded.',
  },
  {
    id: 'forecast',
    title: 'Forecast of children in care',
    meaning: 'How many children there may be in one, three and five years, and how far that may be off.',
    formula:
      'Children next year = children now less those who leave, at the average rate of the past, plus those who come in an average year. The range holds the number eight times in ten, if the future swings as the past did.',
    example: forecastExample,
    limits: [
      'Five published years say little.',
      'It knows of no policy and no plan.',
      'The report says whether it has done better than to say that nothing changes.',
    ],
    source: 'Department for Education, Children looked after: children, started and ceased.',
  },
];
