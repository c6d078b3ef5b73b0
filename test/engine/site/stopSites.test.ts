/** Told to stop and keep the best, at any moment: is what is kept a whole choice, and does it say truly what it brings? */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseSites } from '../../../server/engine/site/chooseSites.ts';
import { loadReferee } from '../assign/referee.ts';
import { allChoices, smallChoice, valueWith } from './siteWorlds.ts';

const solver = { highs: await loadReferee(), seconds: 20 };

it('keeps a choice within every limit, or none at all where what must open is not open yet', () => {
  let [kept, stopped] = [0, 0];
  fc.assert(
    fc.property(smallChoice, fc.nat(8), (problem, moment) => {
      let asked = 0;
      const onProgress = () => (asked++ >= moment ? 'STOP_KEEP_BEST' : 'GO_ON');
      const { opened, before, gained, mostChildren, status } = chooseSites(problem, { solver, onProgress });
      const choices = [...allChoices(problem)].map(String);
      if (asked > moment) stopped++;
      if (opened === null) {
        expect(asked > moment || choices.length === 0).toBe(true);
        return;
      }
      kept++;
      expect(choices).toContain(String(opened));
      const value = valueWith(problem, opened);
      expect(before.unmetChildren - value.unmetChildren).toBe(gained.children);
      expect(mostChildren).toBeGreaterThanOrEqual(gained.children);
      if (asked > moment) expect(['STOPPED', 'OPTIMAL']).toContain(status);
    }),
    { seed: 629, numRuns: 400 },
  );
  expect(kept).toBeGreaterThan(100);
  expect(stopped).toBeGreaterThan(100);
});
