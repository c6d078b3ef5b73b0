import { expect, it } from 'vitest';
import { columns, differencesModel, reachOf, solved } from '../../../server/engine/disclose/differencesModel.ts';
import { loadReferee } from '../assign/referee.ts';

const highs = await loadReferee();

it('lets nothing differ until bounds are set, and then only so that sums stay true', () => {
  const model = differencesModel({ cells: [7, 9], sums: [{ total: 9, parts: [7] }], signs: [1] }, highs);
  model.changeColsCost(columns(2), Float64Array.of(-1, 0));
  expect([...(solved(model, highs) ?? [])].map(Math.abs)).toEqual([0, 0]);
  model.changeColsBounds(columns(2), Float64Array.of(-3, -3), Float64Array.of(8, 5));
  expect([...(solved(model, highs) ?? [])]).toEqual([5, 5]);
  model.dispose();
});

it('lets a count fall no lower than nobody, and a gap on either side', () => {
  const cells = [
    { value: 3, role: 'COUNT' },
    { value: 90, role: 'COUNT' },
    { value: -2, role: 'DERIVED' },
  ] as const;
  const reach = reachOf({ cells, relations: [], largestSmallCount: 5, leastWidth: 5 });
  expect(reach).toEqual([
    { above: 20, below: 3 },
    { above: 20, below: 20 },
    { above: 20, below: 20 },
  ]);
});
