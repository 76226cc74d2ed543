import { git } from "./git.ts";

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

/** A file below the content folder that a pull changed, as git names what happened to it: `A` added, `M` modified, `D` deleted, `T` of another type. */
export type PulledFile = { status: string; path: string };

export type Pull = Pulled | Refused;
type Pulled = { ok: true; branch: string; commit: string; subject: string; author: string } & Differing;
/** `program`: files outside of the content folder differ, so that the program itself was changed. */
type Differing = { files: PulledFile[]; program: boolean };
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
  const { branch, commit: before, prefix } = standing;
  const { branch: wanted = branch, since = before, beforeMoving } = options;
  if (wanted !== branch) return refuse("other-branch", `${branch} ≠ ${wanted}`);
  const fetched = await fetchBranch(folder, branch, settings);
  if (!fetched.ok) return fetched;
  const { parents, ...about } = fetched;
  const { commit: after } = about;
  const compared = async () => ({ ...about, branch, ...(await differing(folder, { prefix, since, after })) });
  if (after === before) return compared();
  if (!parents.includes(before) && !(await isAncestor(folder, before, after))) {
    const refusal = (await isAncestor(folder, after, before)) ? "ahead" : "diverged";
    return refuse(refusal, `${before.slice(0, 12)} ${after.slice(0, 12)}`);
  }
  beforeMoving(since);
  const merge = ["merge", "--ff-only", "--quiet", "--no-stat", "--no-autostash", after];
  const [moved, pulled] = await Promise.all([git(folder, merge, writeLimit), compared()]);
  return moved.ok ? pulled : refuse("in-the-way", moved.said);
}

/** What two commits have otherwise. Files are named from the content folder, which is at `prefix` in its repository. */
async function differing(
  folder: string,
  { prefix, since, after }: { prefix: string; since: string; after: string },
): Promise<Differing> {
  if (since === after) return { files: [], program: false };
  const diff = await git(folder, ["diff-tree", "-r", "--no-renames", "--name-status", "-z", since, after]);
  if (!diff.ok) throw new Error(`git could not compare ${since} and ${after}: ${diff.said}`);
  const fields = diff.out.split("\0");
  const all = fields.flatMap((status, index) => {
    const path = fields[index + 1];
    return index % 2 === 0 && path ? [{ status: status.charAt(0), path }] : [];
  });
  const files = all.filter(({ path }) => path.startsWith(prefix));
  return {
    files: files.map(({ status, path }) => ({ status, path: path.slice(prefix.length) })),
    program: files.length < all.length,
  };
}

type Standing = { ok: true; branch: string; commit: string; prefix: string };

/** The branch that is checked out, its commit, and where the folder is in its repository. */
async function standingOf(folder: string): Promise<Standing | Refused> {
  const asked = ["--show-prefix", "HEAD^{commit}", "--symbolic-full-name", "HEAD"];
  const stands = await git(folder, ["rev-parse", ...asked]);
  if (!stands.ok) return refuse("no-repository");
  const [prefix = "", commit = "", ref = ""] = stands.out.split("\n");
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  return branch === undefined ? refuse("detached", commit.slice(0, 12)) : { ok: true, branch, commit, prefix };
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

function refuse(refusal: Refusal, detail = ""): Refused {
  return { ok: false, refusal, detail };
}
