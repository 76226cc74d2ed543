import { AsyncLocalStorage } from "node:async_hooks";
import type { Page } from "./page.ts";

/** What one render brought: the page, or the error that kept it from being made. */
export type Rendering = { page?: Page; error?: unknown };

const rendering = new AsyncLocalStorage<Rendering>();

/** Runs a render of Next and collects the page that our cache handler is given during it. */
export async function collectPage(render: () => Promise<void>): Promise<Rendering> {
  const collected: Rendering = {};
  await rendering.run(collected, render);
  return collected;
}

/** Called by the cache handler: hands a page, or the reason why there is none, to whoever asked for the render. */
export function deliver(result: Rendering): void {
  const collected = rendering.getStore();
  if (collected) Object.assign(collected, result);
}
