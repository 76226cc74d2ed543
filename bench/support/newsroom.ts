import { join } from "node:path";
import { openDatabase } from "#lib/database/open-database.ts";
import type { Place, Store } from "#lib/database/store.ts";
import { setMode } from "../../tests/support/policies.ts";
import { newPostgresDatabase, type PostgresServer, startPostgres } from "../../tests/support/postgres.ts";
import { behindProxy } from "../../tests/support/sending.ts";
import { makeNewsstand, type Newsstand, startSite, takeIn } from "./site.ts";
import type { Subject } from "./start-subject.ts";

/** A made-up paper whose readers write, on one of the two databases. `site` is started by `open`. */
export type Newsroom = Newsstand & {
  store: Store;
  /** The PostgreSQL, to stop and start it. */
  server?: PostgresServer;
  /** @param more Variables that win over those of the newsroom. */
  open(more?: Record<string, string>): Promise<Subject>;
  close(): Promise<void>;
};

/** A secret for the measurements alone. */
const secret = "un secret pour les mesures, assez long";

/** A paper of `articles` on an empty database; the PostgreSQL keeps what it answered, as an operator's does. */
export async function makeNewsroom(
  dialect: "sqlite" | "postgres",
  articles: number,
  mode: "premoderated" | "postmoderated" = "premoderated",
): Promise<Newsroom> {
  const stand = await makeNewsstand(articles);
  setMode(stand.content, mode);
  await takeIn(stand.content, stand.state);
  const server = dialect === "postgres" ? await startPostgres({ durable: true }) : undefined;
  const place = await placeOf(stand, server);
  const env = {
    ...behindProxy,
    DATABASE_URL: place.dialect === "postgres" ? place.address : "",
    MARBRE_SECRET: secret,
  };
  Object.assign(process.env, { MARBRE_SECRET: secret, MARBRE_STATE: stand.state });
  const store = await openDatabase(place);
  return {
    ...stand,
    store,
    ...(server ? { server } : {}),
    open: (more = {}) => startSite({ ...stand, env: { ...env, ...more }, connections: 256 }),
    close: async () => {
      await store.close();
      await server?.close();
    },
  };
}

async function placeOf({ state }: Newsstand, server?: PostgresServer): Promise<Place> {
  if (server) return { dialect: "postgres", address: await newPostgresDatabase(server.url) };
  return { dialect: "sqlite", address: join(state, "marbre.sqlite") };
}
