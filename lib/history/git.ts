import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const mostBytes = 1024 * 1024 * 1024;

/** The git repository of a folder. Commands run in that folder, and paths are relative to it. */
export class Repository {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The repository that a folder lies in; nothing where there is none, or no git. */
  static around(folder: string): Repository | undefined {
    if (!liesInWorkTree(resolve(folder))) return undefined;
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

  /** Where git writes down which commit is checked out: HEAD, and the log of its moves. Both may be elsewhere than in `.git`. */
  headPlaces(): { head: string; log: string } {
    const paths = this.run("rev-parse", "--path-format=absolute", "--git-path", "HEAD", "--git-path", "logs/HEAD");
    const [head = "", log = ""] = paths.split("\n");
    return { head, log };
  }

  /** The commit that a branch, a tag or a hash names; nothing for anything else, options and searches among it. */
  commitOf(ref: string): string | undefined {
    if (!/^[\p{L}\p{N}_][\p{L}\p{N}_./~^@+#-]{0,199}$/u.test(ref)) return undefined;
    const hash = this.#ask("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`)?.trim();
    return hash !== undefined && /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
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
    return this.#ask("cat-file", "blob", `${commit}:./${file}`);
  }

  /**
   * The contents of blobs by their names, read by one process; those that the repository does not hold are left out.
   *
   * @throws when all of them have more than `most` bytes.
   */
  blobs(names: readonly string[], most = mostBytes): Map<string, Buffer> {
    const contents = new Map<string, Buffer>();
    if (names.length === 0) return contents;
    const answer = this.#execute(["cat-file", "--batch"], { input: `${names.join("\n")}\n`, most });
    for (let at = 0; at < answer.length; ) {
      const end = answer.indexOf(0x0a, at);
      const [name = "", , size] = answer.toString("utf8", at, end).split(" ");
      at = end + 1;
      if (size === undefined) continue;
      contents.set(name, answer.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
    return contents;
  }

  /** @throws when git fails. Settings of whoever runs it play no part. */
  run(...args: string[]): string {
    return this.#execute(args).toString("utf8");
  }

  #ask(...args: string[]): string | undefined {
    try {
      return this.run(...args);
    } catch {
      return undefined;
    }
  }

  #execute(args: string[], { input = "", most = mostBytes }: { input?: string; most?: number } = {}): Buffer {
    const settings = ["core.quotePath=false", "log.showSignature=false", "log.showRoot=true"];
    return execFileSync("git", ["-C", this.#folder, ...settings.flatMap((setting) => ["-c", setting]), ...args], {
      input,
      maxBuffer: most,
      stdio: ["pipe", "pipe", "ignore"],
      env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
    });
  }
}

/** To start git costs more than all that an update without changes does: outside of any repository it is not asked. */
function liesInWorkTree(folder: string): boolean {
  return existsSync(join(folder, ".git")) || (dirname(folder) !== folder && liesInWorkTree(dirname(folder)));
}
