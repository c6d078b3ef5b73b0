/** Words of a session that has ended. */
export const sessionWords = {
  title: 'Your session has ended',
  sentence: (name: string) =>
    `You were signed out because nothing was done here for a while, or you signed out elsewhere. Sign in as ${name} and the page is as you left it: nothing you typed is lost. If somebody else signs in, it goes.`,
  tooMany: 'Too many tries to sign in from here have failed. Wait a minute, then try again.',
} as const;
