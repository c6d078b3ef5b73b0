import { describe, expect, it } from 'vitest';
import { generateRegion } from '../../data/demo/generateRegion.ts';
import { needKinds } from '../../data/demo/needKinds.ts';
import { ageOn } from '../../server/engine/age.ts';
import { keyOf } from './countedFromRows.ts';

describe.each(['greater-manchester', 'south-east'] as const)('open needs of %s', (name) => {
  const region = generateRegion(name);
  const asOf = region.region.dataDate;
  const children = new Map(region.children.map((child) => [keyOf(child), child]));

  it('has open needs of every shortage cohort, in every member', () => {
    expect(region.needs).toHaveLength(name === 'south-east' ? 250 : 150);
    const cohorts = new Set(region.needs.flatMap((need) => need.cohorts));
    for (const { cohort } of needKinds) expect(cohorts, cohort).toContain(cohort);
    const groupSizes = new Set(region.needs.map(({ childReferences }) => childReferences.length));
    expect([...groupSizes].sort()).toEqual([1, 2, 3, 4]);
    expect(new Set(region.needs.map(({ urgency }) => urgency)).size).toBe(3);
    for (const need of region.needs) {
      const ages = need.childReferences.map((reference) => {
        const child = children.get(`${need.responsibleAuthority}|${reference}`);
        return child ? ageOn(child.dateOfBirth, asOf) : -1;
      });
      expect(Math.min(...ages), need.reference).toBeGreaterThanOrEqual(0);
      if (Math.min(...ages) < 16) expect(need.suitability.SUPPORTED_ACCOMMODATION, need.reference).toBe('UNSUITABLE');
      expect(need.openedOn <= asOf && need.neededBy >= asOf, need.reference).toBe(true);
    }
  });

  it('puts a pair of brothers and sisters first in the officer’s queue, with family, school and community', () => {
    const officer = region.users.find(({ role }) => role === 'PLACEMENT_OFFICER')?.localAuthority;
    const queue = region.needs
      .filter(({ responsibleAuthority }) => responsibleAuthority === officer)
      .sort((a, b) => (`${a.neededBy} ${a.reference}` < `${b.neededBy} ${b.reference}` ? -1 : 1));
    expect(queue.length).toBeGreaterThanOrEqual(12);
    const [first] = queue;
    expect(first?.reference).toBe('N-2001');
    expect(first?.childReferences).toHaveLength(2);
    expect(first?.urgency).toBe('SAME_DAY');
    for (const reference of first?.childReferences ?? []) {
      const places = region.importantPlaces.filter((place) => keyOf(place) === `${officer}|${reference}`);
      expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(['FAMILY', 'SCHOOL', 'COMMUNITY']));
    }
  });
});
