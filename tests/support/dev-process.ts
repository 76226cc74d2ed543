import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { until } from "./reading.ts";
import type { SampleCopy } from "./sample-copy.ts";

export type Dev = { origin: string; stop(): Promise<void> };

/** `npm run dev` over a copy of its own; ends with `stop`. */
export async function startDev(copy: SampleCopy): Promise<Dev> {
  const port = await freePort();
  const env = {
    ...process.env,
    MARBRE_CONTENT: copy.content,
    MARBRE_STATE: copy.state,
    PORT: String(port),
    HOST: "127.0.0.1",
  };
  const child = spawn(process.execPath, ["cli/dev.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => output.push(text));
  await until(() => output.join("").includes("Ready in") || child.exitCode !== null, "Next is ready", 60_000);
  if (child.exitCode !== null) throw new Error(`\`npm run dev\` ended with ${child.exitCode}:\n${output.join("")}`);
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  // Next refuses its own development sockets to any other name.
  return { origin: `http://localhost:${port}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
