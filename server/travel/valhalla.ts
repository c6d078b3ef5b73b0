/** Valhalla's time-distance matrix, over HTTP or in this process: its question and its answer. */
import type { Point } from '../engine/facts.ts';
import { askJson } from './askJson.ts';
import {
  isObject,
  type Minutes,
  minutesOfSeconds,
  type Table,
  type TravelEngine,
  TravelTrouble,
} from './travelEngine.ts';

const locationOf = ({ lat, lng }: Point) => ({ lat, lon: lng });

export function valhallaQuestion({ from, to }: Table): string {
  const sources = from.map(locationOf);
  const targets = to.map(locationOf);
  return JSON.stringify({ sources, targets, costing: 'auto', verbose: false });
}

/** Before 3.5 an engine does not know `verbose` and answers with an object for each cell. */
function secondsOf(cell: unknown): unknown {
  return isObject(cell) && 'time' in cell ? cell.time : cell;
}

/** Errors: TravelTrouble where it is not a table of the size asked for. */
export function valhallaMinutes(answer: unknown, table: Table): Minutes {
  const found = isObject(answer) ? answer.sources_to_targets : undefined;
  const rows = isObject(found) ? found.durations : found;
  if (!Array.isArray(rows)) throw new TravelTrouble('Valhalla’s answer holds no table.');
  const seconds = rows.map((row: unknown) => (Array.isArray(row) ? row.map(secondsOf) : row));
  return minutesOfSeconds(seconds, table);
}

/** Source: https://valhalla.github.io/valhalla/api/matrix/api-reference/ */
export function valhallaOverHttp(address: string): TravelEngine {
  return {
    mostAtOnce: 2,
    async minutes(table, signal) {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: valhallaQuestion(table), signal };
      return valhallaMinutes(await askJson(`${address}/sources_to_targets`, init), table);
    },
  };
}
