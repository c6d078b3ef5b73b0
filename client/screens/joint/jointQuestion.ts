/** The question of the address: how near, and which matches are fixed by hand. Ids are opaque; nothing of a child is in it. */
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';

export interface FixedByHand {
  readonly needId: string;
  readonly homeId: string;
}
export interface JointAsked {
  /** Null = the region's own near-home miles. */
  readonly withinMiles: number | null;
  readonly fixed: readonly FixedByHand[];
  /** The run that works on the answer, from before a reload. */
  readonly runId: string | null;
}

/** `need*home.need*home`: none of these needs an escape in an address. */
const pairs = /^[\w-]+\*[\w-]+(\.[\w-]+\*[\w-]+)*$/;

export function readJointQuestion(search: string): { question: JointAsked; dropped: readonly string[] } {
  const query = readQuery(search);
  const withinMiles = query.number('within', { from: 1, to: 200 });
  const text = query.matching('fixed', pairs);
  const fixed = (text?.split('.') ?? []).map((pair) => {
    const [needId = '', homeId = ''] = pair.split('*');
    return { needId, homeId };
  });
  const runId = query.code('run');
  return { question: { withinMiles, fixed, runId }, dropped: query.dropped() };
}

export function jointAddress({ withinMiles, fixed, runId }: JointAsked): string {
  const text = fixed.map(({ needId, homeId }) => `${needId}*${homeId}`).join('.');
  return `${paths.together}${writeQuery({ within: withinMiles, fixed: text, run: runId })}`;
}

/** With this need's home fixed, or with none for it when `homeId` is null; a changed question begins without a run. */
export function withFixed(question: JointAsked, needId: string, homeId: string | null): JointAsked {
  const others = question.fixed.filter((pair) => pair.needId !== needId);
  return { ...question, runId: null, fixed: homeId === null ? others : [...others, { needId, homeId }] };
}
