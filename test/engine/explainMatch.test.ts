import { describe, expect, it } from 'vitest';
import {
  askHomes,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildSiblings,
  milesNorth,
} from './factsBuilders.ts';

describe('matchHeadline', () => {
  const two = buildNeed({ children: buildSiblings(2) });
  it.each([
    ['one home, one child', [buildHome()], buildNeed(), '1 home could take the child. It is 1.0 miles from family.'],
    [
      'two homes, two children',
      [buildHome(), buildHome({ id: 'home-2', location: at(milesNorth(3)) })],
      two,
      '2 homes could take both children. The nearest is 1.0 miles from family.',
    ],
    [
      'nothing in reach',
      [],
      buildNeed(),
      'No suitable home within 20 miles. No home with a known location stands that near.',
    ],
    [
      'nothing suitable',
      [buildHome({ filledPlaces: 3, kind: 'CHILDRENS_HOME' }), buildHome({ id: 'home-2', sexAccepted: 'M' })],
      buildNeed(),
      'No suitable home within 20 miles. 2 homes were looked at, all ruled out as registered for another sex (1) and no place free (1).',
    ],
  ])('%s', (_, homes, need, headline) => {
    expect(askHomes(homes, { need }).headline).toBe(headline);
  });

  it('says today in an emergency', () => {
    const isEmergency = { isEmergency: true };
    expect(askHomes([buildHome()], isEmergency).headline).toMatch(/^1 home could take the child today\. It is/);
    expect(askHomes([], isEmergency).headline).toMatch(/^No suitable home within 20 miles today\. /);
  });

  it('measures from the community where there is no family place', () => {
    const community = buildPlace({ kind: 'COMMUNITY', isFamilyHome: false });
    const need = buildNeed({ children: [buildChild({ isUasc: true, importantPlaces: [community] })] });
    expect(askHomes([buildHome()], { need }).headline).toContain('from community');
  });
});
