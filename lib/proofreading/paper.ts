import type { Edition } from "#lib/archive/edition.ts";
import type { Instant } from "#lib/content/article.ts";
import type { ProblemLanguage } from "#lib/content/problem-messages.ts";

/** The paper around the files that are proofread. */
export type Paper = {
  /** All that the archive holds, embargoed articles too; drafts are not in it. Ask it by slug or list, never for everything in turn. */
  edition: Edition;
  /** The moment of the check. */
  now: Instant;
  /** The language of messages. */
  language: ProblemLanguage;
  /** The content folder. */
  folder: string;
  /** Told of each address of the paper that is taken to have its page, where nobody can know yet. */
  assume?: (path: string) => void;
};
