import { git } from "./git.ts";

/** Why nothing was pulled. Permanent names: the catalogue has words for each, and publications are kept with them. */
export const refusals = [
  "no-repository",
  "detached",
  "other-branch",
  "no-remote",
  "fetch-failed",
  "fetch-timeout",
  "local-changes",
  "ahead",
  "diverged",
  "in-the-way",
] as const;
export type Refusal = (typeof refusals)[number];

/** A file below the content folder that a pull changed, as git names what happened to it: `A` added, `M` modified, `D` deleted, `T` of another type. */
export type PulledFile = { status: string; path: string };

export type Pull =
  | { ok: true; branch: string; before: string; after: string; subject: string; author: string }
  | Refused;
type Refused = { ok: false; refusal: Refusal; detail: string };

/** Milliseconds for what the network takes part in, and for writing the work tree. */
const fetchLimit = 60_000;
const writeLimit = 120_000;

/** Where what was fetched is kept until it is taken: no branch of anybody. */
const incoming = "refs/marbre/incoming";

/** The branch that is checked out; nothing when there is none, or no repository. */
export async function checkedOutBranch(folder: string): Promise<string | undefined> {
  const head = await git(folder, ["symbolic-ref", "--quiet", "--short", "HEAD"]);
  return head.ok ? head.out.trim() : undefined;
}

/**
 * Brings the work tree of a folder to the newest commit of its branch at its remote, if that follows what is checked out. It never merges:
 * with local changes in the folder, with commits that the remote does not have, or with another branch checked out, nothing is touched.
 *
 * @param beforeMoving Called when there is something to take, before any file is touched.
 */
export async function pull(
  folder: string,
  { branch: wanted, beforeMoving }: { branch?: string; beforeMoving: (before: string) => void },
): Promise<Pull> {
  // Each program that is started costs more than what it does: those that need not wait for one another do not.
  const [standing, settings] = await Promise.all([standingOf(folder), settingsOf(folder)]);
  if (!standing.ok) return standing;
  const { branch, commit: before } = standing;
  if (wanted !== undefined && wanted !== branch) return refuse("other-branch", `${branch} ≠ ${wanted}`);
  const [fetched, status] = await Promise.all([
    fetchBranch(folder, branch, settings),
    git(folder, ["status", "--porcelain", "-z", "--untracked-files=no", "--", "."]),
  ]);
  if (!fetched.ok) return fetched;
  const { commit: after, parents, ...about } = fetched;
  if (after === before) return { ...about, branch, before, after };
  if (!parents.includes(before) && !(await isAncestor(folder, before, after))) {
    const refusal = (await isAncestor(folder, after, before)) ? "ahead" : "diverged";
    return refuse(refusal, `${before.slice(0, 12)} ${after.slice(0, 12)}`);
  }
  if (!status.ok || status.out !== "") return refuse("local-changes", status.ok ? namesIn(status.out) : status.said);
  beforeMoving(before);
  const moved = await git(folder, ["merge", "--ff-only", "--quiet", "--no-stat", "--no-autostash", after], writeLimit);
  return moved.ok ? { ...about, branch, before, after } : refuse("in-the-way", moved.said);
}

/** The files of the content folder that differ between two commits. */
export async function pulledFiles(folder: string, before: string, after: string): Promise<PulledFile[]> {
  const range = ["--no-renames", "--name-status", "--relative", "-z", before, after, "--", "."];
  const diff = await git(folder, ["diff-tree", "-r", ...range]);
  if (!diff.ok) throw new Error(`git could not compare ${before} and ${after}: ${diff.said}`);
  const fields = diff.out.split("\0");
  return fields.flatMap((status, index) => {
    const path = fields[index + 1];
    return index % 2 === 0 && path ? [{ status: status.charAt(0), path }] : [];
  });
}

/** Files outside of the content folder that differ: the program itself was changed. */
export async function changesProgram(folder: string, before: string, after: string): Promise<boolean> {
  const diff = await git(folder, ["diff", "--quiet", before, after, "--", ":/", ":(exclude)."]);
  return !diff.ok;
}

/** The branch that is checked out, and its commit. */
async function standingOf(folder: string): Promise<{ ok: true; branch: string; commit: string } | Refused> {
  const heads = await git(folder, ["for-each-ref", "--format=%(HEAD) %(objectname) %(refname:lstrip=2)", "refs/heads"]);
  const [, commit, branch] = /^\* (\S+) (.+)$/m.exec(heads.ok ? heads.out : "") ?? [];
  if (commit !== undefined && branch !== undefined) return { ok: true, branch, commit };
  const head = await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  return head.ok ? refuse("detached", head.out.slice(0, 12)) : refuse("no-repository");
}

async function isAncestor(folder: string, older: string, newer: string): Promise<boolean> {
  return (await git(folder, ["merge-base", "--is-ancestor", older, newer])).ok;
}

/** What is set of branches and remotes. */
async function settingsOf(folder: string): Promise<Map<string, string>> {
  const set = await git(folder, ["config", "--null", "--get-regexp", "^(branch|remote)\\."]);
  const entries = set.ok ? set.out.split("\0").filter(Boolean) : [];
  return new Map(
    entries.map((entry): [string, string] => {
      const [name = "", ...value] = entry.split("\n");
      return [name, value.join("\n")];
    }),
  );
}

type Fetched = { ok: true; commit: string; parents: string[]; author: string; subject: string };

async function fetchBranch(folder: string, branch: string, settings: Map<string, string>): Promise<Fetched | Refused> {
  const remote = settings.get(`branch.${branch}.remote`) ?? "origin";
  if (!settings.has(`remote.${remote}.url`)) return refuse("no-remote", remote);
  const ref = settings.get(`branch.${branch}.merge`) ?? `refs/heads/${branch}`;
  const fetched = await git(
    folder,
    // The merge that follows tidies the repository too.
    [
      "fetch",
      "--quiet",
      "--no-tags",
      "--no-recurse-submodules",
      "--no-auto-maintenance",
      remote,
      `+${ref}:${incoming}`,
    ],
    fetchLimit,
  );
  if (!fetched.ok) return refuse(fetched.timedOut ? "fetch-timeout" : "fetch-failed", fetched.said);
  const shown = await git(folder, ["log", "-1", "--no-show-signature", "--format=%H%x00%P%x00%an%x00%s", incoming]);
  if (!shown.ok) return refuse("fetch-failed", shown.said);
  const [commit = "", parents = "", author = "", subject = ""] = shown.out.trimEnd().split("\0");
  return { ok: true, commit, parents: parents.split(" "), author, subject };
}

/** `XY path`, each ended by NUL; a few say enough. */
function namesIn(status: string): string {
  const names = status.split("\0").flatMap((entry) => (entry.length > 3 ? [entry.slice(3)] : []));
  return names.slice(0, 5).join(", ") + (names.length > 5 ? ", …" : "");
}

function refuse(refusal: Refusal, detail = ""): Refused {
  return { ok: false, refusal, detail };
}
