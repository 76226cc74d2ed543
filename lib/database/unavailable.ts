/** The database of this process could not be opened. `cause` says why. */
export class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
}

/** Whether an error says that the database cannot be asked at this moment, and not that the question was wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseUnavailable || error.name === "DatabaseUnavailable") return true;
  if (untold.test(error.message)) return true;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return network.has(code) || server.test(code) || file.test(code) || isUnavailable(error.cause);
}

/** What pg and Kysely say without a code: of a connection that ended, or of a pool without a free one. */
const untold =
  /^(?:Connection terminated|timeout e|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Postgres connection has been discarded|driver has already been destroyed|The database connection is not open)/;

const network = new Set([
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTDOWN",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/**
 * PostgreSQL, appendix A: connections (08), authorization (28), no such database (3D), read-only (25006) and idle transactions (25P03),
 * conflicts that outlasted all attempts (40001, 40P01), resources (53), locks (55P03), operators and timeouts (57), the system (58).
 */
const server = /^(?:08...|28...|3D000|25006|25P03|40001|40P01|53...|55P03|57014|57P0.|58...)$/;

/** SQLite's result codes, with their extensions. */
const file = /^SQLITE_(?:BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOMEM|NOTADB|PERM|PROTOCOL|READONLY)(?:_|$)/;
