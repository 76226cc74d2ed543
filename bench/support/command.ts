import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export type Ran = { cpuSeconds: number; wallSeconds: number; output: string };

/**
 * Runs a Node script to its end and measures the CPU of it and of every process that it waited for. Run one at a time: what is
 * read is the sum over the children of this process.
 *
 * @throws when the script fails.
 */
export function runScript(args: string[], options: { cwd?: string; env?: Record<string, string> }): Ran {
  const cpu = childrenCpuSeconds();
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, ...options.env },
    maxBuffer: 64 * 1024 * 1024,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`);
  return { cpuSeconds: childrenCpuSeconds() - cpu, wallSeconds: (performance.now() - start) / 1000, output: stdout };
}

/** proc(5): `cutime` and `cstime` are fields 16 and 17, in ticks of 1/100 s; fields are counted from after the name in brackets. */
function childrenCpuSeconds(): number {
  if (process.platform !== "linux")
    throw new Error("The CPU of other processes is read from /proc: run this on Linux.");
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
