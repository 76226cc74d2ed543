import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Comments of the sample paper wait for a moderator, or are published at once. Its cases, which hold for the first alone, go. */
export function setMode(content: string, mode: "premoderated" | "postmoderated"): void {
  const file = join(content, "moderation.yaml");
  const policy = readFileSync(file, "utf8").split("\ncases:")[0] ?? "";
  const changed = policy
    .replace(/^mode: .*$/m, `mode: ${mode}`)
    .replace(/^holdFirst: .*$/m, `holdFirst: ${mode === "premoderated"}`);
  writeFileSync(`${file}.new`, `${changed}\n`);
  renameSync(`${file}.new`, file);
}
