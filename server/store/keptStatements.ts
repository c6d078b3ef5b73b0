/** A statement of SQLite, which may be asked again and again once it is prepared. */
interface Prepares<Statement> {
  prepare(sql: string): Statement;
}

/** Far more texts than questions have; lists of ids of every length make texts of their own, and the oldest of those go. */
const mostStatements = 300;

/**
 * From here on a text that was prepared before is not prepared again: half of what a short question of SQLite takes is preparing it.
 *
 * Shape  to be called once the tables are as they will stay. Statements are run to their end at once, never left half read.
 */
export function keepStatements<Statement>(database: Prepares<Statement>): void {
  const prepare = database.prepare.bind(database);
  const kept = new Map<string, Statement>();
  database.prepare = (sql) => {
    const statement = kept.get(sql) ?? prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const oldest = kept.keys().next().value;
    if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
}
