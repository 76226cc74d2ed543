import { seeOther } from "#app/desk/door.tsx";
import { showLinks } from "#app/desk/preview/links/show-links.tsx";
import { openFormForStaff } from "#app/desk/require-staff.tsx";
import { field } from "#lib/forms/read-form.ts";
import { revokeLinks } from "#lib/previews/links.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";

/** Ends a link of a guest before its time, or all of them. */
export function POST(request: Request): Promise<Response> {
  return openFormForStaff(request, "editor", async (door, staff, form) => {
    const link = field(form, "link");
    const revoked = await revokeLinks(door.store, link === "all" ? "all" : { only: link }, door.now);
    if (revoked > 0) return seeOther(previewPaths.links);
    return showLinks(door, staff, { text: previewWordsOf(door.site.language).links.late, status: 409 });
  });
}
