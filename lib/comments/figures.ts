import type Database from "better-sqlite3";
import { figuresName } from "#lib/archive/moderation-page.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Store } from "#lib/database/store.ts";
import { shelveDocument } from "#lib/threads/shelve.ts";
import { type ModerationFigures, moderationFigures } from "./desk/figures.ts";

/** Puts the account of moderation on the shelf, where its public page finds it. Nothing moves while it says the same. */
export async function shelveFigures(store: Store, shelf: Database.Database, now: Instant): Promise<void> {
  shelveDocument(shelf, figuresName, JSON.stringify(await moderationFigures(store, now)));
}

/** The account as it was shelved; that of a paper where nothing has happened yet, while there is none. */
export function readFigures(data: string | undefined): ModerationFigures {
  if (data !== undefined) return JSON.parse(data);
  return { months: [], received: [], published: [], refused: [], reports: [], appeals: [], granted: [], byRule: [] };
}
