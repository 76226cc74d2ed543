import { showToStaff } from "#app/desk/account/show-to-staff.ts";
import { openForStaff } from "#app/desk/require-staff.tsx";
import { WritePage } from "#components/desk/write-page.tsx";
import { staffWordsOf } from "#lib/site/words-staff.ts";
import { editorPage } from "#lib/writing/editor-page.ts";
import { writingDesk } from "#lib/writing/writing-desk.ts";

/**
 * The web editor, where it is known where it saves. Otherwise a page that says how to switch it on, and that opens it over a copy on the
 * editor’s own machine where the site runs there too.
 */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "editor", async (door, staff) => {
    const { site, url } = door;
    const desk = writingDesk(process.env, door.headers.get("host") ?? "");
    const local = url.searchParams.has("local");
    if (desk.host) return editorPage(site, desk.host, desk.folder);
    if (desk.local && local) return editorPage(site, desk.local, desk.folder);
    const { writing } = staffWordsOf(site.language);
    const body = <WritePage lang={site.language} offersLocal={desk.local !== undefined} problem={desk.problem} />;
    return showToStaff(door, staff, { title: writing.title, body });
  });
}
