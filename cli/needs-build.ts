import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the build is made of. The copy is not among it. */
const sources = ["app", "components", "lib", "next.config.ts", "package-lock.json", "tsconfig.json"];
const mark = join(".next", "marbre-sources");

/** Whether the program has changed since the last build, or was never built. */
export function needsBuild(): boolean {
  if (!existsSync(join(".next", "BUILD_ID")) || !existsSync(mark)) return true;
  return readFileSync(mark, "utf8") !== sourcesDigest();
}

/** Remembers what a build was made of: `digest` is that of its start, since sources may change while it runs. */
export function markBuild(digest: string): void {
  writeFileSync(mark, digest);
}

/** One hash over every source file of the program. */
export function sourcesDigest(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesBelow))
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
