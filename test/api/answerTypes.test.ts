import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../../server/resolvers/apiSchema.ts';
import { plugin } from './answerTypes.ts';

it('the types of the answers are those of the schema: after a change of it, run npm run generate', () => {
  const written = readFileSync(resolve(import.meta.dirname, 'generated/answers.ts'), 'utf8');
  const parts = (text: string) => new Set(text.trim().split('\n\n'));
  expect(parts(written)).toEqual(parts(plugin(buildApiSchema())));
});
