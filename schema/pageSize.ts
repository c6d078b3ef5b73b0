/** Rows of a list given at once (contract.graphql). */
export const defaultPageSize = 25;
export const largestPageSize = 100;
