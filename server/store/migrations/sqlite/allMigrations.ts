import { Migration001FirstSchema } from './Migration001FirstSchema.ts';
import { Migration005Runs } from './Migration005Runs.ts';

/** In order; never changed once released, only added to. */
export const sqliteMigrations = [
  { name: 'Migration001FirstSchema', class: Migration001FirstSchema },
  { name: 'Migration005Runs', class: Migration005Runs },
];
