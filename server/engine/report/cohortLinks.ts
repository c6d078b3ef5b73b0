/** Which shortage groups can be taken from ages, from those recorded, and from all who need a place? */
import { cohorts } from '../../../schema/vocabulary.ts';
import { everyCouncil, keyOf } from './councilTable.ts';
import type { Figure, FigureSum, ReportNumbers } from './reportTable.ts';

type Links = Pick<ReportNumbers, 'links' | 'sums'>;
type NumberOf = (key: string) => number | undefined;

const group = (id: string) => keyOf('group.demand', id);
const everyone = keyOf('demand.ANY', everyCouncil);

/** [whole, part]: anybody may take the one from the other. */
const within: readonly (readonly [string, string])[] = [
  ...Object.keys(cohorts).map((id) => [everyone, group(id)] as const),
  [keyOf('recorded.UASC', everyCouncil), group('UASC')],
  [keyOf('characteristic.DISABILITY', 'DISABLED'), group('DISABLED')],
  [group('UNDER_1'), group('BABY')],
  [group('BABY'), group('UNDER_1')],
];

const none: Links = { links: [], sums: [] };

/** What is left of the whole is shown nowhere; where nothing is left, anybody may take the two for the same. */
function restOf(whole: string, part: string, numberOf: NumberOf): Links {
  const [all, some] = [numberOf(whole), numberOf(part)];
  if (all === undefined || some === undefined || some > all) return none;
  if (all === some) return { links: [], sums: [{ total: whole, parts: [part] }] };
  const rest: Figure = { key: `rest.${whole} without ${part}`, value: all - some, role: 'COUNT', isImplied: true };
  return { links: [rest], sums: [{ total: whole, parts: [part, rest.key] }] };
}

/** Teenagers are 13 and over: with those of 16 and 17 they give the younger of them, and those the children of 10 to 12. */
function teenagers(numberOf: NumberOf): Links {
  const [all, older, ten] = [group('TEENAGER'), group('AGE_16_17'), group('AGE_10_15')].map(numberOf);
  const young = (all ?? Number.NaN) - (older ?? Number.NaN);
  const under = (ten ?? Number.NaN) - young;
  if (!(young >= 0 && under >= 0)) return none;
  const implied = (key: string, value: number): Figure => ({ key, value, role: 'COUNT', isImplied: true });
  const [from13, to12] = [implied('group.aged 13-15', young), implied('group.aged 10-12', under)];
  const sums: FigureSum[] = [
    { total: group('TEENAGER'), parts: [group('AGE_16_17'), from13.key] },
    { total: group('AGE_10_15'), parts: [from13.key, to12.key] },
  ];
  return { links: [from13, to12], sums };
}

/** Shape  of numbers that have shortage groups and what they are part of; nothing where they have not. */
export function cohortLinks({ tables }: ReportNumbers): ReportNumbers {
  const values = new Map<string, number>();
  for (const { rows, total } of tables) {
    for (const { cells } of total ? [...rows, total] : rows) {
      for (const cell of cells) if (cell.kind === 'FIGURE') values.set(cell.key, cell.value);
    }
  }
  const numberOf: NumberOf = (key) => values.get(key);
  const all = [...within.map(([whole, part]) => restOf(whole, part, numberOf)), teenagers(numberOf)];
  return { tables: [], links: all.flatMap(({ links }) => links), sums: all.flatMap(({ sums }) => sums) };
}
