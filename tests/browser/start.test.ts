import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { Paper } from "../support/paper.ts";

test("start says which port is taken, and ends with 1", async () => {
  using paper = new Paper();
  paper.story("premier");
  const other = createServer();
  await once(other.listen(0), "listening");
  const { port } = other.address() as AddressInfo;
  const env = { ...process.env, MARBRE_CONTENT: paper.content, MARBRE_STATE: paper.state, PORT: String(port) };
  const start = spawn(process.execPath, ["cli/start.ts"], { env });
  const [said, [code]] = await Promise.all([text(start.stderr), once(start, "exit")]);
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken by another program`);
});
