import type { Persona } from '../../schema/vocabulary.ts';

interface PersonWords {
  readonly title: string;
  readonly who: string;
  readonly does: string;
  readonly button: string;
}

export const signInWords = {
  title: 'Where could this child live, and where are we short?',
  lede: 'Nearhome shows one region’s children, homes and geography together. Sign in as one of four people to try it.',
  demoNote: 'This is a demonstration. All children, families and homes are made up; the places are real.',
  people: {
    'placement-officer': {
      title: 'Placement officer',
      who: 'Works in one council’s placement team, often against the clock.',
      does: 'Sees the children who need a home now, and the suitable homes nearest to their family, school and community.',
      button: 'Sign in as placement officer',
    },
    commissioner: {
      title: 'Commissioner',
      who: 'Plans and buys places for all the councils of the region.',
      does: 'Sees where the region is short of which places, council by council, on a map and in a table.',
      button: 'Sign in as commissioner',
    },
    board: {
      title: 'Board member',
      who: 'A director or councillor who answers for the region.',
      does: 'Sees the same answer with small numbers hidden, so that no child can be recognised.',
      button: 'Sign in as board member',
    },
    'data-officer': {
      title: 'Data officer',
      who: 'Keeps the facts of the region complete and right.',
      does: 'Loads returns, homes, boundaries and postcodes, and mends what is wrong in them.',
      button: 'Sign in as data officer',
    },
  } satisfies Record<Persona, PersonWords>,
  notConfigured: {
    title: 'Sign-in is not set up here',
    sentence:
      'This server does not run as a demonstration, so there are no demo people to sign in as. Whoever runs Nearhome for you sets up sign-in.',
  },
  failed: 'Signing in did not work. Check your connection and try again.',
} as const;
