/**
 * What a scenario can change, each with what is asked of it.
 *
 * Source  the levers of the regions' sufficiency strategies (Greater Manchester market position statements: increased supply, reduced
 *         demand, improved access), recruitment and retention of foster carers, and Project Skyline.
 */
export const scenarioChangeKinds = {
  OPEN_HOME: 'Open a home',
  CLOSE_HOME: 'Close a home',
  RESIZE_HOME: 'Change the places of a home',
  CHANGE_ACCEPTS: 'Change whom a home takes',
  RECRUIT_FOSTER: 'Recruit foster households',
  RETAIN_FOSTER: 'Keep foster households that would have left',
  LIFT_HOLDS: 'Bring places on hold into use',
  CONVERT_HELD_PLACES: 'Turn places on hold into places of another kind',
  KINSHIP_SHARE: 'Place more new children with kin',
  FAMILY_HELP: 'Help families so that fewer children come into care',
  STEP_DOWN: 'Move children who should be fostered out of children’s homes',
  OWNER_LEAVES: 'An owner leaves',
  RECLAIM_PLACES: 'Win back places used by other regions',
  DEMAND_GROWTH: 'More, or fewer, children need a place',
} as const;
export type ScenarioChangeKind = keyof typeof scenarioChangeKinds;

/** What was done to a scenario, as its history keeps it. */
export type ScenarioEventKind = 'CHANGE' | 'REMOVE' | 'DATE' | 'RESTORE';
