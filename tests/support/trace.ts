import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What a process asked of the kernel. `begun` and `ended` are places in the order of all that was seen. */
export type Call = { name: string; what: string; result: string; begun: number; ended: number };

/** Whether the calls of other processes can be watched here: on Linux, with strace, where that is not forbidden. */
export function canTrace(): boolean {
  return process.platform === "linux" && spawnSync("strace", ["-o", "/dev/null", "true"]).status === 0;
}

/** Watches processes, and those that they start, write: to files and to the network. Returns what ends it and tells what was seen. */
export async function trace(pids: readonly number[]): Promise<() => Promise<Call[]>> {
  const folder = mkdtempSync(join(tmpdir(), "marbre-trace-"));
  const file = join(folder, "calls");
  const calls = "trace=pwrite64,pwritev,pwritev2,fsync,fdatasync,write,writev,sendto,sendmsg";
  const watched = pids.flatMap((pid) => ["-p", String(pid)]);
  const tracer = spawn("strace", ["-f", "-yy", "-s", "65536", "-e", calls, "-o", file, ...watched], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(tracer, "exit");
  let attached = 0;
  for await (const line of createInterface({ input: tracer.stderr })) {
    if (/ attached/.test(line) && ++attached === pids.length) break;
  }
  if (attached < pids.length) throw new Error(`strace watches ${attached} of ${pids.length} processes.`);
  return async () => {
    tracer.kill("SIGINT");
    await ended;
    const seen = callsOf(readFileSync(file, "utf8"));
    rmSync(folder, { recursive: true });
    return seen;
  };
}

/** Reads what strace wrote: a call that others interrupt stands on two lines. */
export function callsOf(text: string): Call[] {
  const calls: Call[] = [];
  const open = new Map<string, Call>();
  for (const [place, line] of text.split("\n").entries()) {
    const begun = /^(\d+) +(\w+)\((.*)$/s.exec(line);
    const resumed = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/s.exec(line);
    if (begun) {
      const [, thread = "", name = "", rest = ""] = begun;
      const call = { name, what: rest, result: resultOf(rest), begun: place, ended: place };
      calls.push(call);
      if (rest.endsWith("<unfinished ...>")) open.set(thread, call);
    } else if (resumed) {
      const call = open.get(resumed[1] ?? "");
      if (call) Object.assign(call, { result: resultOf(resumed[2] ?? ""), ended: place });
    }
  }
  return calls;
}

function resultOf(rest: string): string {
  return /\) += (-?\d+)[^)]*$/.exec(rest)?.[1] ?? "";
}

/** A write that was acknowledged: words that it holds, words of the answer, and the files of the log that must hold it. */
export type Promised = { written: string; answered: string; log: RegExp };

/** Whether what was promised was written to the log and flushed to the disk before the first word of the answer left. */
export function wasOnDisk(calls: readonly Call[], { written, answered, log }: Promised): boolean {
  const answer = calls.find(
    ({ name, what }) => /^(?:write|writev|sendto|sendmsg)$/.test(name) && what.includes(answered),
  );
  const write = calls.find(
    ({ name, what }) => /^(?:pwrite|write)/.test(name) && isOf(what, log) && what.includes(written),
  );
  if (!answer || !write) return false;
  return calls.some(
    ({ name, what, result, begun, ended }) =>
      /^f(?:data)?sync$/.test(name) && isOf(what, log) && result === "0" && begun > write.ended && ended < answer.begun,
  );
}

/** strace writes a descriptor as `22</path>`. */
function isOf(what: string, log: RegExp): boolean {
  return log.test(/^\d+<([^>]*)>/.exec(what)?.[1] ?? "");
}
