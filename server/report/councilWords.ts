/** What does a report say of one council, in the words it says of the region? */
import { placementTypes } from '../../schema/vocabulary.ts';
import type { Count } from '../engine/count.ts';
import type { GssCode } from '../engine/facts.ts';
import type { ReleasedBlock } from '../engine/report/report.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { typesNeedingPlaces } from '../engine/typeOrder.ts';
import { countText, lowerFirst, numberText } from '../engine/wording.ts';

type Row = ReleasedTable['rows'][number];

function gapSentence(name: string, { value, marker }: Count): string {
  if (value === null)
    return marker === 'SUPPRESSED'
      ? `How many places ${name} is short is hidden to protect children.`
      : `How many places ${name} is short is not known.`;
  if (value === 0) return `${name} has as many usable places as children who need one.`;
  return value > 0
    ? `${name} is ${countText(value, 'place')} short.`
    : `${name} has ${countText(-value, 'place')} to spare.`;
}

function nearSentence(near: Count, children: Count): string {
  if (near.value !== null && children.value !== null)
    return `${numberText(near.value)} of its ${countText(children.value, 'child', 'children')} cannot live near home.`;
  return near.marker === 'SUPPRESSED'
    ? 'How many of its children cannot live near home is hidden to protect them.'
    : '';
}

/** From the council's row of the first page's table: whatever is hidden there is hidden here. */
export function ownHeadline({ columns }: ReleasedTable, { label, cells }: Row): string {
  const cellOf = (is: (column: ReleasedTable['columns'][number]) => boolean) => cells[columns.findIndex(is)];
  const gap = cellOf(({ unit }) => unit === 'gap');
  const near = cellOf(({ id }) => id === 'cannotBeNear');
  const children = cells[0];
  return [
    gap === undefined ? '' : gapSentence(label, gap),
    near === undefined || children === undefined ? '' : nearSentence(near, children),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

interface Named {
  readonly gss: GssCode;
  readonly name: string;
}

/** The three types of placement of which the council is shortest, as its tables of the gap say; none that they hide. */
export function ownGaps(blocks: readonly ReleasedBlock[], { gss, name }: Named): readonly string[] {
  const tables = blocks.flatMap(({ id, tables: own }) => (id === 'GAP' ? own : []));
  return typesNeedingPlaces
    .flatMap((type) => {
      const table = tables.find(({ id }) => id === `gap-${type}`);
      const at = table?.columns.findIndex(({ unit }) => unit === 'gap') ?? -1;
      const short = table?.rows.find(({ id }) => id === gss)?.cells[at]?.value ?? 0;
      return short > 0 ? [{ type, short }] : [];
    })
    .sort((a, b) => b.short - a.short)
    .slice(0, 3)
    .map(
      ({ type, short }) => `${name} is ${numberText(short)} ${lowerFirst(placementTypes[type].label)} places short.`,
    );
}
