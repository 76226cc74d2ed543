import { seeOther } from "#app/desk/door.tsx";
import { showNone } from "#app/desk/preview/show-none.tsx";
import { openForStaff } from "#app/desk/require-staff.tsx";
import { showPreview } from "#app/preview/show-preview.tsx";
import { readDate } from "#lib/content/dates.ts";
import type { Problem } from "#lib/content/problem.ts";
import { isBeside } from "#lib/previews/ways.ts";
import { previewedPath } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";
import { previewPage } from "./preview-page.tsx";

/** A page as readers will have it: an article that is not out yet, or any page at the moment of `?at=`. */
export function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    const path = previewedPath((await params).path);
    const words = previewWordsOf(door.site.language);
    const written = (door.url.searchParams.get("at") ?? "").slice(0, 40);
    const moment = written === "" ? undefined : readDate(written, door.site.timeZone);
    if (moment?.ok === false) {
      return showNone(door, staff, { reason: words.moment.refused(written), status: 422 });
    }
    const found = previewPage(path, { staff, ...(moment ? { moment: { at: moment.instant, written } } : {}) });
    switch (found.kind) {
      case "page":
        return showPreview(request, found.preview, found.ways, "staff");
      case "moved":
        return seeOther(found.to);
      case "missing":
        return showNone(door, staff, { ...whyMissing(path, found.problems, words), status: 404 });
    }
  });
}

function whyMissing(path: string, problems: readonly Problem[], words: ReturnType<typeof previewWordsOf>) {
  if (isBeside(path)) return { reason: words.beside };
  return problems.length > 0 ? { reason: words.neverGood, problems } : { reason: words.missing };
}
