import type { Site } from "#lib/content/site.ts";
import type { Store } from "#lib/database/store.ts";
import { contentFolder, stateFolder } from "#lib/site/folders.ts";
import { Beside } from "./beside.ts";
import { Publisher } from "./publisher.ts";
import { publishSettings } from "./settings.ts";
import { tellPublication } from "./tell.ts";

/**
 * Makes the publisher of this process, to which the webhook and the desk give their orders.
 *
 * @returns a function that ends it, after what is being published.
 * @throws when a setting cannot be understood.
 */
export function startPublishing(options: {
  site: () => Site;
  store: () => Promise<Store>;
  log: (line: string) => void;
}): () => Promise<void> {
  const settings = publishSettings(process.env);
  const { branch } = settings;
  const ending = new AbortController();
  const telling = { ...options, settings, signal: ending.signal };
  const place = { content: contentFolder(), state: stateFolder(), ...(branch === undefined ? {} : { branch }) };
  // Where only people press a button there is no haste, and a process of its own would only take memory.
  const beside = settings.secret === undefined ? undefined : new Beside();
  void beside?.rehearse(place);
  const publisher = new Publisher(place, (publication) => tellPublication(publication, telling), beside);
  globalThis.marbrePublisher = publisher;
  return async () => {
    ending.abort();
    await publisher.stop();
    await beside?.stop();
    globalThis.marbrePublisher = undefined;
  };
}
