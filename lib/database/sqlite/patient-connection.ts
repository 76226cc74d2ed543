import { setTimeout as wait } from "node:timers/promises";
import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import { isBusy } from "#lib/database/shared-file.ts";

/**
 * A connection that asks again while another process writes. A statement that SQLite refused for that reason has done nothing, and
 * inside a transaction that began as a writer none is refused, so that asking again is always right.
 *
 * @param deadline The moment of `performance.now()` after which the refusal is told. At least one attempt is made.
 */
export class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #deadline: number;

  constructor(connection: DatabaseConnection, deadline: number) {
    this.#connection = connection;
    this.#deadline = deadline;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return patiently(() => this.#connection.executeQuery<Row>(query), this.#deadline);
  }

  streamQuery<Row>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, size);
  }
}

/**
 * Does what another process may forbid for as long as it holds the file, again and again with pauses in which this process works on.
 * What was refused must have done nothing.
 *
 * @param deadline The moment of `performance.now()` after which the refusal is told. At least one attempt is made.
 */
export async function patiently<Result>(work: () => Result | Promise<Result>, deadline: number): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await wait(2 + Math.random() * 10);
    }
  }
}
