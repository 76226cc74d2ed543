import { AsyncLocalStorage } from "node:async_hooks";
import type { Page } from "./page.ts";

/** What one render brought: the page, the error that kept it from being made, or the path of the page that tells why there is none. */
export type Rendering = { page?: Page; error?: unknown; instead?: string };

type Render = { result: Rendering; made: Map<string, unknown>; aside: Map<string, string> };

declare global {
  /** The render that is under way. The bundler gives each route its own copy of this module, and all must find the same. */
  var marbreRendering: AsyncLocalStorage<Render> | undefined;
}

globalThis.marbreRendering ??= new AsyncLocalStorage<Render>();
const current = globalThis.marbreRendering;

/** Runs a render of Next and collects the page that our cache handler is given during it. */
export async function collectPage(render: () => Promise<void>): Promise<Rendering> {
  const result: Rendering = {};
  await current.run({ result, made: new Map(), aside: new Map() }, render);
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

/**
 * Markup that the framework need not carry: what is returned stands for it until `putBack`. The framework writes down whatever it is
 * given a dozen times over. Outside of a render of ours it is the markup itself.
 */
export function setAside(part: string, make: () => string): string {
  const aside = current.getStore()?.aside;
  if (!aside) return make();
  if (!aside.has(part)) aside.set(part, make());
  return markOf(part);
}

/**
 * The document with what was set aside during its render in its places. They are looked for once: what is put back is not looked into.
 *
 * @throws when a part has not exactly one place.
 */
export function putBack(document: string): string {
  const left = new Map(current.getStore()?.aside);
  const whole = document.replace(/<marbre-aside part="(\w+)"><\/marbre-aside>/g, (_, part: string) => {
    const markup = left.get(part);
    if (markup === undefined) throw new Error(`The document has a place for its ${part} too many.`);
    left.delete(part);
    return markup;
  });
  if (left.size > 0) throw new Error(`The document has no place for its ${[...left.keys()].join(", ")}.`);
  return whole;
}

/** Text of the copy cannot look like it: its `<` is escaped. */
function markOf(part: string): string {
  return `<marbre-aside part="${part}"></marbre-aside>`;
}
