/** How are pounds said? */
import { numberText } from '../wording.ts';

const million = 1_000_000;

/** "£350,000", "£4.1m", "−£1.2m"; whole thousands from £10,000 up, so that no figure looks surer than it is. */
export function poundsText(pounds: number): string {
  const sign = pounds < 0 ? '−' : '';
  const size = Math.abs(pounds);
  if (size >= million - 500) return `${sign}£${(size / million).toFixed(1)}m`;
  return `${sign}£${numberText(size >= 10_000 ? Math.round(size / 1_000) * 1_000 : Math.round(size))}`;
}
