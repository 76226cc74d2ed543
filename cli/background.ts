import { startAnnouncing } from "#lib/announcements/announcing.ts";
import { startExpiring } from "#lib/archive/expiring.ts";
import { readPaper } from "#lib/comments/commented.ts";
import { startFollowing } from "#lib/comments/following.ts";
import { runRetention } from "#lib/comments/retention.ts";
import { database } from "#lib/database/database.ts";
import { makeMailSender } from "#lib/mail/make-sender.ts";
import { startPublishing } from "#lib/publishing/start-publishing.ts";
import { secret } from "#lib/seal/secret.ts";
import { stateFolder } from "#lib/site/folders.ts";

/** How often what is kept too long is looked for, in milliseconds. */
const retentionEvery = 6 * 60 * 60 * 1000;

/**
 * What a server does beside answering: it follows what others write, sends mail, tells caches, hubs and search engines of
 * changes, publishes what is pushed, takes off what has expired, and forgets what was kept long enough. While the database is away it waits,
 * and readers read on.
 *
 * @returns a function that ends it.
 * @throws when a setting cannot be understood.
 */
export function startBackground(log: (line: string) => void): () => Promise<void> {
  secret(stateFolder());
  const stopFollowing = startFollowing(log);
  const mail = makeMailSender({ store: database, site: () => readPaper().site, log });
  mail.start();
  const stopForgetting = startForgetting(log);
  const stopExpiring = startExpiring(log);
  const stopAnnouncing = startAnnouncing(log);
  const stopPublishing = startPublishing({ site: () => readPaper().site, store: database, log });
  return async () => {
    await stopPublishing();
    stopAnnouncing();
    stopExpiring();
    stopFollowing();
    stopForgetting();
    await mail.stop();
  };
}

function startForgetting(log: (line: string) => void): () => void {
  const forget = async () => {
    try {
      const { policy, now } = readPaper();
      await runRetention(await database(), policy, now);
    } catch (error) {
      log(`MARBRE_RETENTION_FAILED ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const timer = setInterval(() => void forget(), retentionEvery);
  void forget();
  return () => clearInterval(timer);
}
