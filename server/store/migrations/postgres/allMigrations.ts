import { Migration001FirstSchema } from './Migration001FirstSchema.ts';
import { Migration002ImportSteps } from './Migration002ImportSteps.ts';

/** In order; never changed once released, only added to. */
export const postgresMigrations = [
  { name: 'Migration001FirstSchema', class: Migration001FirstSchema },
  { name: 'Migration002ImportSteps', class: Migration002ImportSteps },
];
