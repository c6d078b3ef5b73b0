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
