/** Words of the form a need is recorded and changed with. */
import { ageInWords, sexWords } from './find.ts';
import { count } from './phrases.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const needFormWords = {
  record: 'Record a need',
  recordLede: 'About 90 seconds. What is not known can be left out: it is then shown as not known.',
  change: (reference: string) => `Change ${reference}`,
  changeTitle: 'Change a need',
  notThere: 'There is no such need, or it is not yours to change.',
  closed: 'This need is no longer open, so it cannot be changed.',
  back: 'Back to the needs',
  save: 'Record the need and find a home',
  saveChange: 'Save the changes',
  saving: 'Saving',
  recorded: (reference: string) => `${reference} is recorded`,
  changed: (reference: string) => `${reference} is changed`,
  cancel: 'Leave it for now',
  remove: 'Take out',
  none: 'Not said',
  notVisits: 'Visits a week are a number, such as 2 or 0.5.',
  openOther: (reference: string) => `Open ${reference}`,
  openNeed: 'Open that need',
  failed: 'The need could not be saved. Nothing typed is lost: try again.',
  sections: {
    children: 'Who it is for',
    when: 'When, and how long for',
    places: 'Places that matter',
    home: 'What kind of home',
    care: 'What the home must offer',
    avoid: 'Areas to avoid',
    about: 'More about the child',
  },
} as const;

export const childWords = {
  find: 'Child’s reference',
  findHint: 'Part of your own council’s reference. No names are kept here.',
  add: (reference: string) => `Add ${reference}`,
  found: (shown: number, all: number) =>
    all === 0
      ? 'No child of your council has this in their reference.'
      : `${shown} of ${count(all, 'child', 'children')} shown`,
  chosen: 'Children of this need',
  siblings: 'Brothers and sisters on record',
  inNeed: (reference: string) => `has an open need already: ${reference}`,
  plan: 'Brothers and sisters',
  groupOf: (reference: string) => `Home for ${reference}`,
  group: (number: number) => `Home ${'ABCDEFGHIJ'.charAt(number - 1)}`,
  missing: (facts: string) => `Not on record: ${facts}. Add what you know below.`,
} as const;

/** "Boy, 14, Year 10, Key Stage 4" */
export function childInWords(child: {
  readonly ageYears: number;
  readonly sex: 'M' | 'F' | 'U';
  readonly schoolYear: number | null;
  readonly isKeyStage4: boolean;
  readonly isUasc: boolean;
  readonly isDisabled: boolean;
}): string {
  const year = child.schoolYear === null ? [] : [child.schoolYear === 0 ? 'Reception' : `Year ${child.schoolYear}`];
  return [
    capital(sexWords[child.sex]),
    ageInWords(child.ageYears),
    ...year,
    ...(child.isKeyStage4 ? ['Key Stage 4'] : []),
    ...(child.isUasc ? ['unaccompanied'] : []),
    ...(child.isDisabled ? ['disabled'] : []),
  ].join(', ');
}

export const whenWords = {
  urgency: 'A home is needed',
  urgencies: { SAME_DAY: 'Today', WITHIN_5_DAYS: 'In under 5 days', PLANNED: 'Later' },
  day: 'Needed by',
  dayHint: 'For example 18 April 2025',
  kind: 'Planned or emergency',
  planned: 'Planned',
  emergency: 'Emergency',
  duration: 'How long for',
  shortBreak: 'Short breaks only',
} as const;

export const placeWords = {
  hint: 'Near home is measured from the family home; miles a week from every place and its visits.',
  nothing: 'No place to measure from yet. The need can be recorded without one: distances are then not known.',
  kinds: { HOME: 'Family home', FAMILY: 'Family', SCHOOL: 'School', COMMUNITY: 'Community' },
  kind: 'Kind of place',
  where: 'Postcode or town',
  visits: 'Visits a week',
  kept: 'On record',
  instead: 'New postcode or town, if it moved',
  of: (children: string) => `of ${children}`,
  add: 'Add a place',
  removed: 'Place taken out',
  numbered: (kind: string, number: number) => `${kind}, place ${number}`,
  takeOut: (name: string) => `Take out ${name}`,
  mustStay: 'Must stay at this school',
} as const;

export const homeWords = {
  types: 'How suitable is each type of home?',
  livingWith: 'Who the child can live with',
  adaptations: 'Adaptations and clinical care',
  offers: 'The home must care for',
  risks: 'Known risks',
  secure: 'A secure order or remand is recorded',
  details: (chosen: number) => (chosen === 0 ? 'none chosen' : `${chosen} chosen`),
} as const;

export const aboutWords = {
  language: 'First language',
  faith: 'Faith or religion',
  culture: 'Culture',
  medical: 'Health: what a home has to know',
  legalStatus: 'Legal status',
} as const;

export const draftWords = {
  saved: (moment: string) => `Draft saved ${moment}`,
  notSaved: 'The draft could not be saved just now. What you typed is still here.',
  yours: 'You have a draft',
  ofChildren: (references: string) => (references === '' ? 'no child chosen yet' : `for ${references}`),
  of: (moment: string) => `saved ${moment}`,
  resume: 'Continue the draft',
  resumeLabel: (about: string) => `Continue the draft ${about}`,
  discard: 'Discard it',
  discardLabel: (about: string) => `Discard the draft ${about}`,
  discarded: 'The draft is discarded',
  gone: 'That draft is not there any more. It may have been recorded already.',
  resumed: 'This is your draft. A postcode that was not found is kept as its sector: type it again.',
} as const;

export const staleWords = {
  title: (who: string, when: string) => `${who} changed this need on ${when}, while you had it open`,
  sentence: 'Nothing of yours was written over theirs, and nothing of theirs over yours. Choose what is to stand:',
  same: 'You both say the same: save to go on.',
  mine: 'Yours',
  theirs: 'Theirs, as saved',
  part: 'Part',
  save: 'Save what is chosen',
  nothing: 'Not said',
} as const;

export const withdrawWords = {
  open: 'Withdraw this need',
  sure: 'Withdraw it: no home is wanted any more',
  keep: 'Keep it',
  done: (reference: string) => `${reference} is withdrawn`,
  sentence: 'A need that is withdrawn leaves the queue. It cannot be opened again; a new one can be recorded.',
} as const;
