import { isPartialDate } from "./dates.ts";
import { isSlug } from "./slug.ts";
import { isTimeZone } from "./zone.ts";

/** The rules that hold a single text to a form. */
export const forms = {
  "invalid-url": isWebAddress,
  "invalid-origin": isOrigin,
  "invalid-email": (text) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text),
  "invalid-language": (text) => languageTag(text) !== undefined,
  "invalid-time-zone": isTimeZone,
  "invalid-partial-date": isPartialDate,
  "invalid-path": (text) => sitePath(text) !== undefined,
  "invalid-slug": isSlug,
  "invalid-number": (text) => /^[1-9]\d{0,4}$/.test(text),
  "invalid-year": (text) => /^[12]\d{3}$/.test(text),
  "invalid-wikidata": (text) => /^Q[1-9]\d{0,11}$/.test(text),
  "invalid-fediverse": (text) => /^@[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text),
} satisfies Record<string, (text: string) => boolean>;

export type Form = keyof typeof forms;

/** A language in its canonical BCP 47 spelling (`fr-FR` for `fr-fr`), or nothing for what is none. */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/**
 * A path of the site as addresses are compared: decoded, without a final slash. Nothing for what is no path: without a
 * first slash, of another host, with a query, a fragment, white space or a step upwards, or the front page.
 */
export function sitePath(text: string): string | undefined {
  if (!/^\/(?!\/)[^\s?#\\]+$/.test(text)) return undefined;
  try {
    const path = decodeURIComponent(text).normalize("NFC").replace(/\/+$/, "");
    const segments = path.split("/").slice(1);
    const walks = segments.some((segment) => segment === "" || segment === "." || segment === "..");
    return walks || /[\p{Cc}?#\\]/u.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && !/[\s<>"\\^`{|}]/.test(text) && URL.canParse(text);
}

function isOrigin(text: string): boolean {
  return isWebAddress(text) && /^https?:\/\/[^/?#@]+\/?$/i.test(text);
}
