import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

export type Dialect = "sqlite" | "postgres";

/** Where a database is: `address` is the path of a file, or the URL of a server with its password. */
export type Place = { dialect: Dialect; address: string };

/** The database of readers and moderators, open. */
export type Store = {
  db: Kysely<Tables>;
  dialect: Dialect;
  place: Place;
  close(): Promise<void>;
};
