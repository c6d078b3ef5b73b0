const times = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const timeOf = (moment: string) => times.format(new Date(moment));

export const connectionWords = {
  title: 'No connection',
  lost: (since: string) => `Nearhome cannot be reached since ${timeOf(since)}.`,
  kept: (readAt: string | null) =>
    readAt === null
      ? 'Nothing you have typed is lost.'
      : `What you see was read by ${timeOf(readAt)} and stays. Nothing you have typed is lost.`,
  trying: 'Trying again every few seconds.',
  tryNow: 'Try now',
  back: 'Connected again.',
  notSignedOut: 'You are still signed in: without a connection nobody can be signed out. Try again when it is back.',
} as const;
