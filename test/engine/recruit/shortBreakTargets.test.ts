import { expect, it } from 'vitest';
import { shortBreakTargets } from '../../../server/engine/recruit/shortBreakTargets.ts';
import { buildChild, buildHome, buildNeed, oldham, tameside } from '../factsBuilders.ts';
import { factsOf, worldOf } from './recruitWorlds.ts';

const waiting = (id: string, responsibleAuthority: string) =>
  buildNeed({ id, isShortBreak: true, responsibleAuthority, children: [buildChild({ id, responsibleAuthority })] });

it('counts children of short breaks against places for short breaks alone, council by council, most short first', () => {
  const needs = [waiting('a', oldham), waiting('b', tameside), waiting('c', tameside), waiting('d', tameside)];
  const homes = [
    buildHome({ id: 'breaks', isShortBreakOnly: true, registeredPlaces: 2, onHoldPlaces: 1, hostAuthority: oldham }),
    buildHome({ id: 'stays', hostAuthority: tameside }),
  ];
  expect(
    shortBreakTargets(
      worldOf(factsOf([...needs, buildNeed({ id: 'stay', children: [buildChild({ id: 'e' })] })], { homes })),
    ),
  ).toEqual([
    { localAuthority: tameside, children: 3, usablePlaces: 0, households: 3 },
    { localAuthority: oldham, children: 1, usablePlaces: 1, households: 0 },
  ]);
});
