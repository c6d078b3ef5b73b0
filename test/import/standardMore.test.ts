/** What the Placements Data Standard carries of a need, and what it says there is without naming it. */
import { describe, expect, test } from 'vitest';
import { acceptedRows, checked, lookups, oldham, problemsOf } from './importLookups.ts';

const known = lookups({ knownChildren: async () => new Set(['K1', 'K2', 'K3']) });
const read = (...records: readonly object[]) =>
  checked(
    'placements-standard',
    { 'ps.json': records.map((one) => JSON.stringify(one)).join('\n') },
    {
      lookups: known,
      localAuthority: oldham,
    },
  );
const good = { childId: 'K1', neededBy: 'Today', referralDate: '2025-03-20' };
const needOf = async (more: object) => (await read({ ...good, ...more })).loaded.needs[0];
const ofRecord = (problems: Awaited<ReturnType<typeof read>>['problems']) =>
  problems.filter(({ rule }) => rule !== 'NOT_CARRIED');

describe('every part that is said is kept', () => {
  test.each([
    ['an emergency', { emergency: true }, { isEmergency: true }],
    ['an emergency in words', { plannedOrEmergency: 'Emergency' }, { isEmergency: true }],
    ['a planned placement', { planned_or_emergency: 'Planned' }, { isEmergency: false }],
    ['how long', { placementDuration: 'Long term' }, { duration: 'LONG_TERM' }],
    ['respite', { duration: 'respite' }, { duration: 'RESPITE' }],
    ['the legal status', { legalStatus: 'c2' }, { legalStatus: 'C2' }],
    ['the faith', { religion: 'Sikh' }, { faith: 'Sikh' }],
    ['the language', { firstLanguage: 'Polish' }, { language: 'Polish' }],
    ['ESOL', { specificCommunicationRequirements: ['ESOL'] }, { language: 'ESOL' }],
    ['signing', { specificCommunicationRequirements: ['BSL'] }, { requiredAdaptations: ['SIGNING'] }],
    [
      'an adaptation',
      { homeAdaptation: 'Hoist; wheelchair' },
      { requiredAdaptations: ['HOIST', 'WHEELCHAIR_BEDROOM'] },
    ],
    [
      'both',
      { adaptations: ['Hoist'], specificCommunicationRequirements: 'Makaton' },
      { requiredAdaptations: ['HOIST', 'SIGNING'] },
    ],
    [
      'every type of home',
      {
        fosterCareSuitability: 'Preferred',
        residentialCareSuitability: 'Unsuitable',
        supportedAccommodationSuitability: 'Suitable but not preferred',
        kinshipSuitability: 'Preferred',
        secureSuitability: 'Unsuitable',
        familyCentreSuitability: 'Not specified',
        residentialSchoolSuitability: 'Unsuitable',
      },
      {
        suitability: {
          FOSTERING: 'PREFERRED',
          CHILDRENS_HOME: 'UNSUITABLE',
          SUPPORTED_ACCOMMODATION: 'SUITABLE',
          KINSHIP: 'PREFERRED',
          SECURE: 'UNSUITABLE',
          RESIDENTIAL_SCHOOL: 'UNSUITABLE',
        },
      },
    ],
  ])('%s', async (_name, more, expected) => {
    expect(await needOf(more)).toMatchObject(expected);
  });

  test('parts not said are left out, so that what a person recorded stays', async () => {
    const need = await needOf({});
    for (const part of ['isEmergency', 'duration', 'legalStatus']) expect(need).not.toHaveProperty(part);
    expect(need).toMatchObject({ requiredAdaptations: [], language: null, faith: null });
  });
});

describe('a word of no list sets the record aside', () => {
  test.each([
    ['emergency', 'Perhaps', 'CODE'],
    ['duration', 'A while', 'CODE'],
    ['legalStatus', 'ZZ', 'CODE'],
    ['kinshipSuitability', 'Perhaps', 'CODE'],
    ['religion', 'x'.repeat(61), 'LONG_TEXT'],
  ])('%s', async (field, value, rule) => {
    const result = await read({ ...good, [field]: value });
    expect(problemsOf(result)).toEqual([`1 ${field} ${rule} SET_ASIDE`]);
    expect(acceptedRows(result)).toBe(0);
    expect(JSON.stringify(result.problems)).not.toContain(value);
  });
});

