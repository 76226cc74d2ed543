import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { makeFile, type Page } from "#lib/pages/page.ts";
import { filesBelow } from "./files-below.ts";

/** How long a browser may keep a file without asking (RFC 9111): for good where the address carries a hash of the content. */
const lifetimes: [RegExp, string][] = [
  [/^\/(?:_next\/static|fonts)\//, "public, max-age=31536000, immutable"],
  // From the cache at once, so that a remembered choice of colours is there before the page is seen.
  [/\.js$/, "public, max-age=600, stale-while-revalidate=86400"],
  [/^/, "public, max-age=86400"],
];

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * The files of `public/` and of the build by their addresses, all known when the server starts; each is read and compressed when it is first asked for.
 *
 * @throws when a file is of a kind that has no type here: nothing is sent of which the browser would have to guess what it is.
 */
export function staticFiles(folder: string): (pathname: string) => Page | undefined {
  const files = new Map([
    ...addresses(join(folder, "public"), "/"),
    ...addresses(join(folder, ".next", "static"), "/_next/static/"),
  ]);
  const made = new Map<string, Page>();
  return (pathname) => {
    const file = files.get(pathname);
    if (file === undefined) return undefined;
    const page = made.get(pathname) ?? read(pathname, file);
    made.set(pathname, page);
    return page;
  };
}

function addresses(folder: string, below: string): [string, string][] {
  return filesBelow(folder).map((name) => {
    if (types[extname(name)] === undefined) {
      throw new Error(`${join(folder, name)}: files of this kind have no type in cli/static-files.ts.`);
    }
    return [below + name, join(folder, name)];
  });
}

function read(pathname: string, file: string): Page {
  const cacheControl = lifetimes.find(([form]) => form.test(pathname))?.[1] ?? "no-store";
  return makeFile(pathname, readFileSync(file), types[extname(file)] ?? "", { "Cache-Control": cacheControl });
}
