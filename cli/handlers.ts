import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The addresses of the route handlers without parameters, all known when the server starts. Handlers of development are in the
 * manifest too, and answer nothing in production.
 */
export function findHandlers(folder: string): ReadonlySet<string> {
  const manifest = join(folder, ".next", "app-path-routes-manifest.json");
  const routes: Record<string, string> = JSON.parse(readFileSync(manifest, "utf8"));
  return new Set(
    Object.entries(routes)
      .filter(([source, path]) => source.endsWith("/route") && !path.includes("[") && !path.startsWith("/dev/"))
      .map(([, path]) => path),
  );
}
