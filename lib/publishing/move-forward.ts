import { git, type Ran } from "./git.ts";

/** A file that two commits have otherwise, as git names what happened to it: `A` added, `M` modified, `D` deleted, `T` of another type. */
export type Difference = { status: string; path: string; modes: readonly string[]; blobs: readonly string[] };

/** A patch holds the contents of all its files in memory: more of them at once are nobody's article. */
const mostFiles = 20;

/** Milliseconds for writing the work tree. */
const limit = 120_000;

/**
 * Brings work tree, index and branch from a commit to one that follows it, unless that would write over anything that is not committed. A merge looks at
 * every file of the paper, a patch at those that differ and nothing else: what a patch does not take, a merge decides.
 *
 * @param top The folder of the work tree, in which the differences are named.
 */
export async function moveForward(
  top: string,
  { before, after, differences }: { before: string; after: string; differences: readonly Difference[] },
): Promise<Ran> {
  const patch = patchOf(differences);
  if (patch !== undefined && (await git(top, ["apply", "--index"], { limit, input: patch })).ok) {
    const moved = await git(top, ["update-ref", "-m", "publish: Fast-forward", "HEAD", after, before]);
    if (moved.ok) return moved;
  }
  return git(top, ["merge", "--ff-only", "--quiet", "--no-stat", "--no-autostash", after], { limit });
}

/** Nothing where there is more than plain files that came, went or have other contents. */
function patchOf(differences: readonly Difference[]): string | undefined {
  if (differences.length > mostFiles || !differences.every(isPlain)) return undefined;
  return differences.map(partOf).join("");
}

/** A name that git wrote in bytes which are no text cannot be given back to it. */
function isPlain({ path, modes, status }: Difference): boolean {
  const kinds = new Set(modes.filter((mode) => mode !== "000000"));
  return "AMD".includes(status) && kinds.size === 1 && !path.includes("\uFFFD") && /^100/.test([...kinds].join());
}

/**
 * Names of contents instead of contents, as git writes the difference of files that are no text: it takes the new content from where it keeps it, and
 * refuses a file that does not hold the old one to the byte.
 */
function partOf({ status, path, modes, blobs }: Difference): string {
  const [one, other] = [JSON.stringify(`a/${path}`), JSON.stringify(`b/${path}`)];
  const mode = status === "A" ? `new file mode ${modes[1]}\n` : status === "D" ? `deleted file mode ${modes[0]}\n` : "";
  return `diff --git ${one} ${other}\n${mode}index ${blobs.join("..")}\nBinary files ${one} and ${other} differ\n`;
}
