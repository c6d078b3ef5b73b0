import { Migration001FirstSchema } from './Migration001FirstSchema.ts';

/** In order; never changed once released, only added to. */
export const sqliteMigrations = [{ name: 'Migration001FirstSchema', class: Migration001FirstSchema }];
