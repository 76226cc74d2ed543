import { keyOf, manyKey } from "#lib/pages/surrogate-keys.ts";
import type { Announcement, Channel } from "./announcement.ts";

/** How a shared cache is told that what it keeps under some keys has changed: one request, in which the keys stand somewhere. */
export type PurgeSetting = { url: string; method: string; headers: [string, string][]; body?: string };

/** As many keys as every service takes in one request. */
const most = 30;

/**
 * The setting by `MARBRE_PURGE_URL`, `…_METHOD` (POST), `…_HEADERS` (`Name: value`, several separated by ` | `) and `…_BODY`. In them `{keys}` stands
 * for the keys between spaces, `{keys-json}` for a JSON array of them, and `{key}` for one alone, with a request for each.
 *
 * @throws when one of them cannot be understood.
 */
export function purgeSetting(env: NodeJS.ProcessEnv): PurgeSetting | undefined {
  const url = env.MARBRE_PURGE_URL;
  if (!url) return undefined;
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new Error(`MARBRE_PURGE_URL must be the http(s) address of a cache's purge, and is ${url}.`);
  }
  const method = env.MARBRE_PURGE_METHOD ?? "POST";
  if (!/^[A-Z]+$/.test(method)) throw new Error(`MARBRE_PURGE_METHOD must be a method in capitals, and is ${method}.`);
  const headers = (env.MARBRE_PURGE_HEADERS ?? "").split(" | ").filter(Boolean).map(headerOf);
  const body = env.MARBRE_PURGE_BODY;
  const setting = { url, method, headers, ...(body === undefined ? {} : { body }) };
  if (!/\{keys?(?:-json)?\}/.test(JSON.stringify(setting))) {
    throw new Error("MARBRE_PURGE_URL, _HEADERS or _BODY must say where the keys go: {keys}, {keys-json} or {key}.");
  }
  return setting;
}

function headerOf(text: string): [string, string] {
  const [, name, value] = /^([\w-]+): *(.+)$/.exec(text.trim()) ?? [];
  if (name === undefined || value === undefined) {
    throw new Error(`MARBRE_PURGE_HEADERS must hold "Name: value" between " | ", and holds "${text}".`);
  }
  return [name, value];
}

/** Tells a shared cache what to drop. */
export function purgeChannel(setting: PurgeSetting): Channel {
  return { name: "purge", announce: ({ subjects }) => purges(setting, subjects) };
}

/** The requests by which a cache drops all that shows one of these subjects. */
export function purges(setting: PurgeSetting, subjects: readonly string[]): Announcement[] {
  if (subjects.length === 0) return [];
  const keys = [...new Set([...subjects.map(keyOf), manyKey])];
  const alone = JSON.stringify(setting).includes("{key}");
  return groups(keys, alone ? 1 : most).map((group) => filled(setting, group));
}

function filled({ url, method, headers, body }: PurgeSetting, keys: string[]): Announcement {
  return {
    url: fill(url, keys, encodeURIComponent),
    method,
    headers: headers.map(([name, value]) => [name, fill(value, keys)]),
    ...(body === undefined ? {} : { body: fill(body, keys) }),
  };
}

function fill(template: string, keys: string[], encode: (text: string) => string = (text) => text): string {
  return template
    .replaceAll("{keys-json}", () => JSON.stringify(keys))
    .replaceAll("{keys}", () => encode(keys.join(" ")))
    .replaceAll("{key}", () => encode(keys[0] ?? ""));
}

function groups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
