/** How long does it take to release every number of a large region at once: the live screens, then the report beside them? */
import { liveNumbers } from '../server/engine/disclose/liveNumbers.ts';
import { liveRelease } from '../server/engine/disclose/liveRelease.ts';
import { asBefore, type Said } from '../server/engine/disclose/said.ts';
import { reportOf } from '../server/engine/report/reportOf.ts';
import { loadSolver } from '../server/runs/loadSolver.ts';
import { seededWorld } from '../test/engine/report/seededRegion.ts';
import { benchDate } from './england.ts';

const councils = Array.from({ length: 15 }, (_, at) => `E080000${String(at + 1).padStart(2, '0')}`);
const mostChildren = 1_000;
const rule = { largestSmallCount: 5, before: new Map() };

const hidden = (said: Said) => [...said.values()].filter(({ value }) => value === null).length;

/** Baseline: the tables counted, and nothing hidden. */
export async function benchDisclosure(print: (line: string) => void): Promise<void> {
  const highs = await loadSolver();
  const { facts, report } = seededWorld(1, councils, mostChildren);
  const beforeCounting = performance.now();
  const beside = liveNumbers(facts, benchDate);
  const counting = performance.now() - beforeCounting;
  const beforeLive = performance.now();
  const said = liveRelease({ ...facts, asOf: benchDate }, rule, highs);
  const live = performance.now() - beforeLive;
  const beforeReport = performance.now();
  const made = reportOf(report, { ...rule, before: asBefore(said), beside }, highs);
  const whole = performance.now() - beforeReport;
  const ratio = (took: number) => `${(took / 1000).toFixed(2)} s, ${(took / counting).toFixed(0)} times the counting`;
  print(`  ${councils.length} councils, ${facts.children.length.toLocaleString('en-GB')} children`);
  print(`  live screens: ${said.size.toLocaleString('en-GB')} numbers, ${hidden(said)} hidden: ${ratio(live)}`);
  print(`  report beside them: ${made.said.size.toLocaleString('en-GB')} numbers: ${ratio(whole)}`);
  if (made.exposed.length > 0) print(`  cannot be kept secret: ${made.exposed.length}`);
}
