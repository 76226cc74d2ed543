import { parseArgs } from "node:util";
import { openArchive } from "#lib/archive/archive.ts";
import { watchContent } from "#lib/archive/watch.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { startBackground } from "./background.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { buildProgram } from "./build.ts";
import { needsBuild } from "./needs-build.ts";
import { tellUpdate } from "./tell-update.ts";
import { startWebServer } from "./web-server.ts";

/**
 * `npm start`: brings the archive up to date, builds when the program has changed since the last build, and serves on `PORT` (3000).
 * With `--watch` (or `MARBRE_WATCH=1`) it follows the content folder while it runs.
 */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { watch: { type: "boolean", default: process.env.MARBRE_WATCH === "1" } } });
  const port = portOf(process.env.PORT ?? "3000");
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  await readCopy();
  if (needsBuild() && !buildProgram()) throw new Error("The program could not be built: see above.");

  const stopBackground = startBackground((line) => console.error(line));
  const site = await startWebServer({ port, ...(process.env.HOST ? { host: process.env.HOST } : {}) });
  const watcher = values.watch
    ? watchContent({ folder: contentFolder(), onUpdate: (report) => console.log(tellUpdate(report)) })
    : undefined;
  const address = site.server.address();
  console.log(`\n  http://localhost:${typeof address === "object" && address ? address.port : port}\n`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      watcher?.close();
      void site
        .close()
        .then(stopBackground)
        .then(() => process.exit(0));
    });
  }
}

/** A broken article must not keep the paper off the air: it is told in the log, and its last good version stays. */
async function readCopy(): Promise<void> {
  const archive = openArchive();
  console.log(tellUpdate(await bringUpToDate(archive)));
  archive.db.close();
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT must be a port number, and is ${text}.`);
}

// Next listens for errors that nobody catches, and lets the process end as if all were well.
start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
