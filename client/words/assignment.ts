/** Words of who works on a need. */
export const assignmentWords = {
  column: 'Who works on it',
  label: (reference: string) => `Who works on ${reference}`,
  nobody: 'Nobody yet',
  you: (name: string) => `You (${name})`,
  take: 'Assign to me',
  takeLabel: (reference: string) => `Assign ${reference} to me`,
  release: 'Release',
  releaseLabel: (reference: string) => `Release ${reference}: nobody works on it`,
  given: (reference: string, name: string) => `${name} works on ${reference}.`,
  released: (reference: string) => `Nobody works on ${reference} now.`,
  who: { MINE: 'Mine', NOBODY: 'Nobody yet' },
} as const;
