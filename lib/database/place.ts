import { join } from "node:path";
import { stateFolder } from "#lib/site/folders.ts";
import type { Place } from "./store.ts";

/** The database that this process is to use: the server that `DATABASE_URL` names, else a file in the state folder. */
export function databasePlace(): Place {
  const url = process.env.DATABASE_URL;
  if (!url) return { dialect: "sqlite", address: join(stateFolder(), "marbre.sqlite") };
  if (/^postgres(?:ql)?:\/\//.test(url)) return { dialect: "postgres", address: url };
  throw new Error("DATABASE_URL must be an address that begins with postgres:// or postgresql://, or be empty.");
}

/** A place as messages name it: never with its password. */
export function nameOf(place: Place): string {
  if (place.dialect === "sqlite") return place.address;
  try {
    const { host, pathname } = new URL(place.address);
    return `PostgreSQL at ${host}${pathname}`;
  } catch {
    return "PostgreSQL at DATABASE_URL";
  }
}
