import type { Site } from "#lib/content/site.ts";
import { wordsOf } from "./words.ts";

/** The title of a page of a list: a numbered page says its number. */
export function pageTitle(site: Site, title: string, page?: number): string {
  return page === undefined ? title : `${title}, ${wordsOf(site.language).pageTitle(page)}`;
}

/** What a page of a list says of itself to those who list it: no two pages say the same. */
export function pageDescription(site: Site, description: string, page?: number): string {
  return page === undefined ? description : `${wordsOf(site.language).page(page)} – ${description}`;
}
