import { z } from "zod";
import { refusals } from "./pull.ts";

/** Where a publication was asked for. */
export const origins = ["webhook", "desk", "command"] as const;

/**
 * - `published`: what was pushed is on air
 * - `problems`: so is all of it that is well; of the other files the last good version stays
 * - `nothing`: there was nothing new
 * - `refused`: the work tree could not follow, and was not touched
 * - `failed`: something that should not happen did; the log says what
 */
const outcomes = ["published", "problems", "nothing", "refused", "failed"] as const;

const problem = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  rule: z.string(),
  message: z.string(),
  hint: z.string(),
});

/** One publication, as it is kept and shown. Moments in milliseconds; files are named from the content folder. */
export const publicationForm = z.object({
  at: z.number(),
  milliseconds: z.number(),
  origin: z.enum(origins),
  /** Who pushed, or pressed the button; empty when nobody says. */
  by: z.string(),
  outcome: z.enum(outcomes),
  /** Where local changes were a refusal of their own, they were in the way. */
  refusal: z
    .enum([...refusals, "busy", "failed"])
    .catch("in-the-way")
    .exactOptional(),
  detail: z.string().exactOptional(),
  branch: z.string().exactOptional(),
  commit: z.string().exactOptional(),
  subject: z.string().exactOptional(),
  author: z.string().exactOptional(),
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  /** The first of the files. */
  files: z.array(z.string()),
  /** Subjects that moved: so many things of pages are stale. */
  moved: z.number(),
  /** The first problems of the files that were changed, and how many there are. */
  problems: z.array(problem),
  problemCount: z.number(),
  /** Files outside of the content folder changed: the program must be started again to have them. */
  program: z.boolean(),
});

export type Publication = z.output<typeof publicationForm>;
