import { enableCompileCache } from "node:module";
import { join } from "node:path";

/**
 * `npm run check`. What it is made of takes longer to compile than a few files to judge, so that is kept: `--changed` is to answer at
 * once. This file is no TypeScript, for which Node would load a compiler each time.
 */
enableCompileCache(join(import.meta.dirname, "..", "node_modules", ".cache", "check"));
await import("./check-copy.ts");
