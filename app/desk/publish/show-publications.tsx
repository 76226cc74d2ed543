import { openForStaff } from "#app/desk/require-staff.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { PublicationsPage } from "#components/desk/publications-page.tsx";
import { Journal } from "#lib/publishing/journal.ts";
import { stateFolder } from "#lib/site/folders.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";

/** The last publications of this machine, for editors. */
export function showPublications(request: Request): Promise<Response> {
  return openForStaff(request, "editor", async (door, staff) => {
    const desk = await deskView(door, staff);
    const { marbrePublisher: publisher } = globalThis;
    const publications = new Journal(stateFolder()).publications();
    const state = publisher ? (publisher.busy ? "busy" : "idle") : "absent";
    const body = <PublicationsPage desk={desk} publications={publications} state={state} />;
    return showDesk(door, desk, { title: publishingWordsOf(door.site.language).title, body });
  });
}
