import { openForStaff } from "#app/desk/require-staff.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { PreviewsPage } from "#components/previews/previews-page.tsx";
import { read } from "#lib/archive/newsroom.ts";
import { unpublishedIn } from "#lib/archive/unpublished.ts";
import { previewWordsOf } from "#lib/site/words-previews.ts";

/** Drafts, articles under embargo, files with problems. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    const unpublished = read((edition) => ({ view: unpublishedIn(edition), on: [] })).view;
    const desk = await deskView(door, staff);
    const body = <PreviewsPage desk={desk} unpublished={unpublished} />;
    return showDesk(door, desk, { title: previewWordsOf(door.site.language).title, body });
  });
}
