/**
 * For whom foster households are recruited: each child who needs a place belongs to the first that is true of them.
 *
 * Source  fostering recruitment targets of sufficiency strategies; domain.md §7 (sibling group, UASC, parent and child, disabled, babies,
 *         teenagers).
 */
export const recruitTargets = {
  SIBLINGS_2: 'Two brothers and sisters',
  SIBLINGS_3: 'Three brothers and sisters',
  SIBLINGS_4_OR_MORE: 'Four or more brothers and sisters',
  PARENT_AND_CHILD: 'Parent and child',
  UASC: 'Unaccompanied asylum-seeking children',
  DISABLED: 'Disabled children',
  BABY: 'Babies',
  TEENAGER: 'Teenagers',
  OTHER_CHILDREN: 'Other children aged 1 to 12',
} as const;
export type RecruitTarget = keyof typeof recruitTargets;

/** Why no more households are recruited than the answer has. */
export const recruitStops = {
  NOBODY_MORE: 'One more household would bring no child near home',
  MOST_ASKED: 'As many as were asked for: one more would still help',
  TOWNS_FULL: 'One more would help only where carers live so rarely that no more are to be found',
  STOPPED: 'Stopped early, best so far kept',
} as const;
export type RecruitStop = keyof typeof recruitStops;

/** What a region can pull to have more children near home with foster carers, or with kin. */
export const recruitLevers = {
  RECRUIT: 'Recruit foster households',
  KINSHIP: 'More children with kin',
  RETAIN: 'Keep foster households that would leave',
  LIFT_HOLDS: 'Bring places on hold into use',
} as const;
export type RecruitLeverKind = keyof typeof recruitLevers;
