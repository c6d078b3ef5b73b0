/** How is the end of a run told, and what of it is waited for? */

export const serverStopping = 'The server was stopped while this was being worked out: ask again.';
export const faultOfOurs = 'Something went wrong on our side while this was being worked out: ask again.';
/** Told to stop, and a part of the work makes no answer. */
export const nothingToKeep = 'Stopped; there was no whole answer to keep';
export const leftToOthers = 'Waiting for a server to take it up again';
export const finished = { status: 'FINISHED', stage: 'Finished' } as const;
export const stopped = { status: 'STOPPED_KEEPING_BEST', stage: 'Stopped; the best so far is kept' } as const;
