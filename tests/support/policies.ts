import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SampleCopy } from "./sample-copy.ts";

/** Comments of the sample paper wait for a moderator, or are published at once. Its cases, which hold for the first alone, go. */
export function setMode(copy: SampleCopy, mode: "premoderated" | "postmoderated"): void {
  const policy = readFileSync(join(copy.content, "moderation.yaml"), "utf8").split("\ncases:")[0] ?? "";
  copy.write(
    "moderation.yaml",
    policy.replace(/^mode: .*$/m, `mode: ${mode}`).replace(/^holdFirst: .*$/m, `holdFirst: ${mode === "premoderated"}`),
  );
}
