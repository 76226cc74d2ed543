import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is removed when this process ends, however it ends short of being killed. */
export function temporaryFolder(parent: string = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "marbre-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  endOnSignals();
  return folder;
}

let listening = false;

/** A signal that nobody listens to ends a process without its `exit` event. */
function endOnSignals(): void {
  if (listening) return;
  listening = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
}
