import { openArchive } from "./archive.ts";
import { overdueFiles } from "./expiry.ts";
import { desk } from "./newsroom.ts";
import { updateArchive } from "./update.ts";

/** How often it is looked whether the time of an article is over, in milliseconds: within a second it is on no list. */
const every = 250;

/**
 * Takes articles off their lists when their time is over, whichever process of the site is first. Their own pages end at the very moment.
 *
 * @returns a function that ends it.
 */
export function startExpiring(log: (line: string) => void): () => void {
  let busy = false;
  const turn = async () => {
    if (busy) return;
    busy = true;
    try {
      if (overdueFiles(desk().archive.db, Date.now()).length > 0) await takeOff();
    } catch (error) {
      log(`MARBRE_EXPIRY_FAILED ${error instanceof Error ? error.message : String(error)}`);
    }
    busy = false;
  };
  const timer = setInterval(() => void turn(), every);
  return () => clearInterval(timer);
}

/** With a connection of its own, as the watcher does: readers see it as an update of another process. */
async function takeOff(): Promise<void> {
  const archive = openArchive();
  try {
    await updateArchive(archive, { now: Date.now(), only: [] });
  } finally {
    archive.db.close();
  }
}
