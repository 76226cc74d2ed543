import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Client } from "./client.ts";
import { type Report, report } from "./subject.ts";

/** A server in a process of its own, so that the cost of asking is not counted as the cost of answering. */
export type Subject = {
  client: Client;
  report(): Promise<Report>;
  /** After a full collection of garbage. */
  settled(): Promise<Report>;
  stop(): Promise<void>;
};

/** Starts one of `bench/subjects/` in the project's folder. */
export async function startSubject(
  name: "site" | "bare" | "framework",
  options: { args?: string[]; env?: Record<string, string>; connections?: number } = {},
): Promise<Subject> {
  const child = fork(join(import.meta.dirname, "..", "subjects", `${name}.ts`), options.args ?? [], {
    execArgv: ["--expose-gc"],
    env: { ...process.env, NODE_ENV: "production", ...options.env },
  });
  const { port } = await nextReport(child);
  const client = new Client(port, options.connections);
  const ask = (question: string) => {
    child.send(question);
    return nextReport(child);
  };
  return {
    client,
    report: () => ask("report"),
    settled: () => ask("settle"),
    stop: async () => {
      client.close();
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

async function nextReport(child: ChildProcess): Promise<Report> {
  const given = new AbortController();
  try {
    const ended = once(child, "exit", { signal: given.signal }).then(([code]) => {
      throw new Error(`The server under measurement ended with ${code} before it answered.`);
    });
    const [message] = await Promise.race([once(child, "message", { signal: given.signal }), ended]);
    return report.parse(message);
  } finally {
    given.abort();
  }
}
