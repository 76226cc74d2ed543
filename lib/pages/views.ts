import { randomBytes } from "node:crypto";
import { makePage, type Page } from "./page.ts";

declare global {
  /** What is being shown, by key: the bundler gives each route its own copy of this module, and all must find the same. */
  var marbreViews: Map<string, unknown> | undefined;
  /** Renders a path of ours; set by the web server (`cli/web-server.ts`). */
  var marbreRender: ((path: string) => Promise<Page>) | undefined;
}

/** The frames in which something can be shown: the routes of `app/(public)/-` that render what is held. Readers cannot ask for them. */
export type ViewFrame = "view" | "desk" | "preview";

/**
 * Renders something that is made for one request as a whole document: it is held under a key while the route that shows it is
 * rendered. Pages of our own store are rendered in the same way, so both come out trimmed.
 *
 * @param origin Where the site answers, for development, where no web server of ours is in between.
 */
export async function renderView(view: unknown, frame: ViewFrame, origin: string): Promise<Page> {
  globalThis.marbreViews ??= new Map();
  const key = randomBytes(16).toString("hex");
  globalThis.marbreViews.set(key, view);
  const path = `/-/${frame}/${key}`;
  try {
    if (globalThis.marbreRender) return await globalThis.marbreRender(path);
    const response = await fetch(origin + path);
    return makePage(path, await response.text(), { status: 200 });
  } finally {
    globalThis.marbreViews.delete(key);
  }
}

/** What is held under a key, or nothing. One kind of view goes through here, so whoever holds one knows its type. */
export function heldView<V>(key: string): V | undefined {
  return globalThis.marbreViews?.get(key) as V | undefined;
}
