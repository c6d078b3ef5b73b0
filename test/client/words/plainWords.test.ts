import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { homeColumns } from '../../../server/import/homeColumns.ts';

const folder = new URL('../../../client/words/', import.meta.url);
const banned = /\b(invalid|oops|please|LAC|utili[sz]e|leverage|click here)\b/i;

describe('words on screen', () => {
  it.each(readdirSync(folder))('%s uses no word we have banned', (file) => {
    expect(readFileSync(new URL(file, folder), 'utf8').match(banned)?.[0]).toBeUndefined();
  });

  it('the homes return template has the columns the import reads', () => {
    const template = readFileSync(
      new URL('../../../client/public/templates/homes-return.csv', import.meta.url),
      'utf8',
    );
    expect(template.trim().split(',')).toEqual([...homeColumns]);
  });
});
