import { git } from "./git.ts";
import { type Difference, moveForward } from "./move-forward.ts";

/** Why nothing was pulled. Permanent names: the catalogue has words for each, and publications are kept with them. */
export const refusals = [
  "no-repository",
  "detached",
  "other-branch",
  "no-remote",
  "fetch-failed",
  "fetch-timeout",
  "ahead",
  "diverged",
  "in-the-way",
] as const;
export type Refusal = (typeof refusals)[number];

/** A file that a pull changed, named from the content folder. */
export type PulledFile = Pick<Difference, "status" | "path">;

export type Pull = Pulled | Refused;
type Pulled = {
  ok: true;
  branch: string;
  commit: string;
  subject: string;
  author: string;
  files: PulledFile[];
  /** Files outside of the content folder differ: the program itself was changed. */
  program: boolean;
};
type Refused = { ok: false; refusal: Refusal; detail: string };

/** Milliseconds for what the network takes part in. */
const fetchLimit = 60_000;

/** Where what was fetched is kept until it is taken: no branch of anybody. */
const incoming = "refs/marbre/incoming";

/** The branch that is checked out; nothing when there is none, or no repository. */
export async function checkedOutBranch(folder: string): Promise<string | undefined> {
  const head = await git(folder, ["symbolic-ref", "--quiet", "--short", "HEAD"]);
  return head.ok ? head.out.trim() : undefined;
}

/**
 * Brings the work tree of a folder to the newest commit of its branch at its remote, if that follows what is checked out. It never merges:
 * where it would write over local changes or untracked files, with commits that the remote does not have, or with another branch checked
 * out, nothing is touched. Local changes in other files stay as they are.
 *
 * @param since The commit from which on differences are told, where an earlier pull was never taken in; the one that is checked out otherwise.
 * @param beforeMoving Called with that commit when there is something to take, before any file is touched.
 */
export async function pull(
  folder: string,
  options: { branch?: string; since?: string | undefined; beforeMoving: (since: string) => void },
): Promise<Pull> {
  // Each program that is started costs more than what it does: those that need not wait for one another do not.
  const [standing, settings] = await Promise.all([standingOf(folder), settingsOf(folder)]);
  if (!standing.ok) return standing;
  const { branch, commit: before, prefix, top } = standing;
  const { branch: wanted = branch, since = before, beforeMoving } = options;
  if (wanted !== branch) return refuse("other-branch", `${branch} ≠ ${wanted}`);
  const refused = await fetchBranch(folder, branch, settings);
  if (refused) return refused;
  const [{ parents, ...about }, differences] = await Promise.all([tipOf(folder), differencesOf(folder, since)]);
  const { commit: after } = about;
  if (after !== before && !parents.includes(before) && !(await isAncestor(folder, before, after))) {
    const refusal = (await isAncestor(folder, after, before)) ? "ahead" : "diverged";
    return refuse(refusal, `${before.slice(0, 12)} ${after.slice(0, 12)}`);
  }
  if (after !== before) {
    beforeMoving(since);
    const moved = await moveForward(top, { before, after, differences });
    if (!moved.ok) return refuse("in-the-way", moved.said);
  }
  const files = differences.flatMap(({ status, path }) =>
    path.startsWith(prefix) ? [{ status, path: path.slice(prefix.length) }] : [],
  );
  return { ...about, branch, files, program: files.length < differences.length };
}

/** What was fetched has otherwise than a commit, anywhere in the repository. */
async function differencesOf(folder: string, since: string): Promise<Difference[]> {
  const diff = await git(folder, ["diff-tree", "-r", "--no-renames", "--raw", "--no-abbrev", "-z", since, incoming]);
  if (!diff.ok) throw new Error(`git could not compare what came with ${since}: ${diff.said}`);
  const fields = diff.out.split("\0");
  return fields.flatMap((field, index) => {
    const path = fields[index + 1];
    if (index % 2 > 0 || !path) return [];
    const [from = "", to = "", before = "", after = "", status = ""] = field.slice(1).split(" ");
    return [{ status: status.charAt(0), path, modes: [from, to], blobs: [before, after] }];
  });
}

type Standing = { ok: true; branch: string; commit: string; top: string; prefix: string };

/** The branch that is checked out, its commit, where the work tree is, and where the folder is in it. */
async function standingOf(folder: string): Promise<Standing | Refused> {
  const asked = ["--show-toplevel", "--show-prefix", "HEAD^{commit}", "--symbolic-full-name", "HEAD"];
  const stands = await git(folder, ["rev-parse", ...asked]);
  if (!stands.ok) return refuse("no-repository");
  const [top = "", prefix = "", commit = "", ref = ""] = stands.out.split("\n");
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return branch === undefined ? refuse("detached", commit.slice(0, 12)) : { ok: true, branch, commit, top, prefix };
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

async function fetchBranch(
  folder: string,
  branch: string,
  settings: Map<string, string>,
): Promise<Refused | undefined> {
  const remote = settings.get(`branch.${branch}.remote`) ?? "origin";
  if (!settings.has(`remote.${remote}.url`)) return refuse("no-remote", remote);
  const ref = settings.get(`branch.${branch}.merge`) ?? `refs/heads/${branch}`;
  const fetched = await git(
    folder,
    ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", remote, `+${ref}:${incoming}`],
    { limit: fetchLimit },
  );
  return fetched.ok ? undefined : refuse(fetched.timedOut ? "fetch-timeout" : "fetch-failed", fetched.said);
}

/** The commit that was fetched. */
async function tipOf(
  folder: string,
): Promise<Pick<Pulled, "ok" | "commit" | "author" | "subject"> & { parents: string[] }> {
  const shown = await git(folder, ["log", "-1", "--no-show-signature", "--format=%H%x00%P%x00%an%x00%s", incoming]);
  if (!shown.ok) throw new Error(`git could not show what came: ${shown.said}`);
  const [commit = "", parents = "", author = "", subject = ""] = shown.out.trimEnd().split("\0");
  return { ok: true, commit, parents: parents.split(" "), author, subject };
}

function refuse(refusal: Refusal, detail = ""): Refused {
  return { ok: false, refusal, detail };
}
