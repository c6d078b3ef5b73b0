import { ageBands, cohorts, placementTypes } from '../../../schema/vocabulary.ts';
import { countCell } from '../../table/count.ts';
import { type CsvCell } from '../../table/csv.ts';
import { formatGap } from '../../words/formats.ts';
import type { GapAnswer, GapRow } from './gapRows.ts';

const header = [
  'council',
  'gss_code',
  'children_who_need_a_place',
  'registered_places',
  'usable_places',
  'gap',
  'gap_in_words',
  'children_in_placement',
  'living_over_20_miles_away',
  'living_outside_council',
  'as_of',
  'type_of_home',
  'age',
  'need',
  'near_home_miles',
  'data',
] as const;

/** The table as it is seen: same rows, same order, same markers, with the question on every row. */
export function gapCsv(table: {
  answer: GapAnswer;
  rows: readonly GapRow[];
  total: GapRow;
  isSynthetic: boolean;
}): CsvCell[][] {
  const { question } = table.answer;
  const [type] = question.placementTypes ?? [];
  const [age] = question.ageBands ?? [];
  const [need] = question.cohorts ?? [];
  const asked: CsvCell[] = [
    question.asOf,
    type === undefined ? 'all' : placementTypes[type].label,
    age === undefined ? 'all' : ageBands[age].label,
    need === undefined ? 'any' : cohorts[need],
    question.withinMiles,
    table.isSynthetic ? 'synthetic' : 'council returns',
  ];
  const cells = (row: GapRow): CsvCell[] => [
    row.name,
    row.gssCode,
    countCell(row.demand),
    countCell(row.registered),
    countCell(row.usable),
    countCell(row.gap),
    formatGap(row.gap),
    countCell(row.placed),
    countCell(row.over20),
    countCell(row.outside),
    ...asked,
  ];
  return [[...header], ...table.rows.map(cells), cells(table.total)];
}
