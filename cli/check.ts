import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { stateFolder } from "#lib/site/folders.ts";

/** `npm run check`. What it is made of takes longer to compile than a few files to judge, so that is kept: `--changed` is to answer at once. */
enableCompileCache(join(stateFolder(), "compiled"));
await import("./check-copy.ts");
