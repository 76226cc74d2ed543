import { AsyncLocalStorage } from "node:async_hooks";
import type { Page } from "./page.ts";

/** What one render brought: the page, the error that kept it from being made, or the path of the page that tells why there is none. */
export type Rendering = { page?: Page; error?: unknown; instead?: string };

type Render = { result: Rendering; made: Map<string, unknown> };

declare global {
  /** The render that is under way. The bundler gives each route its own copy of this module, and all must find the same. */
  var marbreRendering: AsyncLocalStorage<Render> | undefined;
}

globalThis.marbreRendering ??= new AsyncLocalStorage<Render>();
const current = globalThis.marbreRendering;

/** Runs a render of Next and collects the page that our cache handler is given during it. */
export async function collectPage(render: () => Promise<void>): Promise<Rendering> {
  const result: Rendering = {};
  await current.run({ result, made: new Map() }, render);
  return result;
}

/** Called by the cache handler: hands a page, or the reason why there is none, to whoever asked for the render. */
export function deliver(result: Rendering): void {
  const render = current.getStore();
  if (render) Object.assign(render.result, result);
}

/**
 * Makes something once in each render: Next runs every component twice, first to see whether the page is static, then for good.
 * Outside of a render of ours it is made each time. One name must always mean the same type.
 */
export function onceEachRender<T>(name: string, make: () => T): T {
  const made = current.getStore()?.made;
  if (!made) return make();
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}
