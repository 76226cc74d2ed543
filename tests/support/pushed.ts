import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * A git host on this disk: what is in the content folder becomes a repository, pushed to a bare one, from which editors have a clone of
 * their own.
 */
export class Pushed {
  readonly content: string;
  readonly remote: string;
  readonly editor: string;

  /** @param root Where the remote and the editor's clone go. */
  constructor(root: string, content: string) {
    this.content = content;
    this.remote = join(root, "remote.git");
    this.editor = join(root, "editor");
    runGit(root, "init", "--quiet", "--bare", "--initial-branch=main", this.remote);
    runGit(content, "init", "--quiet", "--initial-branch=main");
    runGit(content, "add", "--all");
    runGit(content, "commit", "--quiet", "-m", "Premier numéro");
    runGit(content, "remote", "add", "origin", this.remote);
    runGit(content, "push", "--quiet", "--set-upstream", "origin", "main");
    runGit(root, "clone", "--quiet", this.remote, this.editor);
  }

  /** Writes files in the editor's clone (nothing removes one), commits and pushes. Returns the commit. */
  push(
    files: Record<string, string | undefined>,
    { message = "Une publication", options = [] as string[] } = {},
  ): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.editor, path);
      if (text === undefined) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    this.git("add", "--all");
    this.git("commit", "--quiet", "-m", message);
    this.git("push", "--quiet", ...options, "origin", "HEAD");
    return this.git("rev-parse", "HEAD").trim();
  }

  /** Git in the editor's clone. */
  git(...args: string[]): string {
    return runGit(this.editor, ...args);
  }

  /** Git in the content folder, as an operator on the machine. */
  here(...args: string[]): string {
    return runGit(this.content, ...args);
  }
}

export function runGit(folder: string, ...args: string[]): string {
  return execFileSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Claire",
      GIT_AUTHOR_EMAIL: "claire@journal.example",
      GIT_COMMITTER_NAME: "Claire",
      GIT_COMMITTER_EMAIL: "claire@journal.example",
    },
  });
}
