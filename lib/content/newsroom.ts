import type { ImageExists } from "./image-path.ts";
import type { TagIndex } from "./references.ts";
import type { Site } from "./site.ts";

/** All that a file of copy may lean on: what the rest of the paper says and holds. */
export type Newsroom = {
  site: Site;
  /** Slugs. */
  authors: ReadonlySet<string>;
  /** Slugs. */
  companies: ReadonlySet<string>;
  tags: TagIndex;
  imageExists: ImageExists;
};
