import type { Repository } from "#lib/history/git.ts";

/** The copy that the next commit will hold: what is staged of it, and what of that was changed again since. */
export type Staged = { files: string[]; touchedSince: string[] };

export function stagedCopy(repository: Repository): Staged {
  const files = namesOf(repository, "--cached", "HEAD");
  const touched = new Set(namesOf(repository));
  return { files, touchedSince: files.filter((file) => touched.has(file)) };
}

function namesOf(repository: Repository, ...args: string[]): string[] {
  return repository
    .run("diff", "--name-only", "--no-renames", "--relative", "-z", ...args, "--", ".")
    .split("\0")
    .slice(0, -1);
}
