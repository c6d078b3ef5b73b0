import type { KnownCount } from '../table/count.ts';
import { formatCount } from '../words/formats.ts';

/** A count in a cell: the number, or its marker in the quieter ink. */
export function CountText({ count }: { count: KnownCount }) {
  if ('value' in count) return formatCount(count);
  return <span className="nh-marker">{formatCount(count)}</span>;
}
