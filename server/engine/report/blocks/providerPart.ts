/** Who provides the placements that children live in? */
import type { LocationTable } from '../../location.ts';
import { type ProviderGroup, type ProviderRow, providerGroups, providerOrder } from '../../placedByProvider.ts';
import { councilTable, everyCouncil, keyOf } from '../councilTable.ts';
import { placedMeasure, type ReportScope } from '../reportBlock.ts';
import type { FigureSum, ReportCell, ReportNumbers } from '../reportTable.ts';

export const providerKey = (group: ProviderGroup, council: string) => keyOf(`provider.${group}`, council);

export interface ProviderFacts {
  readonly providers: readonly ProviderRow[];
  readonly location: LocationTable;
}

/** Shape  each row adds up to the children placed, where the same children are counted. */
export function providerNumbers({ providers: rows, location }: ProviderFacts, scope: ReportScope): ReportNumbers {
  const placed = new Map<string, number | null>(location.rows.map((row) => [row.localAuthority, row.children.value]));
  if (rows.every(({ counts }) => counts === null)) return { tables: [], links: [], sums: [] };
  const byCouncil = new Map<string, ProviderRow>(rows.map((row) => [row.localAuthority, row]));
  const countIn = (group: ProviderGroup, council: string): number | null => {
    const asked = council === everyCouncil ? scope.councils.map(({ gss }) => gss) : [council];
    const found = asked.map((gss) => byCouncil.get(gss)?.counts?.[group] ?? null);
    return found.includes(null) ? null : found.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  };
  const cell =
    (group: ProviderGroup) =>
    (council: string): ReportCell => {
      const value = countIn(group, council);
      const key = providerKey(group, council);
      return value === null
        ? { kind: 'MARKED', marker: 'NOT_AVAILABLE' }
        : { kind: 'FIGURE', key, value, role: 'COUNT' };
    };
  const numbers = councilTable(
    {
      ...{ id: 'providers', caption: 'Children in care by who provides the placement' },
      source: 'SSDA903 PLACE_PROVIDER of the placements loaded',
      columns: providerOrder.map((group) => ({
        ...{ id: group, label: providerGroups[group], unit: 'children' as const },
        cell: cell(group),
      })),
    },
    scope,
  );
  const across = scope.councils.flatMap(({ gss }): readonly FigureSum[] => {
    const sum = providerOrder.reduce((total, group) => total + (countIn(group, gss) ?? 0), 0);
    if (countIn('PR1', gss) === null || sum !== placed.get(gss)) return [];
    return [{ total: keyOf(placedMeasure, gss), parts: providerOrder.map((group) => providerKey(group, gss)) }];
  });
  return { ...numbers, sums: [...numbers.sums, ...across] };
}
