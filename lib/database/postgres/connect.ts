import { Socket } from "node:net";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Patience } from "#lib/database/dialect.ts";
import type { Tables } from "#lib/database/tables.ts";

/**
 * Milliseconds. `connection` bounds both connecting and waiting for a free connection; `statement` and `idle` (inside a transaction)
 * are kept by the server; `silence` is for a network that says nothing at all, and lies above both. 0 is for ever.
 */
const timeouts = {
  request: { connection: 2000, statement: 5000, idle: 5000, silence: 8000 },
  maintenance: { connection: 10_000, statement: 0, idle: 0, silence: 0 },
};

/** A pool of connections to a server; none is opened before the first question. */
export function connect(url: string, patience: Patience): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: newPool(url, timeouts[patience]) }) });
}

export function newPool(url: string, bounds: (typeof timeouts)["request"]): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "marbre",
    max: 10,
    connectionTimeoutMillis: bounds.connection,
    idleTimeoutMillis: 5000,
    statement_timeout: bounds.statement,
    idle_in_transaction_session_timeout: bounds.idle,
    stream: () => impatientSocket(bounds.silence),
    types: { getTypeParser },
  });
  // A connection that breaks tells so by an event, which ends the process when nobody listens: the pool listens while it lies idle, a
  // query while it runs, and nobody between two statements of a transaction. The next statement fails, and that is enough.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function impatientSocket(silence: number): Socket {
  const socket = new Socket();
  const error = Object.assign(new Error("The database server does not answer."), { code: "ETIMEDOUT" });
  return socket.setTimeout(silence, () => socket.destroy(error));
}

/** `bigint`, which pg gives as text. Ours are moments and counters, far below 2^53. */
const int8 = 20;

const getTypeParser: pg.CustomTypesConfig["getTypeParser"] = (oid, format) =>
  oid === int8 ? Number : pg.types.getTypeParser(oid, format);
