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

  /** A file as it was at a commit; nothing where it was not. */
  fileAt(commit: string, file: string): string | undefined {
    try {
      return this.run("cat-file", "blob", `${commit}:./${file}`);
    } catch {
      return undefined;
    }
  }

  /** The commit that a branch, a tag or a hash names; nothing for anything else, options and searches among it. */
  commitOf(ref: string): string | undefined {
    if (!/^[\p{L}\p{N}_][\p{L}\p{N}_./~^@+#-]{0,199}$/u.test(ref)) return undefined;
    try {
      const hash = this.run("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).trim();
      return /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
    } catch {
      return undefined;
    }
  }

  /** The files of a commit below the folder, by path, with the hash of each. Links and other repositories are left out. */
  filesAt(commit: string): Map<string, string> {
    const entries = this.run("ls-tree", "-r", "-z", commit).split("\0");
    return new Map(
      entries.flatMap((entry): [string, string][] => {
        const [, hash, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
        return hash === undefined || path === undefined ? [] : [[path, hash]];
      }),
    );
  }

  /** The contents of files by their hashes, read by one process. @throws when one is missing, or all have more than `most` bytes. */
  blobs(hashes: readonly string[], most: number): Map<string, Buffer> {
    const output = this.#git(["cat-file", "--batch"], { input: `${hashes.join("\n")}\n`, maxBuffer: most });
    const found = new Map<string, Buffer>();
    for (let at = 0; at < output.length; ) {
      const end = output.indexOf(10, at);
      const [hash = "", type, size] = output.toString("latin1", at, end).split(" ");
      if (type !== "blob") throw new Error(`Git has no file ${hash}.`);
      const start = end + 1;
      found.set(hash, output.subarray(start, start + Number(size)));
      at = start + Number(size) + 1;
    }
    return found;
  }

  /** @throws when git fails. Settings of whoever runs it play no part. */
  run(...args: string[]): string {
    return this.#git(args, { maxBuffer: 1024 * 1024 * 1024 }).toString("utf8");
  }

  #git(args: string[], options: { maxBuffer: number; input?: string }): Buffer {
    return execFileSync(
      "git",
      ["-C", this.#folder, "-c", "core.quotePath=false", "-c", "log.showSignature=false", ...args],
      {
        ...options,
        stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "ignore"],
        env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
      },
    );
  }
}
