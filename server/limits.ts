import type { ApolloServerPlugin } from '@apollo/server';
import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { defaultPageSize, largestPageSize } from '../schema/pageSize.ts';
import { AskedWrongly, TooLarge } from './errors.ts';

/** Longest question, in lexical tokens; refused while parsing. */
export const mostTokens = 2_000;
export const mostAliases = 30;
export const deepest = 14;
const mostSelections = 2_000;
const mostCost = 30_000;

interface Size {
  readonly depth: number;
  readonly aliases: number;
  /** Fields, spreads and inline fragments. */
  readonly selections: number;
}

const nothing: Size = { depth: 0, aliases: 0, selections: 0 };

/** Sizes of selections with their fragments spread out. Cost: each fragment is measured once, however often it is spread. */
function measurer(document: DocumentNode): (set: SelectionSetNode) => Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const measured = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? nothing : ofSelections(fragment.selectionSet);
    measured.set(name, size);
    return size;
  };
  const within = (selection: SelectionNode): Size => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    return selection.selectionSet === undefined ? nothing : ofSelections(selection.selectionSet);
  };
  const ofSelections = (set: SelectionSetNode): Size => {
    let [depth, aliases, selections] = [0, 0, 0];
    for (const selection of set.selections) {
      const inner = within(selection);
      const isField = selection.kind === Kind.FIELD;
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      aliases += inner.aliases + (isField && selection.alias !== undefined ? 1 : 0);
      selections += inner.selections + 1;
    }
    return { depth, aliases, selections };
  };
  return ofSelections;
}

/** The deepest of its operations, and the aliases and selections of all of them together. */
function measureDocument(document: DocumentNode): Size {
  const measure = measurer(document);
  const sizes = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [measure(node.selectionSet)] : [],
  );
  return {
    depth: Math.max(0, ...sizes.map((size) => size.depth)),
    aliases: sizes.reduce((sum, size) => sum + size.aliases, 0),
    selections: sizes.reduce((sum, size) => sum + size.selections, 0),
  };
}

function tooLarge(document: DocumentNode): string | null {
  const size = measureDocument(document);
  if (size.depth > deepest) return 'The question is nested too deeply: ask for it in parts.';
  if (size.aliases > mostAliases) return 'The question has too many aliases: ask for it in parts.';
  return size.selections > mostSelections ? 'The question has too many fields: ask for it in parts.' : null;
}

/** Refuses documents too deep, with too many aliases (`__typename` included) or too many fields. */
export function sizeRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const sentence = tooLarge(document);
      if (sentence !== null) context.reportError(new TooLarge(sentence));
    },
  };
}

type Operation = 'query' | 'mutation' | 'subscription';

/** Refuses a kind of operation that is not taken here, which is else only found out when it is run. */
export function operationRule(taken: readonly Operation[]): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition({ operation }) {
      if (taken.includes(operation)) return;
      context.reportError(new AskedWrongly(`There is no ${operation} here: ask with ${taken.join(' or ')}.`));
    },
  });
}

/** Lists without paging, by how many a region's answer usually holds; 5 where not named. */
const usualLength: Readonly<Record<string, number>> = {
  'NearHomeAnswer.matches': 50,
  'NearHomeAnswer.ruledOut': 10,
  'SufficiencyAnswer.rows': 50,
  'LocationAnswer.rows': 20,
  'LocationAnswer.flows': 100,
  'ImportCoverage.kinds': 8,
  'ReconciliationAnswer.lines': 400,
  'RegionMap.areas': 20,
  'RuledOut.homes': 25,
  'RuledOut.homeReasons': 25,
  'RegionMap.towns': 100,
  'DistanceCurveAnswer.curves': 20,
  'DistanceCurve.points': 30,
  'AccessAnswer.hexagons': 500,
  'PlaceValueAnswer.values': 500,
  'MarketAnswer.owners': 100,
  'MarketAnswer.exposures': 10,
  'OwnerExposure.rows': 20,
};

/** A connection costs its page; its `edges` nothing more. */
const estimateByLength: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const listed = isNonNullType(field.type) ? field.type.ofType : field.type;
  const isConnection = getNamedType(field.type).name.endsWith('Connection');
  if (isConnection || typeof args.first === 'number') {
    const first = Math.min(largestPageSize, Math.max(1, Number(args.first ?? defaultPageSize)));
    return 1 + first * childComplexity;
  }
  if (!isListType(listed) || field.name === 'edges') return 1 + childComplexity;
  return 1 + (usualLength[`${type.name}.${field.name}`] ?? 5) * childComplexity;
};

function variablesIn(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}

/** Names of the variables that a question's cost hangs on: those of a `first`, and of what includes or skips a field. */
function variablesOfCost(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const collect = (node: ASTNode) => {
    for (const name of variablesIn(node)) names.add(name);
  };
  visit(document, {
    Argument: (node) => (node.name.value === 'first' ? collect(node) : undefined),
    Directive: collect,
  });
  return [...names];
}

/** Texts of a usual length; what is longer is counted each time. */
const longestKnown = 300;
const mostKnown = 100;

interface KnownCosts {
  readonly names: readonly string[];
  /** What the cost hangs on, of questions that were found to cost no more than they may. */
  readonly affordable: Set<string>;
}

/** The same question with the same numbers costs the same: it is not counted again while its document is kept. */
function affordableAlready(): (
  request: CostedRequest,
  refusal: () => TooLarge | null | 'NOT_COUNTED',
) => TooLarge | null {
  const known = new WeakMap<DocumentNode, KnownCosts>();
  return (request, refusal) => {
    const costs = known.get(request.query) ?? { names: variablesOfCost(request.query), affordable: new Set<string>() };
    known.set(request.query, costs);
    const told = costs.names.flatMap((name) => (name in request.variables ? [[name, request.variables[name]]] : []));
    const text = JSON.stringify([request.operationName ?? null, told]);
    if (costs.affordable.has(text)) return null;
    const found = refusal();
    if (found === null && text.length <= longestKnown && costs.affordable.size < mostKnown) costs.affordable.add(text);
    return found === 'NOT_COUNTED' ? null : found;
  };
}

interface CostedRequest {
  readonly query: DocumentNode;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
}

/** Counts what a question would cost with the variables it came with; null when it may be asked. */
function countedRefusal(schema: GraphQLSchema, request: CostedRequest): TooLarge | null | 'NOT_COUNTED' {
  try {
    const cost = getComplexity({ schema, estimators: [estimateByLength], ...request });
    if (cost <= mostCost) return null;
    return new TooLarge('The question asks for too much at once: ask for fewer fields or a smaller `first`.');
  } catch (error) {
    if (error instanceof GraphQLError) return 'NOT_COUNTED';
    throw error;
  }
}

/** Null when it may be asked, or cannot be counted: then it is refused for what is wrong with it. */
export function costRefusal(schema: GraphQLSchema, request: CostedRequest): TooLarge | null {
  const found = countedRefusal(schema, request);
  return found === 'NOT_COUNTED' ? null : found;
}

/** Refuses what would cost too much before anything is looked up. */
export function costLimit(schema: GraphQLSchema): ApolloServerPlugin {
  const unlessKnown = affordableAlready();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document }) {
          const costed = {
            query: document,
            ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
            variables: request.variables ?? {},
          };
          const refusal = unlessKnown(costed, () => countedRefusal(schema, costed));
          if (refusal !== null) throw refusal;
        },
      };
    },
  };
}
