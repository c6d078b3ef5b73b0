/** Words of calls, held places and the decision. Plain, active, numbers first. */
import { count } from './phrases.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** "17:52": the time in England. */
export function timeOf(moment: string | Date): string {
  return clock.format(new Date(moment));
}

/** "Fri 4 Apr, 17:52" */
export function momentInWords(moment: string | Date): string {
  return dayAndClock.format(new Date(moment));
}

export const placingWords = {
  logCall: 'Log a call',
  hold: 'Hold a place',
  choose: 'Choose',
  chooseFor: (home: string) => `Choose ${home}`,
  actionFor: (action: string, home: string) => `${action}: ${home}`,
  answered: 'What did the home say?',
  why: 'Why did it decline?',
  whyNot: 'Choose a reason',
  note: 'Note (name no child)',
  saveCall: 'Save the call',
  until: 'Hold until',
  untilOptions: {
    two: 'For 2 hours',
    four: 'For 4 hours',
    today: 'Until the end of today',
    other: 'Until another time',
  },
  untilHints: { other: '72 hours from now at most' },
  otherTime: 'Day and time',
  holdUntil: (time: string) => `Hold until ${time}`,
  noTime: 'Give a day and a time',
  cancel: 'Cancel',
  held: (places: number, until: string, by: string) => `${count(places, 'place')} held until ${until} by ${by}`,
  release: 'Release',
  releaseFor: (home: string) => `Release the place held at ${home}`,
  callSaved: (home: string) => `Call to ${home} saved.`,
  heldSaid: (home: string, until: string) => `A place at ${home} is held until ${until}.`,
  released: (home: string) => `The place at ${home} is released.`,
  called: (outcome: string, at: string, by: string) => `${outcome}, ${at}, ${by}`,
  recordHeading: 'Calls and held places',
  nobodyCalled: 'Nobody has been rung yet.',
} as const;

export const decisionWords = {
  documentTitle: 'Check and choose',
  decidedTitle: 'Home chosen',
  crumb: 'Check and choose',
  loading: 'Checking the choice',
  summary: {
    need: 'Need',
    children: 'Children',
    home: 'Home',
    miles: 'From family',
    week: 'Miles a week',
    starts: 'Comes on',
  },
  milesOf: (miles: string) => `${miles} miles`,
  notKnown: 'Not known',
  reasonsHeading: 'Reasons to give',
  noReasons:
    'No reason needs to be given: every factor is met, the home is in the area, and no nearer home was passed over.',
  reasonLabel: (subject: string) => `Why: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
  reasonMissing: (subject: string) => `Say why: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
  draftKept: 'What you type is kept in this tab until you save.',
  distanceLabel: 'Why outside the area, for the placements census',
  distanceNone: 'Not said',
  factorsHeading: 'Factors',
  cautionsHeading: 'To check',
  tasksHeading: 'Approvals and notices',
  noTasks: 'Nobody needs to approve this, and no council needs to be told.',
  dueBy: (day: string) => `by ${day}`,
  callsHeading: 'Homes approached and what they said',
  save: (homes: string) => `Choose ${homes}`,
  back: 'Back to the homes',
  decideNote: 'The system suggests; you decide. Nothing is placed until you choose.',
  chosen: (homes: string, reference: string) => `${homes} is chosen for ${reference}.`,
  chosenSplit: (homes: string, reference: string) => `${homes} are chosen for ${reference}.`,
  chosenBy: (by: string, at: string) => `Chosen by ${by}, ${at}.`,
  undo: (until: string) => `Undo (until ${until})`,
  undoOver: (until: string) => `It could be undone until ${until}.`,
  undone: 'The decision is undone. All stands as before it.',
  saved: 'Saved.',
  reasonsGiven: 'Reasons recorded',
  nothingChosen: 'No home is chosen yet',
  nothingChosenNext: 'Choose a home from the list of homes that could take the child.',
  notThere: 'There is no need here that you may see.',
  tasks: {
    outcome: 'Answer',
    approved: 'Approved',
    notApproved: 'Not approved',
    done: 'Done',
    by: 'By whom',
    record: 'Record',
    recordFor: (task: string) => `Record: ${task}`,
    given: (outcome: string, by: string, day: string) => `${outcome} by ${by}, ${day}`,
    recorded: (task: string) => `${task}: recorded.`,
    waiting: 'Still to do',
  },
  decided: 'A home has been chosen for this need.',
  seeDecision: 'See the decision',
} as const;

export const measureWords = {
  documentTitle: 'Finding homes',
  byCouncil: 'Time to find a home, and answers, by council',
  byReason: 'Why homes declined',
  byHome: 'What each home answered',
  all: 'All councils',
  days: (days: number) => count(days, 'day'),
  reasonTimes: (label: string, times: number) => (times > 1 ? `${label} (${times})` : label),
  columns: {
    council: 'Council',
    decided: 'Homes chosen',
    days: 'Middle time to find one',
    offers: 'Offers',
    declines: 'Declined',
    reason: 'Reason',
    home: 'Home',
    calls: 'Calls',
    reasons: 'Why it declined',
  },
} as const;
