import { execFileSync } from "node:child_process";
import { inflateRawSync } from "node:zlib";
import type { VersionRow } from "#lib/archive/queries.ts";
import { Paper } from "./paper.ts";

type CommitOptions = { message?: string; author?: string };

/** A small newspaper whose copy lies in a git repository of its own. */
export class CommittedPaper extends Paper {
  constructor() {
    super();
    this.git("init", "--quiet", "--initial-branch=main");
  }

  /** Commits everything at a moment, `2015-04-01 12:00` in UTC, and gives the commit's name. */
  commit(moment: string, { message = "Change", author = "Claire Vasseur" }: CommitOptions = {}): string {
    const at = `${moment.replace(" ", "T")}:00Z`;
    this.git("add", "--all");
    this.#run(["commit", "--quiet", "--allow-empty", "-m", message], { at, author });
    return this.git("rev-parse", "HEAD").trim();
  }

  git(...args: string[]): string {
    return this.#run(args, { at: "2015-04-04T12:00:00Z", author: "Claire Vasseur" });
  }

  #run(args: string[], { at, author }: { at: string; author: string }): string {
    return execFileSync("git", args, {
      cwd: this.content,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_DATE: at,
        GIT_AUTHOR_NAME: author,
        GIT_AUTHOR_EMAIL: "secret@journal.example",
        GIT_COMMITTER_NAME: author,
        GIT_COMMITTER_EMAIL: "secret@journal.example",
      },
    });
  }
}

/** The versions that the archive of a paper keeps, with their texts. */
export function storedVersions({ archive }: Paper, slug: string) {
  const rows = archive.db.prepare<[string], VersionRow>("SELECT * FROM versions WHERE slug = ? ORDER BY n").all(slug);
  return rows.map(({ n, at, author, typo, corrections, text }) => ({
    ...{ n, at, author, typo, corrections: JSON.parse(corrections) },
    markdown: text === null ? undefined : String(JSON.parse(inflateRawSync(text).toString("utf8")).markdown).trim(),
  }));
}
