import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentFolder } from "#lib/site/folders.ts";
import { schemaFiles } from "#lib/writing/copy-schemas.ts";

/** `npm run schemas`: writes the JSON Schemas of everything that editors write into the folder of the copy. */
const files = schemaFiles();
for (const [path, text] of files) {
  const file = join(contentFolder(), path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`${files.size} schemas written.`);
