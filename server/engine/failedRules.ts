/** Which of the hard rules does a home fail, in one number, so that thousands of homes are told apart without a list for each? */
import type { HardRule } from '../../schema/ruleBook.ts';
import type { Respect } from './alike.ts';
import type { HomeFacts } from './facts.ts';
import type { Requirement } from './requirement.ts';
import { ruleTests } from './suitable.ts';

/** A bit for each rule failed, the first rule lowest; 0 where the home is suitable. */
export type FailedRules = number;

export function bitsOf(rules: Iterable<HardRule>): FailedRules {
  const wanted = new Set(rules);
  return ruleTests.reduce((bits, { rule }, at) => (wanted.has(rule) ? bits | (1 << at) : bits), 0);
}

/** Of the first rule failed, its place in the order of `hardRules`; -1 where none is. */
export function firstAt(failed: FailedRules): number {
  return 31 - Math.clz32(failed & -failed);
}

interface BitTest {
  readonly bit: FailedRules;
  readonly fails: (asked: Requirement, home: HomeFacts) => boolean;
}

const allTests: readonly BitTest[] = ruleTests.map(({ fails }, at) => ({ bit: 1 << at, fails }));

function testsIn(respect: Respect): readonly BitTest[] {
  return allTests.filter((_, at) => ruleTests[at]?.respect === respect);
}

const testsByRespect: Readonly<Record<Respect, readonly BitTest[]>> = {
  REGISTRATION: testsIn('REGISTRATION'),
  OFFERS: testsIn('OFFERS'),
  ADAPTATIONS: testsIn('ADAPTATIONS'),
  PLACES: testsIn('PLACES'),
};

/** Of the rules that ask in one respect, or of all. */
export function failedBy(asked: Requirement, home: HomeFacts, respect: Respect | null): FailedRules {
  let failed = 0;
  for (const { bit, fails } of respect === null ? allTests : testsByRespect[respect]) {
    if (fails(asked, home)) failed |= bit;
  }
  return failed;
}
