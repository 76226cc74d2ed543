import { type Agenda, closingsAhead, type Due } from "#lib/archive/agenda.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { agendaWordsOf } from "#lib/site/words-agenda.ts";
import type { DeskView } from "./desk-view.ts";

/** What will happen by the clock, and the drafts. */
export function AgendaPage({ desk, agenda }: { desk: DeskView; agenda: Agenda }) {
  const words = agendaWordsOf(desk.site.language);
  const { moment } = datesOf(desk.site);
  return (
    <>
      <h1 className="desk-title">{words.title}</h1>
      <p>{words.intro(closingsAhead / 86_400_000)}</p>
      {agenda.dues.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="desk-rows">
        {agenda.dues.map((due) => (
          <li key={`${due.kind} ${"slug" in due ? due.slug : ""}`}>
            <p>
              <b>{moment(due.at)}</b>, {words.kinds[due.kind]}
            </p>
            <What due={due} />
          </li>
        ))}
      </ul>
      <h2>{words.drafts}</h2>
      {agenda.drafts.length === 0 && <p className="empty">{words.noDrafts}</p>}
      <ul className="desk-rows">
        {agenda.drafts.map(({ slug, title, file, publishedAt }) => (
          <li key={slug}>
            <p>
              <b>{title}</b>, {words.dated(moment(publishedAt))}
            </p>
            <p>
              <code>{file}</code>
            </p>
          </li>
        ))}
      </ul>
      {!agenda.complete && <p>{words.incomplete}</p>}
    </>
  );
}

/** Only what readers can see has a page to link to. */
function What({ due }: { due: Due }) {
  if (due.kind === "security") return null;
  return (
    <>
      <p>{due.kind === "embargo" ? due.title : <a href={paths.article(due.slug)}>{due.title}</a>}</p>
      <p>
        <code>{due.file}</code>
      </p>
    </>
  );
}
