import { describe, expect, it } from 'vitest';
import { type HardRule, hardRules } from '../../schema/ruleBook.ts';
import { distanceMiles } from '../../server/engine/distance.ts';
import type { HomeFacts, NeedFacts } from '../../server/engine/facts.ts';
import { asOfferedTo } from '../../server/engine/ownHolds.ts';
import { failingRules, firstFailingRule, ruleTests } from '../../server/engine/suitable.ts';
import { asOf, at, buildChild, buildHome, buildNeed, buildSiblings, familyPoint, milesNorth } from './factsBuilders.ts';

type Case = readonly [sentence: string, need: Partial<NeedFacts>, home: Partial<HomeFacts>, detail: string | null];

const day = { asOf, isEmergency: false };
const area = { id: 'area', label: 'Area', centre: familyPoint, radiusMiles: 2 };
const milesToHome = distanceMiles(familyPoint, milesNorth(1));
const avoiding = (radiusMiles: number) => ({ children: [buildChild({ areasToAvoid: [{ ...area, radiusMiles }] })] });
/** A square whose north side lies so many miles north of the home; the circle round it holds the home. */
const drawnAround = (miles: number) => {
  const [north, south] = [milesNorth(1 + miles).lat, milesNorth(-1).lat];
  const corners = [
    { lng: familyPoint.lng - 0.1, lat: south },
    { lng: familyPoint.lng + 0.1, lat: south },
    { lng: familyPoint.lng + 0.1, lat: north },
    { lng: familyPoint.lng - 0.1, lat: north },
  ];
  return { children: [buildChild({ areasToAvoid: [{ ...area, radiusMiles: 10, corners }] })] };
};
const aged = (...birthdays: string[]) => ({
  children: birthdays.map((dateOfBirth, n) =>
    buildChild({ id: `child-${n}`, dateOfBirth, siblingGroupId: 'siblings' }),
  ),
});
const group = (count: number) => ({ children: buildSiblings(count) });
const hold = (places: number, until: string | null) => [{ reason: 'STAFFING' as const, places, until }];
const held = (until: string | null) => ({ registeredPlaces: 1, onHoldPlaces: 1, holds: hold(1, until) });

