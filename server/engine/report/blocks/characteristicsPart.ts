/** Who are the children, as tables of the region: sex, ethnic group, legal status, main need and disability? */
import { type CharacteristicGroup, type Characteristics, characteristicGroups } from '../../childCharacteristics.ts';
import { everyCouncil, keyOf } from '../councilTable.ts';
import { placedMeasure, type ReportScope } from '../reportBlock.ts';
import type { ReportCell, ReportNumbers } from '../reportTable.ts';

/** Shape  a table for each group, its rows adding up to the children placed; nothing where they are not known. */
export function characteristicsNumbers(
  characteristics: Characteristics,
  placed: number | null,
  { regionName }: ReportScope,
): ReportNumbers {
  const groups = (Object.keys(characteristicGroups) as CharacteristicGroup[]).filter((group) => {
    return characteristics[group].reduce((sum, { children }) => sum + children, 0) === placed;
  });
  const key = (group: CharacteristicGroup, id: string) => keyOf(`characteristic.${group}`, id);
  const all = keyOf(placedMeasure, everyCouncil);
  const row = (group: CharacteristicGroup, id: string, children: number): readonly ReportCell[] => [
    { kind: 'FIGURE', key: key(group, id), value: children, role: 'COUNT' },
    { kind: 'SHARE', part: key(group, id), whole: all },
  ];
  return {
    tables: groups.map((group) => ({
      ...{ id: `by-${group}`, caption: `Children placed by ${characteristicGroups[group].toLowerCase()}` },
      ...{ rowHeading: characteristicGroups[group], source: 'Children loaded, with their SSDA903 records' },
      columns: [
        { id: 'children', label: 'Children', unit: 'children' },
        { id: 'share', label: 'Share', unit: 'percent' },
      ],
      rows: characteristics[group].map(({ id, label, children }) => ({
        ...{ id, label },
        cells: row(group, id, children),
      })),
      total: {
        ...{ id: everyCouncil, label: regionName },
        cells: [
          { kind: 'FIGURE', key: all, value: placed ?? 0, role: 'COUNT' },
          { kind: 'SHARE', part: all, whole: all },
        ],
      },
    })),
    links: [],
    sums: groups.map((group) => ({ total: all, parts: characteristics[group].map(({ id }) => key(group, id)) })),
  };
}
