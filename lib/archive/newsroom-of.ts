import type { Newsroom } from "#lib/content/newsroom.ts";
import { tagIndex } from "#lib/content/references.ts";
import { prepared } from "#lib/database/prepared.ts";
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

/** Every image that `imageExists` knows of. */
export function imagePaths({ statements }: Edition): ReadonlySet<string> {
  return new Set(prepared<[], string>(statements.image.database, "SELECT path FROM images").pluck().all());
}
