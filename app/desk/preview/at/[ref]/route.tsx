import { withCommit } from "#app/desk/preview/at/with-commit.tsx";
import { openForStaff } from "#app/desk/require-staff.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { CommitPage } from "#components/previews/commit-page.tsx";
import { changedPages } from "#lib/previews/changed-pages.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";

/** What a branch or a commit would do to the paper. */
export function GET(request: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    return withCommit(door, staff, (await params).ref, async ({ name, commit, live, other, report }) => {
      const changed = changedPages(report.moved, live, other);
      const desk = await deskView(door, staff);
      const { files, problems } = report;
      const body = <CommitPage desk={desk} {...{ name, commit, files, problems, changed }} />;
      return showDesk(door, desk, { title: previewWordsOf(door.site.language).commits.name(name), body });
    });
  });
}
