/** The first of the rows that is meant. Errors: says so where there is none, before a test goes on with nothing. */
export function oneThat<Row>(rows: readonly Row[], isMeant: (row: Row) => boolean): Row {
  const found = rows.find(isMeant);
  if (found === undefined) throw new Error('The answer has no such row.');
  return found;
}
