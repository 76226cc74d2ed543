import type { Newsroom } from "#lib/content/newsroom.ts";
import { tagIndex } from "#lib/content/references.ts";
import type { Edition } from "./edition.ts";

/** What a file of copy may lean on, as an edition holds it. */
export function newsroomOf(edition: Edition): Newsroom {
  return {
    site: edition.site,
    authors: new Set(edition.slugs("author")),
    companies: new Set(edition.slugs("company")),
    tags: tagIndex(edition.everyRecord("tag")),
    imageExists: (path) => edition.image(path) !== undefined,
  };
}
