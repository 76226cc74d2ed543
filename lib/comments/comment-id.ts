import { randomInt } from "node:crypto";
import type { Instant } from "#lib/content/article.ts";

/**
 * A new id: 9 digits of base 36 for the moment (good until the year 5188), so that ids are in the order of posting, and 5 drawn at
 * random. Ids are public: nothing may be guarded by not knowing one.
 */
export function newId(now: Instant): string {
  return (
    now.toString(36).padStart(9, "0") +
    randomInt(36 ** 5)
      .toString(36)
      .padStart(5, "0")
  );
}

/** Whether a text has the form of an id, before anybody looks it up. */
export function isId(text: string): boolean {
  return /^[0-9a-z]{14}$/.test(text);
}
