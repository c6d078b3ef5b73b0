/** Words of the shell and of every screen; a screen's own words are in the file beside this one named after it. */
export const en = {
  name: 'Nearhome',
  skip: 'Skip to main content',
  mainMenu: 'Main',
  menu: 'Menu',
  regionSuffix: 'Regional Care Cooperative',
  signIn: 'Sign in',
  signOut: 'Sign out',
  nav: { gap: 'Gap', needs: 'Needs', homes: 'Homes', imports: 'Imports', numbers: 'How numbers are made' },
  synthetic: {
    title: 'Synthetic data',
    sentence: 'Synthetic children and homes on real geography. Not for decisions about any child.',
  },
  foot: {
    facts: (date: string) => `Facts as of ${date}`,
    licences: 'Data and licences',
    accessibility: 'Accessibility',
  },
  loading: 'Loading',
  retry: 'Try again',
  wentWrong: {
    title: 'Something went wrong. Nothing was lost.',
    sentence:
      'The server did not answer as it should. Try again; if it happens again, tell whoever runs Nearhome for you.',
    offline: 'Nearhome cannot reach its server. Check your connection and try again.',
  },
  notFound: {
    title: 'There is no such page',
    sentence: 'The address may be mistyped, or it belongs to something you may not see.',
    start: 'Go to your start page',
  },
  noPermission: {
    title: 'Your role does not include this page',
    sentence: (roles: string) => `It is for: ${roles}. Whoever manages access for your region can grant it.`,
  },
  droppedParts: (names: string) => `Parts of the address were not understood and were left out: ${names}.`,
  errorSummary: 'There is a problem',
  errorPrefix: 'Error:',
  update: 'Update',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied. It is in the address bar.',
  download: 'Download',
  print: 'Print',
  miles: 'miles',
  sort: {
    ascending: (column: string) => `Sorted by ${column}, lowest first`,
    descending: (column: string) => `Sorted by ${column}, highest first`,
  },
  markerKey: 'What the markers mean',
  none: 'none',
  withinMilesError: 'Enter a distance between 1 and 200 miles',
} as const;
