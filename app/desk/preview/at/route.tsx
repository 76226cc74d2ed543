import { seeOther } from "#app/desk/door.tsx";
import { openForStaff } from "#app/desk/require-staff.tsx";
import { Repository } from "#lib/history/git.ts";
import { contentFolder } from "#lib/site/folders.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { withCommit } from "./with-commit.tsx";

/** Leads to the preview of a branch or a commit, whose name may hold what a path cannot. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    const ref = (door.url.searchParams.get("ref") ?? "").trim();
    if (ref === "") return seeOther(previewPaths.all);
    const commit = Repository.around(contentFolder())?.commitOf(ref);
    if (commit !== undefined) return seeOther(previewPaths.commit(commit));
    return withCommit(door, staff, ref, async () => seeOther(previewPaths.all));
  });
}
