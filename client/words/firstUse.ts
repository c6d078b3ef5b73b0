/** What a screen answers, and what to do first, while nothing is loaded. */
export const firstUseWords = {
  heading: (region: string) => `${region}: no children or homes are loaded yet`,
  answers: {
    gap: 'This screen will say how many of the region’s children could live near home, how many could not, where, and why.',
    area: 'This screen will say, step by step, how a council’s places become homes near home for its children, and who is left without.',
    planner:
      'This screen will say where new homes would bring most children near home, with a proof, what they cost, and how sure that is.',
    report:
      'This screen will say, for the board and the public, whether there are enough homes for the region’s children, and what is planned.',
    market: 'This screen will say who owns the region’s places, and which children’s homes rest on each owner.',
  },
  nothingYet: 'Until facts are loaded nothing is known, and nothing is counted as 0.',
  firstHeading: 'What to load first',
  steps: [
    'Postcodes (ONSPD, NSPL or Code-Point Open): without them no distance is known.',
    'Homes and places: your homes return, or Ofsted’s public list.',
    'Children: the children looked after return (SSDA903) of each council.',
    'Placement needs: who is waiting for a home.',
  ],
  load: 'Load the first file',
  whoLoads: 'Your region’s data officer loads them.',
  look: 'Look again',
  pictureAlt:
    'The screen with made-up numbers: the answer as a heading, a map of ten councils with how many children are short of a place near home, and the same numbers as a table.',
  pictureCaption: 'How it looks with the synthetic data of Greater Manchester.',
} as const;