describe('what is said to be there and is not named is warned of', () => {
  test.each([
    [
      'an adaptation',
      { homeAdaptation: true },
      'homeAdaptation',
      /^homeAdaptation says the home must be adapted, and not which\.$/,
    ],
    ['an adaptation nobody knows', { homeAdaptation: 'A lift' }, 'homeAdaptation', /must be adapted/],
    ['communication', { communicationNeeds: 'Yes' }, 'communicationNeeds', /communication or learning/],
    [
      'other communication',
      { specificCommunicationRequirements: ['Other'] },
      'specificCommunicationRequirements[0]',
      /communication or learning/,
    ],
    ['culture', { culturalNeeds: 'Required' }, 'culturalNeeds', /cultural needs/],
    ['another risk', { riskOther: 'Risk present' }, 'riskOther', /another risk/],
    ['another risk to others', { riskToOthersOther: 'Yes' }, 'riskToOthersOther', /another risk/],
    [
      'a sister',
      { siblingCount: 1 },
      'siblingCount',
      /^siblingCount says one brother or sister is to be placed with the child, and the file names none in the same need\.$/,
    ],
    ['three brothers', { siblingCount: 3 }, 'siblingCount', /says three brothers and sisters are/],
  ])('%s', async (_name, more, column, sentence) => {
    const result = await read({ ...good, ...more });
    expect(acceptedRows(result)).toBe(1);
    const [problem, ...others] = ofRecord(result.problems);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ column, severity: 'WARNING', line: 1 });
    expect(problem?.sentence).toMatch(sentence);
    expect(problem?.fix).toMatch(/\.$/);
  });

  test.each([
    ['nothing', { homeAdaptation: false, communicationNeeds: 'N', culturalNeeds: 'Not required', siblingCount: 0 }],
    ['none', { homeAdaptation: 'No', specificCommunicationRequirements: ['None'], riskOther: 'No known risk' }],
    [
      'all that is named',
      { homeAdaptation: 'Hoist', communicationNeeds: 'Yes', specificCommunicationRequirements: ['BSL'] },
    ],
  ])('%s is no warning', async (_name, more) => {
    expect(ofRecord((await read({ ...good, ...more })).problems)).toEqual([]);
  });

  test('brothers and sisters whose records share the need are named', async () => {
    const group = ['K1', 'K2', 'K3'].map((childId) => ({ ...good, childId, localIdentifier: 'G', siblingCount: 2 }));
    const result = await read(...group);
    expect(ofRecord(result.problems)).toEqual([]);
    expect(result.loaded.needs).toMatchObject([{ childReferences: ['K1', 'K2', 'K3'], siblingPlan: 'TOGETHER' }]);
    const two = await read(...group.slice(0, 2));
    expect(ofRecord(two.problems).map(({ rule }) => rule)).toEqual(['SIBLINGS_NOT_NAMED', 'SIBLINGS_NOT_NAMED']);
    expect(ofRecord(two.problems)[0]?.sentence).toMatch(/names one in the same need/);
  });

  test('nothing is asked of a need that is met', async () => {
    const result = await read({ ...good, homeAdaptation: true, totalWeeklyCost: 900 });
    expect(result.problems).toEqual([]);
  });
});

describe('what none of the records says is told once for the file', () => {
  const told = async (...records: readonly object[]) =>
    (await read(...records)).problems.filter(({ rule }) => rule === 'NOT_CARRIED');
  test('all of it', async () => {
    const problems = await told(good, { ...good, childId: 'K2' });
    expect(problems).toMatchObject([{ line: null, severity: 'WARNING' }]);
    expect(problems[0]?.sentence).toMatch(
      /how long a home is needed for, the legal status, whether it is an emergency/,
    );
    expect(problems[0]?.sentence).toMatch(/shown as not known\.$/);
  });
  test('less, where some record says it', async () => {
    const problems = await told(good, {
      ...good,
      childId: 'K2',
      duration: 'Short',
      legalStatus: 'C2',
      emergency: 'No',
    });
    expect(problems[0]?.sentence).not.toMatch(/how long|legal status|emergency/);
  });
});
