import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Every address at which Next serves something that is no page, all known when the server starts: the files of `public/` and of the
 * build, and route handlers without parameters. Any other address is a page of ours, or a made-up one.
 */
export function servedFiles(folder: string): ReadonlySet<string> {
  return new Set([
    ...filesBelow(join(folder, "public")).map((file) => `/${file}`),
    ...filesBelow(join(folder, ".next", "static")).map((file) => `/_next/static/${file}`),
    ...handlers(join(folder, ".next", "app-path-routes-manifest.json")),
  ]);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

/** The manifest maps `/icon.svg/route` to `/icon.svg`. Handlers of development are there too, and answer nothing in production. */
function handlers(manifest: string): string[] {
  const routes: Record<string, string> = JSON.parse(readFileSync(manifest, "utf8"));
  return Object.entries(routes)
    .filter(([source, path]) => source.endsWith("/route") && !path.includes("[") && !path.startsWith("/dev/"))
    .map(([, path]) => path);
}
