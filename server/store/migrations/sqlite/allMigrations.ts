import { Migration001FirstSchema } from './Migration001FirstSchema.ts';
import { Migration002ImportSteps } from './Migration002ImportSteps.ts';
import { Migration003FactsOfEveryFile } from './Migration003FactsOfEveryFile.ts';
import { Migration004Geography } from './Migration004Geography.ts';
import { Migration005Runs } from './Migration005Runs.ts';
import { Migration006PlacementNeeds } from './Migration006PlacementNeeds.ts';
import { Migration007Decisions } from './Migration007Decisions.ts';
import { Migration008HomeRecord } from './Migration008HomeRecord.ts';
import { Migration009NoticesAndAssignments } from './Migration009NoticesAndAssignments.ts';
import { Migration010AreasAndRecords } from './Migration010AreasAndRecords.ts';
import { Migration011Scenarios } from './Migration011Scenarios.ts';
import { Migration012Plans } from './Migration012Plans.ts';
import { Migration013Reports } from './Migration013Reports.ts';
import { Migration014FrozenReports } from './Migration014FrozenReports.ts';

/** In order; never changed once released, only added to. */
export const sqliteMigrations = [
  { name: 'Migration001FirstSchema', class: Migration001FirstSchema },
  { name: 'Migration002ImportSteps', class: Migration002ImportSteps },
  { name: 'Migration003FactsOfEveryFile', class: Migration003FactsOfEveryFile },
  { name: 'Migration004Geography', class: Migration004Geography },
  { name: 'Migration005Runs', class: Migration005Runs },
  { name: 'Migration006PlacementNeeds', class: Migration006PlacementNeeds },
  { name: 'Migration007Decisions', class: Migration007Decisions },
  { name: 'Migration008HomeRecord', class: Migration008HomeRecord },
  { name: 'Migration009NoticesAndAssignments', class: Migration009NoticesAndAssignments },
  { name: 'Migration010AreasAndRecords', class: Migration010AreasAndRecords },
  { name: 'Migration011Scenarios', class: Migration011Scenarios },
  { name: 'Migration012Plans', class: Migration012Plans },
  { name: 'Migration013Reports', class: Migration013Reports },
  { name: 'Migration014FrozenReports', class: Migration014FrozenReports },
];
