import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where readers search, and where they and the newsroom write. */
const folders = /^\/(?:comments|reports|mail|desk|preview|search)(?:\/|$)/;

/** What an id, a token or a slug in an address is made of: neither `.` nor `..`, which would lead elsewhere. */
const segment = "(?!\\.{1,2}(?:/|$))[\\w~+.-]+";

/** What ends an address of which a route takes all the rest. */
const rest = `${segment}(?:/${segment})*`;

/** What readers search for is any text: it goes on as they wrote it, and is decoded where it is read. */
const search = /^\/search\/([^/]+)$/;

/**
 * Finds the addresses at which a route handler of the build answers readers and the newsroom. The function gives the path
 * of such an address, decoded, and nothing for whatever else stands below the same folders: that is made up, and must not reach the
 * framework, which would resolve it to something else.
 */
export function findDoors(folder: string): (pathname: string) => string | undefined {
  const manifest = join(folder, ".next", "app-path-routes-manifest.json");
  const routes: Record<string, string> = JSON.parse(readFileSync(manifest, "utf8"));
  const paths = Object.entries(routes).flatMap(([source, path]) =>
    source.endsWith("/route") && folders.test(path)
      ? [path.replaceAll("[...path]", rest).replace(/\[\w+\]/g, segment)]
      : [],
  );
  const address = new RegExp(`^(?:${paths.join("|")})/?$`);
  return (pathname) => {
    const query = search.exec(pathname)?.[1];
    const path = decoded(pathname);
    if (query === undefined) return path !== undefined && address.test(path) ? path : undefined;
    // What is badly encoded is read as it stands.
    if (path === undefined) return pathname.replaceAll("%", "%25");
    return /^\.{0,2}$/.test(path.slice("/search/".length)) ? undefined : pathname;
  };
}

/** Mail programs encode characters of links that need not be. Nothing for what is badly encoded. */
function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
