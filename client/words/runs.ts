import { formatNumber } from './formats.ts';

/** Long answers: what is being done, how far it is, how to end it. */
export const runWords = {
  title: 'Long answers',
  heading: 'Being worked out',
  badge: 'Runs',
  badgeLabel: (running: number) =>
    running === 1 ? '1 long answer is being worked out' : `${running} long answers are being worked out`,
  steps: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)}`,
  progress: 'Progress',
  elapsed: (seconds: number) =>
    seconds < 90 ? `${seconds} seconds so far` : `${Math.round(seconds / 60)} minutes so far`,
  best: 'Best so far:',
  keep: 'Stop and keep best',
  cancel: 'Cancel',
  mayLeave: 'You may leave this page: the work goes on and the answer will be here.',
  finished: 'The answer is ready.',
  kept: 'Stopped. The best found so far is shown.',
  cancelled: 'Cancelled. Nothing of it was kept; the numbers below are whole without it.',
  failed: (why: string) => `It could not be worked out: ${why}`,
  again: 'Work it out again',
  unreachable: 'The server did not answer. Try again.',
  /** What is worked out, by the API's name for it. */
  kinds: {
    NEAR_HOME_GAP: 'Short near home',
    DISTANCE_CURVE: 'Distance curve',
    PLACE_VALUES: 'Value of a place',
    EXPOSURE: 'If an owner left',
    JOINT_MATCHES: 'All waiting children together',
    PLAN: 'Plan of new places',
    SCENARIO_COMPARE: 'Two scenarios compared',
    REPORT: 'Sufficiency report',
    RECRUIT_TARGETS: 'Recruitment targets',
  } as Readonly<Record<string, string>>,
  list: {
    heading: (running: number) =>
      running === 0
        ? 'Nothing is being worked out'
        : running === 1
          ? '1 long answer is being worked out'
          : `${running} long answers are being worked out`,
    caption: 'Long answers, newest first',
    what: 'What',
    status: 'Status',
    stage: 'Stage',
    done: 'Done',
    started: 'Started',
    open: 'Open',
    empty: 'Answers that take longer than a few seconds are listed here while they are worked out, and after.',
  },
} as const;
