import { websubHub } from "#lib/feeds/hub.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { indexNowKey } from "#lib/site/index-now-key.ts";
import type { Channel } from "./announcement.ts";
import { Announcer } from "./announcer.ts";
import { indexNow } from "./index-now.ts";
import { Memory } from "./memory.ts";
import { purgeChannel, purgeSetting } from "./purge.ts";
import { webSub } from "./web-sub.ts";

/** How often it is looked whether anything happened, in milliseconds: a purge belongs within the second of a publication. */
const every = 250;

/**
 * Tells the services that are configured, and nobody where none is.
 *
 * @returns a function that ends it.
 * @throws when a setting cannot be understood.
 */
export function startAnnouncing(log: (line: string) => void): () => void {
  const channels = configured(process.env);
  if (channels.length === 0) return () => {};
  const announcer = new Announcer(channels, new Memory(stateFolder()), log);
  const turn = () => void announcer.turn().catch((error: unknown) => log(`MARBRE_ANNOUNCE_FAILED ${String(error)}`));
  const timer = setInterval(turn, every);
  turn();
  return () => clearInterval(timer);
}

export function configured(env: NodeJS.ProcessEnv): Channel[] {
  const purge = purgeSetting(env);
  const hub = websubHub();
  const key = indexNowKey(env);
  return [
    ...(purge ? [purgeChannel(purge)] : []),
    ...(hub === undefined ? [] : [webSub(hub)]),
    ...(key === undefined ? [] : [indexNow(key, env)]),
  ];
}
