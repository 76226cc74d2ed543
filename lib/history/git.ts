import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const mostBytes = 1024 * 1024 * 1024;

/** How the files below a folder stand to a commit: those that are changed, new, gone, or not known to git at all; ignored ones aside. */
export type Standing = { repository: Repository; commit: string; differing: string[] };

/** The git repository of a folder, as it stands when it is asked for. Commands run in that folder, and paths are relative to it. */
export class Repository {
  readonly #folder: string;
  /** The commit that is checked out, when there is one. */
  readonly head: string | undefined;
  /** Whether older commits were left out when it was cloned. */
  readonly isShallow: boolean;

  private constructor(folder: string, { head, isShallow }: Pick<Repository, "head" | "isShallow">) {
    this.#folder = folder;
    this.head = head;
    this.isShallow = isShallow;
  }

  /** The repository that a folder lies in; nothing where there is none, or no git. */
  static around(folder: string): Repository | undefined {
    if (!liesInWorkTree(resolve(folder))) return undefined;
    try {
      const answer = execFileSync("git", command(folder, whereItStands), {
        stdio: ["ignore", "pipe", "ignore"],
        env: environment(),
      });
      return new Repository(folder, readAnswer(answer.toString("utf8")));
    } catch {
      return undefined;
    }
  }

  /**
   * How a folder stands to the commit that is named, which may be by an address that `commitOf` refuses (`@{upstream}`). Git is asked all of
   * it at once and without waiting: of a large paper it takes as long as it takes to load what judges it. Nothing where there is no
   * repository, or no such commit.
   */
  static async standing(folder: string, ref: string): Promise<Standing | undefined> {
    if (ref.startsWith("-") || !liesInWorkTree(resolve(folder))) return undefined;
    const asked = [
      [...whereItStands, `${ref}^{commit}`],
      [...namesOf, ref, "--", "."],
      ["ls-files", "--others", "--exclude-standard", "-z", "--", "."],
    ];
    try {
      const [stands = "", tracked = "", others = ""] = await Promise.all(asked.map((args) => start(folder, args)));
      const { commit, ...known } = readAnswer(stands);
      if (commit === undefined) return undefined;
      const differing = new Set(`${tracked}${others}`.split("\0").slice(0, -1));
      return { repository: new Repository(folder, known), commit, differing: [...differing] };
    } catch {
      return undefined;
    }
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

  /**
   * The files of a commit below the folder, by path, with the hash of each; or those at some paths. Links and other repositories are
   * left out.
   */
  filesAt(commit: string, paths?: readonly string[]): Map<string, string> {
    if (paths?.length === 0) return new Map();
    // A command takes only so many words.
    const named = paths && paths.length <= 1000 ? paths : [];
    const entries = this.run("ls-tree", "-r", "-z", commit, "--", ...named).split("\0");
    return new Map(
      entries.flatMap((entry): [string, string][] => {
        const [, hash, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
        return hash === undefined || path === undefined ? [] : [[path, hash]];
      }),
    );
  }

  /** The files below the folder that two commits have otherwise; nothing when one of them is gone. */
  filesBetween(one: string, other: string): string[] | undefined {
    return this.#ask(...namesOf, one, other, "--", ".")
      ?.split("\0")
      .slice(0, -1);
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
    return execFileSync("git", command(this.#folder, args), {
      input,
      maxBuffer: most,
      stdio: ["pipe", "pipe", "ignore"],
      env: environment(),
    });
  }
}

async function start(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("git", command(folder, args), {
    maxBuffer: mostBytes,
    env: environment(),
  });
  return stdout;
}

function command(folder: string, args: readonly string[]): string[] {
  const settings = ["core.quotePath=false", "log.showSignature=false", "log.showRoot=true"];
  return ["-C", folder, ...settings.flatMap((setting) => ["-c", setting]), ...args];
}

function environment() {
  return { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
}

/** Each on a line: whether it is a work tree, whether older commits were left out, and the commits that are there. */
const whereItStands = ["rev-parse", "--revs-only", "--is-inside-work-tree", "--is-shallow-repository", "HEAD^{commit}"];

function readAnswer(answer: string): { isShallow: boolean; head: string | undefined; commit: string | undefined } {
  const [inside, shallow, head, commit] = answer.split("\n");
  if (inside !== "true") throw new Error("There is no work tree.");
  return { isShallow: shallow === "true", head: head || undefined, commit: commit || undefined };
}

const namesOf = ["diff", "--name-only", "--no-renames", "--relative", "-z"];

/** To start git costs more than all that an update without changes does: outside of any repository it is not asked. */
function liesInWorkTree(folder: string): boolean {
  return existsSync(join(folder, ".git")) || (dirname(folder) !== folder && liesInWorkTree(dirname(folder)));
}
