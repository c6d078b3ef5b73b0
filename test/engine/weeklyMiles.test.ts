import { describe, expect, it } from 'vitest';
import { weeklyMilesOf } from '../../server/engine/weeklyMiles.ts';
import { buildPlace, buildSchool } from './factsBuilders.ts';

const community = buildPlace({ kind: 'COMMUNITY', visitsPerWeek: 1 });

describe('weeklyMilesOf', () => {
  it('counts every visit there and back', () => {
    const parts = [
      { place: buildPlace({ visitsPerWeek: 2 }), miles: 2.6 },
      { place: buildSchool(), miles: 3.3 },
      { place: community, miles: 2.1 },
    ];
    const weekly = weeklyMilesOf(parts);
    expect(weekly.family).toBeCloseTo(10.4);
    expect(weekly.school).toBeCloseTo(33);
    expect(weekly.community).toBeCloseTo(4.2);
    expect(weekly.total).toBeCloseTo(47.6);
    expect(weekly.missing).toEqual([]);
  });

  it('says which kind is missing, never zero, and adds up the rest', () => {
    const weekly = weeklyMilesOf([
      { place: buildPlace(), miles: 1 },
      { place: buildSchool({ visitsPerWeek: null }), miles: 3 },
    ]);
    expect(weekly).toEqual({ total: 4, family: 4, school: null, community: null, missing: ['SCHOOL', 'COMMUNITY'] });
  });

  it('keeps the known part of a kind and still says some is missing', () => {
    const weekly = weeklyMilesOf([
      { place: buildPlace(), miles: 1 },
      { place: buildPlace({ id: 'gran' }), miles: null },
    ]);
    expect(weekly.family).toBe(4);
    expect(weekly.missing).toContain('FAMILY');
  });

  it('has no total when nothing is known', () => {
    expect(weeklyMilesOf([{ place: buildPlace(), miles: null }]).total).toBeNull();
    expect(weeklyMilesOf([]).total).toBeNull();
  });

  it('is zero, and known, for a place never visited', () => {
    expect(weeklyMilesOf([{ place: buildPlace({ visitsPerWeek: 0 }), miles: 9 }]).total).toBe(0);
  });
});
