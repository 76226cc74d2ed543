import type { Instant } from "#lib/content/article.ts";
import type { Repository } from "./git.ts";

/** A commit of the main line: what was merged counts from its merge on. */
export type Commit = { hash: string; at: Instant };

/** A file of one commit, as git names what happened to it: `A` added, `M` modified, `D` deleted, `T` of another type. */
export type Touched = { commit: Commit; status: string; file: string };

const mainLine = [
  "log",
  "--first-parent",
  "-m",
  "--no-renames",
  "--relative",
  "--name-status",
  "-z",
  "--format=%x01%H %ct",
];

/** What happened to files below some paths, newest first. */
export function touched(repository: Repository, paths: readonly string[], filter = "ADMT"): Touched[] {
  const log = repository.run(...mainLine, `--diff-filter=${filter}`, "--", ...paths);
  return log.split("\u0001").slice(1).flatMap(ofCommit);
}

/** `hash time`, then for each file its status and its path, all ended by NUL. */
function ofCommit(entry: string): Touched[] {
  const [head = "", ...fields] = entry.split("\0").map((field) => field.replace(/^\n/, ""));
  const [hash = "", seconds = ""] = head.split(" ");
  const commit = { hash, at: Number(seconds) * 1000 };
  const files = fields.filter((field) => field !== "");
  return files.flatMap((status, index) => {
    const file = files[index + 1];
    return index % 2 === 0 && file !== undefined ? [{ commit, status: status.charAt(0), file }] : [];
  });
}
