import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The least that an archive must do: find, stat, read and hash every file of a folder. */
const [folder = ""] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
for (const file of files) if (statSync(file).isFile()) createHash("sha256").update(readFileSync(file)).digest("hex");
