import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { schemaFiles } from "#lib/writing/copy-schemas.ts";
import { demandFolder, editorsDesk } from "./editors-desk.ts";
import { exitOf } from "./exit-of.ts";

/** `npm run schemas`: writes the JSON Schemas of everything that editors write into the folder of the copy. */
await exitOf(async () => {
  const desk = editorsDesk();
  demandFolder(desk);
  const files = schemaFiles();
  for (const [path, text] of files) {
    const file = join(desk.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${files.size} schemas written.`);
  return true;
});
