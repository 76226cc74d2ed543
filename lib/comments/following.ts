import type Database from "better-sqlite3";
import { database } from "#lib/database/database.ts";
import { isUnavailable } from "#lib/database/unavailable.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { openShelf } from "#lib/threads/shelf.ts";
import { shelveFigures } from "./figures.ts";
import { follow } from "./follow.ts";

type Following = { shelf: Database.Database; running: Promise<void> | undefined; waiting: Promise<void> | undefined };

declare global {
  /** The bundler gives each route its own copy of this module, and a process follows the database once. */
  var marbreFollowing: Following | undefined;
}

/** How often the account of moderation is made anew, in milliseconds. */
const figuresEvery = 60_000;

/** How often a process looks for what others have written, in milliseconds: readers see it within a second. */
const interval = 300;

/**
 * Puts everything that was written up to now on the shelf of this process. Whoever writes waits for it before answering, so that the
 * first page that is read after the answer is the new one.
 */
export function catchUp(): Promise<void> {
  const state = following();
  if (!state.running) return run(state);
  // What runs may have looked before the caller wrote.
  state.waiting ??= state.running.catch(() => {}).then(() => run(state));
  return state.waiting;
}

/** Follows the database until it is told to stop. While the database is away, readers have what is on the shelf. */
export function startFollowing(log: (line: string) => void): () => void {
  let away = false;
  let accounted = 0;
  let timer: NodeJS.Timeout;
  let stopped = false;
  const look = async () => {
    try {
      await catchUp();
      const now = Date.now();
      if (now - accounted >= figuresEvery || now < accounted) {
        await shelveFigures(await database(), following().shelf, now);
        accounted = now;
      }
      if (away) log("MARBRE_DATABASE_BACK The database answers again.");
      away = false;
    } catch (error) {
      if (!away || !isUnavailable(error))
        log(`MARBRE_DATABASE_AWAY ${error instanceof Error ? error.message : String(error)}`);
      away = true;
    }
    if (!stopped) timer = setTimeout(look, interval);
  };
  timer = setTimeout(look, 0);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

function following(): Following {
  globalThis.marbreFollowing ??= { shelf: openShelf(stateFolder()), running: undefined, waiting: undefined };
  return globalThis.marbreFollowing;
}

function run(state: Following): Promise<void> {
  state.waiting = undefined;
  const running = followOnce(state.shelf).finally(() => {
    if (state.running === running) state.running = undefined;
  });
  state.running = running;
  return running;
}

async function followOnce(shelf: Database.Database): Promise<void> {
  const { db } = await database();
  await follow(db, shelf);
}
