import { spawn } from "node:child_process";

export type Ran = { ok: true; out: string } | { ok: false; said: string; timedOut: boolean };

/** Nothing may ask a question: not git, not a helper of credentials, not ssh, which has no terminal in a session of its own. */
const quiet = {
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  GIT_ASKPASS: "",
  SSH_ASKPASS_REQUIRE: "never",
  GCM_INTERACTIVE: "never",
};

/**
 * Runs git in a folder. When its time is up it is ended, with whatever it has started.
 *
 * @param limit Milliseconds.
 * @param input What it reads.
 */
export function git(
  folder: string,
  args: readonly string[],
  { limit = 20_000, input = "" }: { limit?: number; input?: string } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn("git", ["-C", folder, "-c", "core.quotePath=false", ...args], {
      detached: true,
      env: { ...process.env, ...quiet },
      stdio: ["pipe", "pipe", "pipe"],
    });
    // It may end before it has read everything, and says why.
    child.stdin.on("error", () => {}).end(input);
    const out: Buffer[] = [];
    let said = "";
    let timedOut = false;
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      if (said.length < 4_000) said += text;
    });
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child.pid);
    }, limit);
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ ok: false, said: error.message, timedOut: false });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(
        code === 0 && !timedOut
          ? { ok: true, out: Buffer.concat(out).toString("utf8") }
          : { ok: false, said: harmless(said), timedOut },
      );
    });
  });
}

/** What git says may name the address of a remote with its password. */
function harmless(said: string): string {
  return said.replace(/\/\/[^/@\s]+@/g, "//…@").trim();
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGTERM");
  } catch {
    // It has ended by itself meanwhile.
  }
}
