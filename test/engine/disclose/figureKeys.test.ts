import { describe, expect, it } from 'vitest';
import { ageKey, demandKey, flowKey, placedKey, shortKey } from '../../../server/engine/disclose/figureKeys.ts';
import { whoKnows } from '../../../server/engine/report/councilTable.ts';
import { reportOf } from '../../../server/engine/report/reportOf.ts';
import { loadReferee } from '../assign/referee.ts';
import { oldham, tameside } from '../factsBuilders.ts';
import { seededRegion } from '../report/seededRegion.ts';
import { plainRule } from './saidOfRegion.ts';

const highs = await loadReferee();
const everyone = { placementType: 'ANY', ageBand: null } as const;

describe('the keys of live numbers', () => {
  it('are those of the report, where it has the same numbers', () => {
    const { said } = reportOf(seededRegion(4), plainRule, highs);
    const same = [
      demandKey(null, everyone),
      demandKey(oldham, everyone),
      demandKey(oldham, { placementType: 'FOSTERING', ageBand: null }),
      shortKey(oldham, everyone),
      shortKey(null, everyone),
      ageKey('AGE_5_9'),
      flowKey(oldham, tameside),
      flowKey(oldham, 'FARTHER'),
      ...(['children', 'far', 'insideOver20', 'siblings', 'siblingsApart', 'unregistered'] as const).flatMap(
        (column) => [placedKey(oldham, column), placedKey(null, column)],
      ),
    ];
    expect(same.filter((key) => !said.has(key))).toEqual([]);
  });

  it.each([
    ['a council’s own children', demandKey(oldham, everyone), oldham],
    ['its children elsewhere', flowKey(oldham, tameside), oldham],
    ['others’ children who live in it', placedKey(oldham, 'placedHere'), null],
    ['the region’s children', demandKey(null, everyone), null],
  ])('%s are known to the officers of %s', (_, key, council) => {
    expect(whoKnows(key)).toBe(council);
  });
});
