import { execFileSync } from "node:child_process";

/** The git repository of a folder. Commands run in that folder, and paths are relative to it. */
export class Repository {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The repository that a folder lies in; nothing where there is none, or no git. */
  static around(folder: string): Repository | undefined {
    const repository = new Repository(folder);
    try {
      return repository.run("rev-parse", "--is-inside-work-tree").trim() === "true" ? repository : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether older commits were left out when it was cloned. */
  isShallow(): boolean {
    return this.run("rev-parse", "--is-shallow-repository").trim() === "true";
  }

  /** The commit that is checked out; nothing before the first. */
  head(): string | undefined {
    try {
      return this.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}").trim();
    } catch {
      return undefined;
    }
  }

  /**
   * Files below the folder that are not as they were at a commit, whether changed, new, gone, or known to git at all; ignored ones aside.
   *
   * @throws when there is no such commit.
   */
  differingFrom(ref: string): string[] {
    if (ref.startsWith("-")) throw new Error(`${ref} is the name of no commit.`);
    const tracked = this.run("diff", "--name-only", "--no-renames", "--relative", "-z", ref, "--", ".");
    const others = this.run("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
    return [...new Set(`${tracked}${others}`.split("\0"))].filter((path) => path !== "");
  }

  /** A file as it was at a commit; nothing where it was not. */
  fileAt(commit: string, file: string): string | undefined {
    try {
      return this.run("cat-file", "blob", `${commit}:./${file}`);
    } catch {
      return undefined;
    }
  }

  /** @throws when git fails. Settings of whoever runs it play no part. */
  run(...args: string[]): string {
    return execFileSync(
      "git",
      ["-C", this.#folder, "-c", "core.quotePath=false", "-c", "log.showSignature=false", ...args],
      {
        encoding: "utf8",
        maxBuffer: 1024 * 1024 * 1024,
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
      },
    );
  }
}
