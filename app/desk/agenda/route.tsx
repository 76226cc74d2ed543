import { openForStaff } from "#app/desk/require-staff.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { AgendaPage } from "#components/desk/agenda-page.tsx";
import { agendaOf } from "#lib/archive/agenda.ts";
import { read } from "#lib/archive/newsroom.ts";
import { agendaWordsOf } from "#lib/site/words-agenda.ts";

/** What is due in the paper. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    const desk = await deskView(door, staff);
    const agenda = read((edition) => ({ view: agendaOf(edition), on: [] })).view;
    const { title } = agendaWordsOf(door.site.language);
    return showDesk(door, desk, { title, body: <AgendaPage desk={desk} agenda={agenda} /> });
  });
}
