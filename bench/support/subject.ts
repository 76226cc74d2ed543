import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { z } from "zod";

/** What a server under measurement says of itself. */
export const report = z.object({
  port: z.number(),
  /** CPU of all threads since the process began, in milliseconds. */
  cpuMs: z.number(),
  /** Bytes. */
  rss: z.number(),
  /** Bytes of memory that no file stands behind; all that are resident where the system does not tell. */
  own: z.number(),
  heapUsed: z.number(),
  /** Pages rendered since the start; 0 for a server that does not count. */
  rendered: z.number(),
});
export type Report = z.output<typeof report>;

/** Makes a server answer the bench that started its process; it ends with the bench. */
export function answerBench(server: Server, rendered: () => number = () => 0): void {
  const say = () => process.send?.(reportOf(server, rendered()));
  process.on("message", (question) => {
    if (question === "settle") globalThis.gc?.();
    say();
  });
  process.once("disconnect", () => process.exit());
  say();
}

function reportOf(server: Server, rendered: number): Report {
  const address = server.address();
  if (typeof address !== "object" || address === null)
    throw new Error("The server under measurement does not listen on a port.");
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { port: address.port, cpuMs: (user + system) / 1000, rss, own: ownBytes() ?? rss, heapUsed, rendered };
}

function ownBytes(): number | undefined {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /^RssAnon:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
