/**
 * Words of a decision: what a reason is due for, and what has to be done once a home is chosen.
 *
 * Source  Children Act 1989 s22C(7)–(9); Care Planning, Placement and Case Review (England) Regulations 2010 regs 10, 11, 13 and 24.
 */

/** What a reason must be recorded for. The first four are section 22C factors that are not met. */
export const reasonSubjects = {
  NEAR_HOME: 'Not near home',
  EDUCATION: 'School may not be kept',
  SIBLINGS: 'Brothers and sisters not together as planned',
  DISABILITY: 'Not suited to a disability',
  OUT_OF_AREA: 'Outside the council’s area',
  AT_A_DISTANCE: 'At a distance',
  NEARER_HOME: 'A nearer home was passed over',
} as const;
export type ReasonSubject = keyof typeof reasonSubjects;

/** `isApproval`: somebody says yes or no; else it is done. */
export const taskKinds = {
  OUT_OF_AREA: { label: 'Approve a home outside the area', isApproval: true },
  AT_A_DISTANCE: { label: 'Approve a home at a distance', isApproval: true },
  KEY_STAGE_4: { label: 'Approve a change of school in Key Stage 4', isApproval: true },
  CONNECTED_PERSON: { label: 'Approve a relative or friend for a time', isApproval: true },
  CONSULT_HOST_AUTHORITY: { label: 'Consult the council the home is in', isApproval: false },
  NOTIFY_HOST_AUTHORITY: { label: 'Notify the council the home is in', isApproval: false },
} as const;
export type TaskKind = keyof typeof taskKinds;

export const taskOutcomes = { APPROVED: 'Approved', NOT_APPROVED: 'Not approved', DONE: 'Done' } as const;
export type TaskOutcome = keyof typeof taskOutcomes;
