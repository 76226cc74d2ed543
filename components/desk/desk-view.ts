import type { Queue } from "#lib/comments/desk/queue.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import type { Role } from "#lib/staff/staff.ts";

/** What every page of the desk needs beside its own matter. */
export type DeskView = {
  site: Site;
  policy: ModerationPolicy;
  staff: { id: string; name: string; role: Role };
  counts: Record<Queue, number>;
  /** The title of the article with a slug; the slug where readers no longer see it. */
  titleOf: (article: string) => string;
  /** Path and question of this page, without what was just done: forms come back here. */
  here: string;
  now: Instant;
  flash?: Flash | undefined;
};

/** What was just done here, told once. */
export type Flash = { text: string; undo?: number };
