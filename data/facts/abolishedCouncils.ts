export interface AbolishedCouncil {
  readonly name: string;
  /** The first day it was no more. */
  readonly endedOn: string;
  /** Children's services authorities that took its ground. */
  readonly successors: readonly string[];
}

/**
 * Children's services authorities that are no more and whose ground was divided, by ONS code. Those that only changed their code, or were
 * joined whole, are in `districtCounty.json`.
 * Source: ONS Code History Database; the structural changes orders of 2008, 2018, 2020 and 2022.
 */
export const abolishedCouncils: Readonly<Record<string, AbolishedCouncil>> = {
  E10000001: { name: 'Bedfordshire', endedOn: '2009-04-01', successors: ['Bedford', 'Central Bedfordshire'] },
  E10000004: { name: 'Cheshire', endedOn: '2009-04-01', successors: ['Cheshire East', 'Cheshire West and Chester'] },
  E10000006: { name: 'Cumbria', endedOn: '2023-04-01', successors: ['Cumberland', 'Westmorland and Furness'] },
  E10000009: {
    name: 'Dorset (the county)',
    endedOn: '2019-04-01',
    successors: ['Dorset', 'Bournemouth, Christchurch and Poole'],
  },
  E10000021: {
    name: 'Northamptonshire',
    endedOn: '2021-04-01',
    successors: ['North Northamptonshire', 'West Northamptonshire'],
  },
};
