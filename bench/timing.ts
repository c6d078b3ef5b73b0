/** How a bench that asks one question of many children is told. */
import type { NeedFacts } from '../server/engine/facts.ts';
import type { HomeIndex } from '../server/engine/homeIndex.ts';

export interface Asked {
  readonly homes: HomeIndex;
  readonly needs: readonly NeedFacts[];
}

export interface Timing {
  readonly p50: number;
  readonly p99: number;
}

export function timingOf(milliseconds: readonly number[]): Timing {
  const times = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

export function timingLine(name: string, { p50, p99 }: Timing, ours: Timing): string {
  const ratio = p50 / ours.p50;
  return `  ${name.padEnd(44)} p50 ${p50.toFixed(3)} ms   p99 ${p99.toFixed(3)} ms   ${ratio.toFixed(1)} × ours`;
}