/** By rule: the last value is the detail when the rule fails, null when it does not. */
const cases: Readonly<Record<HardRule, readonly Case[]>> = {
  UNREGISTERED: [
    ['open', {}, {}, null],
    ['unregistered', {}, { status: 'UNREGISTERED' }, hardRules.UNREGISTERED.sentence],
    [
      'unregistered, though it offers all that is needed and is needed today',
      { requiredOffers: ['SOLO'], urgency: 'SAME_DAY' },
      { status: 'UNREGISTERED', kind: 'CHILDRENS_HOME', offers: ['SOLO'] },
      hardRules.UNREGISTERED.sentence,
    ],
    ['its registration is suspended: another rule', {}, { status: 'SUSPENDED' }, null],
  ],
  CLOSED: [
    ['open', {}, {}, null],
    ['closed', {}, { status: 'CLOSED' }, 'The home is closed.'],
    ['suspended', {}, { status: 'SUSPENDED' }, 'Registration is suspended.'],
  ],
  KINSHIP_NAMED_ONLY: [
    ['names every child', group(2), { kind: 'KINSHIP', namedChildIds: ['child-1', 'child-2', 'other'] }, null],
    [
      'names one of two',
      group(2),
      { kind: 'KINSHIP', namedChildIds: ['child-1'] },
      'Kinship carers are approved for named children only, and these children are not all among them.',
    ],
    ['names nobody', {}, { kind: 'KINSHIP' }, hardRules.KINSHIP_NAMED_ONLY.sentence],
    ['other homes name nobody', {}, { kind: 'AGENCY_FOSTER' }, null],
  ],
  SECURE_NEEDS_AUTHORITY: [
    ['without authority', {}, { kind: 'SECURE_CHILDRENS_HOME' }, hardRules.SECURE_NEEDS_AUTHORITY.sentence],
    ['with authority', { hasSecureAuthority: true }, { kind: 'SECURE_CHILDRENS_HOME' }, null],
    [
      'on remand, and the remand is recorded',
      { hasSecureAuthority: true, requiredOffers: ['REMAND'] },
      { kind: 'SECURE_CHILDRENS_HOME', offers: ['REMAND'] },
      null,
    ],
    [
      'a remand bed asked for, and no remand recorded',
      { requiredOffers: ['REMAND'] },
      { kind: 'SECURE_CHILDRENS_HOME', offers: ['REMAND'] },
      hardRules.SECURE_NEEDS_AUTHORITY.sentence,
    ],
    ['an open home that takes children on remand', { requiredOffers: ['REMAND'] }, { offers: ['REMAND'] }, null],
  ],
  UNDER_16_SUPPORTED: [
    ['the day before 16', aged('2009-04-01'), { kind: 'SUPPORTED_ACCOMMODATION' }, 'The child is 15.'],
    ['16 today', aged('2009-03-31'), { kind: 'SUPPORTED_ACCOMMODATION' }, null],
    [
      'one of two under 16',
      aged('2008-01-01', '2010-01-01'),
      { kind: 'SUPPORTED_ACCOMMODATION' },
      'The younger child is 15.',
    ],
  ],
  SHORT_BREAK_ONLY: [
    ['a stay', {}, { isShortBreakOnly: true }, hardRules.SHORT_BREAK_ONLY.sentence],
    ['a short break', { isShortBreak: true }, { isShortBreakOnly: true }, null],
    ['a short break where children also stay', { isShortBreak: true }, { offers: ['SHORT_BREAK'] }, null],
    ['a stay where short breaks are offered, too', {}, { offers: ['SHORT_BREAK'] }, null],
  ],
  AGE: [
    ['too young', {}, { kind: 'CHILDRENS_HOME', ageFrom: 11, ageTo: 17 }, 'Registered for 11 to 17; the child is 10.'],
    ['at the youngest age', {}, { ageFrom: 10 }, null],
    ['at the oldest age', {}, { ageTo: 10 }, null],
    ['too old', {}, { ageFrom: 0, ageTo: 9 }, 'Approved for 0 to 9; the child is 10.'],
    [
      'the younger of two',
      aged('2009-01-01', '2015-01-01'),
      { ageFrom: 11 },
      'Approved for 11 to 17; the younger child is 10.',
    ],
    [
      'the youngest and oldest of three',
      aged('2009-01-01', '2015-01-01', '2012-01-01'),
      { ageFrom: 11, ageTo: 15 },
      'Approved for 11 to 15; the youngest child is 10 and the oldest child is 16.',
    ],
    ['no ages recorded rules nothing out', {}, { ageFrom: null, ageTo: null }, null],
    ['only the oldest age recorded', {}, { ageFrom: null, ageTo: 9 }, 'Approved for up to 9; the child is 10.'],
    ['only the youngest age recorded', {}, { ageFrom: 12, ageTo: null }, 'Approved from 12; the child is 10.'],
  ],
  SEX: [
    ['any', {}, {}, null],
    ['girls only, a girl', {}, { sexAccepted: 'F' }, null],
    ['boys only, a girl', {}, { sexAccepted: 'M' }, 'Takes boys only; the need is for a girl.'],
    [
      'girls only, sex not recorded',
      { children: [buildChild({ sex: 'U' })] },
      { sexAccepted: 'F' },
      'Takes girls only; the need is for a child whose sex is not recorded.',
    ],
    ['any sex, not recorded', { children: [buildChild({ sex: 'U' })] }, {}, null],
    [
      'girls only, a girl and her brother',
      { children: buildSiblings(2).map((child, n) => ({ ...child, sex: n === 0 ? ('F' as const) : ('M' as const) })) },
      { sexAccepted: 'F' },
      'Takes girls only; the need is for a boy.',
    ],
  ],
  ADAPTATION: [
    ['all there', { requiredAdaptations: ['HOIST'] }, { adaptations: ['HOIST', 'SENSORY'] }, null],
    [
      'two missing',
      { requiredAdaptations: ['HOIST', 'STEP_FREE', 'SENSORY'] },
      { adaptations: ['SENSORY'] },
      'Not here: hoist and step-free access.',
    ],
    [
      'some places have it and one of those is free',
      { requiredAdaptations: ['HOIST'] },
      { adaptations: ['HOIST'], filledPlaces: 1, adaptedPlaces: [{ adaptation: 'HOIST', places: 2, taken: 1 }] },
      null,
    ],
    [
      'places are free, and the one that has it is taken',
      { requiredAdaptations: ['HOIST'] },
      { adaptations: ['HOIST'], filledPlaces: 1, adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 1 }] },
      'Here, but no such place is free: hoist.',
    ],
    [
      'two disabled children and one such place free',
      { requiredAdaptations: ['HOIST'], children: buildSiblings(2, { isDisabled: true }) },
      { adaptations: ['HOIST'], adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 0 }] },
      'Here, but too few such places are free: hoist.',
    ],
  ],
  NEED_NOT_OFFERED: [
    ['offered', { requiredOffers: ['THERAPEUTIC'] }, { offers: ['THERAPEUTIC'] }, null],
    ['not offered', { requiredOffers: ['THERAPEUTIC'] }, {}, 'Not offered: therapeutic care.'],
    ['all of several', { requiredOffers: ['THERAPEUTIC', 'UASC'] }, { offers: ['UASC', 'BABY', 'THERAPEUTIC'] }, null],
    [
      'one of several is not offered',
      { requiredOffers: ['THERAPEUTIC', 'UASC', 'BABY'] },
      { offers: ['BABY', 'THERAPEUTIC'] },
      'Not offered: unaccompanied asylum-seeking children.',
    ],
    [
      'none of several is',
      { requiredOffers: ['THERAPEUTIC', 'EXPLOITATION'] },
      { offers: ['BABY'] },
      'Not offered: therapeutic care and children at risk of exploitation.',
    ],
    ['nothing asked, nothing offered', {}, {}, null],
  ],
  SOLO: [
    ['nobody lives here', { isSoloRequired: true }, {}, null],
    ['one child lives here', { isSoloRequired: true }, { filledPlaces: 1 }, '1 child lives here.'],
    ['solo is not required', {}, { filledPlaces: 1 }, null],
    [
      'a place is promised to another child',
      { isSoloRequired: true },
      { reservedPlaces: 1 },
      '1 place is promised here.',
    ],
    [
      'one lives here and one is to come',
      { isSoloRequired: true },
      { filledPlaces: 1, reservedPlaces: 1 },
      '1 child lives here and 1 place promised.',
    ],
    [
      'its own place is held here',
      { isSoloRequired: true, heldPlaces: [{ homeId: 'home-1', places: 1 }] },
      { reservedPlaces: 1 },
      null,
    ],
    [
      'the child itself lives here now',
      { isSoloRequired: true, livingAt: [{ homeId: 'home-1', childIds: ['child-1'] }] },
      { filledPlaces: 1, registeredPlaces: 1 },
      null,
    ],
    [
      'who lives here leaves by the day',
      { isSoloRequired: true },
      { filledPlaces: 1, notices: [{ places: 1, on: '2025-03-31' }] },
      null,
    ],
    [
      'who lives here leaves a day later',
      { isSoloRequired: true },
      { filledPlaces: 1, notices: [{ places: 1, on: '2025-04-01' }] },
      '1 child lives here.',
    ],
  ],
  TYPE_UNSUITABLE: [
    ['unsuitable', { suitability: { FOSTERING: 'UNSUITABLE' } }, {}, 'Fostering is marked unsuitable.'],
    ['not preferred', { suitability: { FOSTERING: 'SUITABLE', CHILDRENS_HOME: 'PREFERRED' } }, {}, null],
    ['not specified', { suitability: { CHILDRENS_HOME: 'UNSUITABLE' } }, {}, null],
  ],
  AREA_TO_AVOID: [
    ['inside', avoiding(2), {}, '1.0 miles from the middle of an area to avoid of 2 miles.'],
    ['exactly on the edge', avoiding(milesToHome), {}, '1.0 miles from the middle of an area to avoid of 1 mile.'],
    ['just outside', avoiding(milesToHome - 1e-6), {}, null],
    ['the home’s location is not known', avoiding(2), { location: null }, null],
    ['inside a drawn area', drawnAround(1), {}, 'Inside an area to avoid drawn on the map.'],
    ['on the edge of a drawn area', drawnAround(0), {}, 'Inside an area to avoid drawn on the map.'],
    ['beside a drawn area, though in the circle round it', drawnAround(-0.2), {}, null],
    [
      'inside the second of two areas',
      { children: [buildChild({ areasToAvoid: [{ ...area, id: 'far', centre: milesNorth(40) }, area] })] },
      {},
      '1.0 miles from the middle of an area to avoid of 2 miles.',
    ],
    [
      'between two areas, in neither',
      {
        children: [
          buildChild({
            areasToAvoid: [
              { ...area, radiusMiles: 0.5 },
              { ...area, id: 'north', centre: milesNorth(2), radiusMiles: 0.5 },
            ],
          }),
        ],
      },
      {},
      null,
    ],
    [
      'one of three must be kept away',
      { children: buildSiblings(3).map((child, n) => (n === 2 ? { ...child, areasToAvoid: [area] } : child)) },
      {},
      '1.0 miles from the middle of an area to avoid of 2 miles.',
    ],
  ],
  FOSTERING_LIMIT: [
    ['two here and one more', {}, { registeredPlaces: 4, filledPlaces: 2 }, null],
    [
      'three here and one more',
      {},
      { registeredPlaces: 4, filledPlaces: 3 },
      '3 children fostered here; with one more there would be 4, and the limit is 3.',
    ],
    ['not fostering', {}, { kind: 'CHILDRENS_HOME', registeredPlaces: 4, filledPlaces: 3 }, null],
    [
      'two here and one promised',
      {},
      { registeredPlaces: 4, filledPlaces: 2, reservedPlaces: 1 },
      '2 children fostered here and 1 place promised; with one more there would be 4, and the limit is 3.',
    ],
    ['one here and one promised', {}, { registeredPlaces: 4, filledPlaces: 1, reservedPlaces: 1 }, null],
    [
      'its own place is held here',
      { heldPlaces: [{ homeId: 'home-1', places: 1 }] },
      { registeredPlaces: 4, filledPlaces: 2, reservedPlaces: 1 },
      null,
    ],
    [
      'the child itself is one of the three',
      { livingAt: [{ homeId: 'home-1', childIds: ['child-1'] }] },
      { registeredPlaces: 3, filledPlaces: 3 },
      null,
    ],
    [
      'one of the three leaves by the day',
      {},
      { registeredPlaces: 4, filledPlaces: 3, notices: [{ places: 1, on: '2025-03-31' }] },
      null,
    ],
    ['four of one sibling group', group(4), { registeredPlaces: 4 }, null],
    [
      'four who are of no one sibling group',
      { children: buildSiblings(4, { siblingGroupId: null }) },
      { registeredPlaces: 4 },
      '0 children fostered here; with four more there would be 4, and the limit is 3.',
    ],
    [
      'brothers and sisters of those here',
      group(2),
      { registeredPlaces: 4, filledPlaces: 2, residentSiblingGroupId: 'siblings' },
      null,
    ],
    [
      'others live here',
      group(2),
      { registeredPlaces: 4, filledPlaces: 2, residentSiblingGroupId: 'others' },
      '2 children fostered here; with two more there would be 4, and the limit is 3.',
    ],
    ['exempted by name', group(2), { registeredPlaces: 4, filledPlaces: 2, exemptSiblingGroupIds: ['siblings'] }, null],
  ],
  ON_HOLD: [
    ['on hold with no end', {}, held(null), '1 place on hold with no end date and none free; one needed.'],
    [
      'the hold ends after the need',
      {},
      held('2025-04-11'),
      '1 place on hold until 11 April 2025 and none free; one needed.',
    ],
    [
      'the hold is to end before the need, and has not ended yet',
      {},
      held('2025-04-05'),
      '1 place on hold until 5 April 2025 and none free; one needed.',
    ],
    ['the hold ended by the day asked', {}, held('2025-03-31'), null],
    ['enough are free without the hold', {}, { registeredPlaces: 2, onHoldPlaces: 1, holds: hold(1, null) }, null],
    ['too few even without the hold', group(2), held(null), null],
    [
      'one of two is on hold and two are needed',
      group(2),
      { registeredPlaces: 2, onHoldPlaces: 1, holds: hold(1, '2025-05-01') },
      '1 place on hold until 1 May 2025 and one free; two needed.',
    ],
  ],
  NO_PLACE_FREE: [
    ['one free', {}, { filledPlaces: 2 }, null],
    ['all filled', {}, { registeredPlaces: 2, filledPlaces: 2 }, '2 places: 2 filled.'],
    [
      'filled and reserved',
      {},
      { registeredPlaces: 2, filledPlaces: 1, reservedPlaces: 1 },
      '2 places: 1 filled and 1 reserved.',
    ],
    ['more filled than registered', {}, { registeredPlaces: 1, filledPlaces: 2 }, '1 place: 2 filled.'],
    ['no places at all', {}, { registeredPlaces: 0 }, '0 places: 0 filled.'],
    ['vacancies that cannot be', {}, { registeredPlaces: 1, filledPlaces: 1, vacantPlaces: 4 }, '1 place: 1 filled.'],
    ['counts that are no numbers', {}, { registeredPlaces: Number.NaN }, 'NaN places: 0 filled.'],
  ],
  TOO_FEW_PLACES: [
    ['as many as needed', group(3), {}, null],
    [
      'one too few',
      group(3),
      { filledPlaces: 1, residentSiblingGroupId: 'siblings' },
      '2 places free; three needed in one home.',
    ],
    ['one free for two', group(2), { registeredPlaces: 1 }, '1 place free; two needed in one home.'],
  ],
};

