/**
 * Fixed needs and the whole answer to each, read through as a placement officer would: a file for each in test/golden/needs. After a
 * change that is meant, write the answers again with REGEN=1 and read the difference (`git diff test/golden/needs`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hardRules } from '../../../schema/ruleBook.ts';
import { goldenNeeds } from './goldenNeeds.ts';
import { goldenText } from './goldenText.ts';

const folder = resolve(import.meta.dirname, '../../golden/needs');
const fileOf = (name: string) => join(folder, `${name}.txt`);

describe('golden needs', () => {
  it.each(goldenNeeds.map((golden) => [golden.name, golden] as const))('%s', (name, golden) => {
    const text = goldenText(golden);
    if (process.env.REGEN === '1') writeFileSync(fileOf(name), text);
    expect(text).toBe(readFileSync(fileOf(name), 'utf8'));
  });

  it('every file is of a need, and every hard rule rules out some home of one', () => {
    const names = goldenNeeds.map(({ name }) => `${name}.txt`);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
    const all = goldenNeeds.map(goldenText).join('\n');
    const unmet = Object.values(hardRules).filter(({ name }) => !all.includes(`  ${name} (`));
    expect(unmet.map(({ name }) => name)).toEqual([]);
  });
});
