/** OSRM's table service over HTTP. It takes points in the address only, so they stand in that server's own log. */
import { askJson } from './askJson.ts';
import { isObject, minutesOfSeconds, type Table, type TravelEngine, TravelTrouble } from './travelEngine.ts';

function pathOf({ from, to }: Table): string {
  const points = [...from, ...to].map(({ lng, lat }) => `${lng},${lat}`).join(';');
  const places = [...from, ...to].map((_point, place) => place);
  const sources = places.slice(0, from.length).join(';');
  const destinations = places.slice(from.length).join(';');
  const question = `sources=${sources}&destinations=${destinations}&annotations=duration&generate_hints=false`;
  return `/table/v1/driving/${points}?${question}`;
}

/** Source: https://project-osrm.org/docs/v5.24.0/api/#table-service */
export function osrmOverHttp(address: string): TravelEngine {
  return {
    mostAtOnce: 2,
    async minutes(table, signal) {
      const answer = await askJson(`${address}${pathOf(table)}`, { signal });
      if (!isObject(answer) || answer.code !== 'Ok') throw new TravelTrouble('OSRM’s answer does not say "Ok".');
      return minutesOfSeconds(answer.durations, table);
    },
  };
}
