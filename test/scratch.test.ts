import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { seededRegion } from './engine/report/seededRegion.ts';
import { reportText } from './engine/report/reportText.ts';
import { reportOf } from '../server/engine/report/reportOf.ts';
import { loadReferee } from './engine/assign/referee.ts';
const highs = await loadReferee();
it('writes', () => {
  const r = reportOf(seededRegion(7), { largestSmallCount: 5, before: new Map() }, highs);
  writeFileSync('/tmp/7b-report.txt', reportText(r));
});
