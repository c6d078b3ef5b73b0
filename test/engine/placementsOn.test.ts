import { expect, it } from 'vitest';
import { placementsOn } from '../../server/engine/placementsOn.ts';
import { asOf, buildPlacement } from './factsBuilders.ts';

it('gives each child the stay begun last, and short breaks apart', () => {
  const older = buildPlacement({ id: 'a', start: '2023-01-01' });
  const newer = buildPlacement({ id: 'b', start: '2024-01-01' });
  const sameDay = buildPlacement({ id: 'c', start: '2024-01-01' });
  const shortBreak = buildPlacement({ id: 'd', legalStatus: 'V3', start: '2025-03-30' });
  for (const placements of [
    [older, newer, sameDay, shortBreak],
    [shortBreak, sameDay, newer, older],
  ]) {
    const { stays, shortBreaks } = placementsOn(placements, asOf);
    expect(stays.get('child-1')?.id).toBe('c');
    expect(shortBreaks.get('child-1')?.id).toBe('d');
  }
});
