import { ask, attributes } from "./ask.ts";
import { baseUrl } from "./site-process.ts";
import { decoded } from "./structured-data.ts";

/** Every page for search engines to which links lead from these paths, over other such pages; by its path. */
export async function crawl(origin: string, from: readonly string[] = ["/"]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const waiting = [...from];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { status, headers, text } = await ask(origin, path);
    if (status !== 200 || !headers["content-type"]?.startsWith("text/html")) continue;
    if (content(text, "robots") === "noindex") continue;
    pages.set(path, text);
    for (const href of attributes(text, "a", "href")) {
      const url = new URL(href, baseUrl + path);
      if (url.origin === baseUrl && !known.has(url.pathname)) waiting.push(url.pathname);
      known.add(url.pathname);
    }
  }
  return pages;
}

/** What is wrong with any page, with its path before it. */
export function wrongs(pages: Map<string, string>, look: (html: string, path: string) => string[]): string[] {
  return [...pages].flatMap(([path, html]) => look(html, path).map((what) => `${path}: ${what}`));
}

/** What a document says in its `<meta>` elements of a name or property. */
export function contents(html: string, key: string): string[] {
  return [...html.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)"/g)].flatMap(([, name, value = ""]) =>
    name === key ? [decoded(value)] : [],
  );
}

/** The same where it is said once. */
export function content(html: string, key: string): string | undefined {
  return contents(html, key)[0];
}
