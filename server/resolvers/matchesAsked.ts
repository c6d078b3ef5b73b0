import { type GraphQLResolveInfo, getArgumentValues, isObjectType, type SelectionSetNode } from 'graphql';

/** How many of a near-home answer’s `matches` are asked for, so that no more are described; Infinity where all are. */
export function matchesAsked(info: GraphQLResolveInfo): number {
  const answer = info.schema.getType('NearHomeAnswer');
  const field = isObjectType(answer) ? answer.getFields().matches : undefined;
  const mostIn = (set: SelectionSetNode | undefined): number => {
    const counts = (set?.selections ?? []).map((selection) => {
      if (selection.kind === 'InlineFragment') return mostIn(selection.selectionSet);
      if (selection.kind === 'FragmentSpread') return mostIn(info.fragments[selection.name.value]?.selectionSet);
      if (selection.name.value !== 'matches') return 0;
      const first: unknown = field && getArgumentValues(field, selection, info.variableValues).first;
      return typeof first === 'number' ? first : Number.POSITIVE_INFINITY;
    });
    return Math.max(0, ...counts);
  };
  return Math.max(0, ...info.fieldNodes.map(({ selectionSet }) => mostIn(selectionSet)));
}
