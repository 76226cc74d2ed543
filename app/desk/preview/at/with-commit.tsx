import { join } from "node:path";
import type { Door } from "#app/desk/door.tsx";
import { showNone } from "#app/desk/preview/show-none.tsx";
import { Edition } from "#lib/archive/edition.ts";
import { clock, desk } from "#lib/archive/newsroom.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { Repository } from "#lib/history/git.ts";
import { type CommitArchive, openCommit } from "#lib/previews/commit-archive.ts";
import { contentFolder, stateFolder } from "#lib/site/folders.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import type { SignedInStaff } from "#lib/staff/staff.ts";

/** The paper as a commit would make it, beside the one on the air, both at this moment. */
export type OfCommit = CommitArchive & { name: string; commit: string; live: Edition; other: Edition };

/** Answers with the paper of a branch or a commit, or says that the repository does not know it. */
export async function withCommit(
  door: Door,
  staff: SignedInStaff,
  ref: string,
  answer: (found: OfCommit) => Promise<Response>,
): Promise<Response> {
  const words = previewWordsOf(door.site.language).commits;
  const refuse = (reason: string) => showNone(door, staff, { reason, status: 404, ofCommit: true });
  const repository = Repository.around(contentFolder());
  if (!repository) return refuse(words.noRepository);
  const commit = repository.commitOf(ref);
  if (commit === undefined) return refuse(words.unknown(ref.slice(0, 200)));
  const opened = await openCommit(desk().archive, repository, { commit, root: join(stateFolder(), "previews") });
  try {
    const { archive, statements } = desk();
    const now = clock(archive);
    const live = new Edition(statements, now);
    const other = new Edition(prepareQueries(opened.archive, statements.threads), now);
    return await answer({ ...opened, name: ref === commit ? commit.slice(0, 10) : ref, commit, live, other });
  } finally {
    opened.archive.db.close();
  }
}
