/** Which two are compared, and how they are shown, as an address and back. */
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';

export const compareShows = ['both', 'change'] as const;
export type CompareShow = (typeof compareShows)[number];
export const baselineId = 'baseline';

export interface CompareLook {
  readonly a: string;
  readonly b: string;
  readonly show: CompareShow;
  readonly run: string | null;
  readonly dropped: readonly string[];
}

export function readCompareAddress(search: string): CompareLook {
  const query = readQuery(search);
  return {
    a: query.code('a') ?? baselineId,
    b: query.code('b') ?? baselineId,
    show: query.oneOf('show', compareShows) ?? 'both',
    run: query.code('run'),
    dropped: query.dropped(),
  };
}

export function compareAddress(regionId: string, { a, b, show, run }: Omit<CompareLook, 'dropped'>): string {
  const parts = { a, b, show: show === 'both' ? null : show, run };
  return `${paths.compare(regionId)}${writeQuery(parts)}`;
}