it('tests every rule once, in the order of the rule book', () => {
  expect(ruleTests.map(({ rule }) => rule)).toEqual(Object.keys(hardRules));
  expect(Object.keys(cases)).toEqual(Object.keys(hardRules));
});

const rows = Object.entries(cases).flatMap(([rule, ruleCases]) => ruleCases.map((one) => [rule, ...one] as const));
describe('failingRules', () => {
  it.each(rows)('%s: %s', (rule, _, need, home, detail) => {
    const asked = buildNeed(need);
    const findings = failingRules(asked, asOfferedTo(asked, buildHome(home)), day);
    expect(findings.find((finding) => finding.rule === rule)?.detail ?? null).toBe(detail);
  });
});

describe('firstFailingRule', () => {
  it('is null for a suitable home', () => {
    expect(firstFailingRule(buildNeed(), buildHome(), day)).toBeNull();
  });

  it('is the first of several in the order of the rule book', () => {
    const home = buildHome({ status: 'CLOSED', ageFrom: 12, filledPlaces: 3 });
    expect(firstFailingRule(buildNeed(), home, day)?.rule).toBe('CLOSED');
    expect(failingRules(buildNeed(), home, day).map((finding) => finding.rule)).toEqual([
      'CLOSED',
      'AGE',
      'FOSTERING_LIMIT',
      'NO_PLACE_FREE',
    ]);
  });

  it('counts only places free today in an emergency', () => {
    const home = buildHome(held('2025-03-31'));
    expect(firstFailingRule(buildNeed(), home, day)).toBeNull();
    expect(firstFailingRule(buildNeed(), home, { asOf, isEmergency: true })?.rule).toBe('ON_HOLD');
  });

  it('counts a hold that has ended by today for a need that is overdue', () => {
    const need = buildNeed({ neededBy: '2025-03-01' });
    expect(firstFailingRule(need, buildHome(held('2025-03-31')), day)).toBeNull();
    expect(firstFailingRule(need, buildHome(held('2025-04-01')), day)?.rule).toBe('ON_HOLD');
  });

  it('takes a child not yet born as a baby', () => {
    const need = buildNeed({ children: [buildChild({ dateOfBirth: '2025-06-01' })] });
    expect(firstFailingRule(need, buildHome({ ageFrom: 0, ageTo: 2, location: at(familyPoint) }), day)).toBeNull();
  });
});
