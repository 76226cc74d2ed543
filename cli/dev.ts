import { spawn } from "node:child_process";
import { openArchive } from "#lib/archive/archive.ts";
import { watchContent } from "#lib/archive/watch.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { startBackground } from "./background.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { tellUpdate } from "./tell-update.ts";

/** `npm run dev`: Next in development over an archive that follows the content folder; an open page shows a saved article by itself. */
const archive = openArchive();
console.log(tellUpdate(await bringUpToDate(archive)));
archive.db.close();
const watcher = watchContent({ folder: contentFolder(), onUpdate: (report) => console.log(tellUpdate(report)) });

const stopBackground = startBackground((line) => console.error(line));

const next = spawn(
  process.execPath,
  [
    "node_modules/next/dist/bin/next",
    "dev",
    "--port",
    process.env.PORT ?? "3000",
    "--hostname",
    process.env.HOST ?? "localhost",
  ],
  {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
  },
);
next.on("exit", (code) => {
  watcher.close();
  void stopBackground();
  process.exitCode = code ?? 1;
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => next.kill(signal));
