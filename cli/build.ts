import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openArchive } from "#lib/archive/archive.ts";
import { trimDocument, UnknownMarkup } from "#lib/pages/trim-document.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { markBuild, sourcesDigest } from "./needs-build.ts";
import { tellUpdate } from "./tell-update.ts";

/** Lets Next build the program, and proves on its pages that its scripts can be taken out. The copy plays no part in it. */
export function buildProgram(): boolean {
  const sources = sourcesDigest();
  const next = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (next.status !== 0 || !documentsAreKnown(join(".next", "server", "app"))) return false;
  markBuild(sources);
  return true;
}

/** `npm run build`: refuses copy with problems, with the whole list of them, then builds. */
async function build(): Promise<boolean> {
  const report = await bringUpToDate(openArchive());
  console.log(tellUpdate(report));
  if (report.problems.length === 0) return buildProgram();
  console.error("The build was refused: mend the copy above first.");
  return false;
}

/** A version of Next with other markup must not get as far as a reader. */
function documentsAreKnown(folder: string): boolean {
  const documents = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isOurs);
  for (const document of documents) {
    try {
      trimDocument(readFileSync(join(folder, document), "utf8"));
    } catch (error) {
      if (!(error instanceof UnknownMarkup)) throw error;
      console.error(`${error.code} ${document}: ${error.message}`);
      return false;
    }
  }
  console.log(`The framework's scripts can be taken out of all ${documents.length} prerendered documents.`);
  return documents.length > 0;
}

/** Fallback shells (`[slug].html`) and the framework's own error pages are never sent. */
function isOurs(document: string): boolean {
  return document.endsWith(".html") && !document.includes("[") && !document.startsWith("_");
}

if (import.meta.main) process.exitCode = (await build()) ? 0 : 1;
