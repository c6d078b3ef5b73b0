/** Twelve needs that between them meet every rule and every way a home is found; all are made up. */
import type { ChildFacts, ImportantPlaceFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { buildChild, buildNeed, buildPlace, buildSchool } from '../factsBuilders.ts';
import { place } from './goldenHomes.ts';

export interface GoldenNeed {
  /** Of its file, and what it shows. */
  readonly name: string;
  readonly need: NeedFacts;
  readonly withinMiles: number;
  readonly isEmergency: boolean;
}

const family = (changes: Partial<ImportantPlaceFacts> = {}) =>
  buildPlace({ label: 'Mum', location: place(0), ...changes });
const school = (changes: Partial<ImportantPlaceFacts> = {}) => buildSchool({ location: place(0.5, 0.5), ...changes });
const child = (id: string, dateOfBirth: string, changes: Partial<ChildFacts> = {}) =>
  buildChild({ id, dateOfBirth, importantPlaces: [family(), school()], ...changes });

function golden(name: string, need: Partial<NeedFacts>, asking: Partial<GoldenNeed> = {}): GoldenNeed {
  return {
    name,
    need: buildNeed({ id: name, reference: name, ...need }),
    withinMiles: 20,
    isEmergency: false,
    ...asking,
  };
}

const wrights = { siblingGroupId: 'the-wrights' };
const webbs = { siblingGroupId: 'the-webbs' };

export const goldenNeeds: readonly GoldenNeed[] = [
  golden('sibling-pair', {
    siblingPlan: 'TOGETHER',
    children: [
      child('ben', '2016-09-14', { ...wrights, sex: 'M' }),
      child('cara', '2019-11-02', {
        ...wrights,
        importantPlaces: [family(), school({ id: 'infants', location: place(0.4, 1) })],
      }),
    ],
  }),
  golden('group-split', {
    siblingPlan: 'SUBSETS',
    siblingSubsets: [
      ['dev', 'ella'],
      ['finn', 'grace'],
    ],
    children: [
      child('dev', '2011-02-03', { ...webbs, sex: 'M' }),
      child('ella', '2012-06-21', webbs),
      child('finn', '2017-01-30', { ...webbs, sex: 'M' }),
      child('grace', '2020-08-08', webbs),
    ],
  }),
  golden(
    'emergency-tonight',
    { urgency: 'SAME_DAY', neededBy: '2025-03-31', children: [child('holly', '2012-04-19')] },
    { isEmergency: true },
  ),
  golden('uasc-no-family-home', {
    requiredOffers: ['UASC'],
    children: [
      child('idris', '2008-05-05', {
        sex: 'M',
        isUasc: true,
        importantPlaces: [
          buildPlace({
            id: 'mosque',
            kind: 'COMMUNITY',
            label: 'Mosque',
            location: place(-7),
            visitsPerWeek: 1,
            isFamilyHome: false,
          }),
        ],
      }),
    ],
  }),
  golden('solo', { isSoloRequired: true, children: [child('jay', '2010-10-10', { sex: 'M' })] }),
  golden('wheelchair', {
    requiredAdaptations: ['WHEELCHAIR_BEDROOM'],
    children: [child('kit', '2015-12-01', { isDisabled: true })],
  }),
  golden('secure', {
    hasSecureAuthority: true,
    suitability: { SECURE: 'PREFERRED', FOSTERING: 'UNSUITABLE', CHILDRENS_HOME: 'UNSUITABLE' },
    children: [child('leo', '2010-01-15', { sex: 'M' })],
  }),
  golden('area-to-avoid', {
    children: [
      child('mia', '2009-03-03', {
        areasToAvoid: [{ id: 'gang', label: 'Where she was exploited', centre: place(2).point, radiusMiles: 3 }],
      }),
    ],
  }),
  golden('parent-and-child', { requiredOffers: ['PARENT_AND_CHILD'], children: [child('nina', '2008-07-07')] }),
  golden('key-stage-4', {
    mustStayAtSchool: true,
    suitability: { FOSTERING: 'UNSUITABLE' },
    children: [child('omar', '2009-11-11', { sex: 'M', importantPlaces: [family(), school({ location: place(-1) })] })],
  }),
  golden('none-found', { children: [child('poppy', '2013-02-02', { siblingGroupId: 'alone' })] }, { withinMiles: 1 }),
  golden('kinship-first', { children: [child('amira', '2018-03-20')] }, { withinMiles: 10 }),
];
