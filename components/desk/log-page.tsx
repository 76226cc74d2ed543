import type { LogFilter, LogPage as LogPageOf } from "#lib/comments/desk/log.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";
import { LogTable } from "./log-table.tsx";

export type LogPageProps = {
  desk: DeskView;
  filter: LogFilter;
  page: LogPageOf;
  people: { id: string; name: string }[];
  /** The page after this one. */
  older?: string | undefined;
};

/** The audit log, with its filter. */
export function LogPage({ desk, filter, page, people, older }: LogPageProps) {
  const words = deskWordsOf(desk.site.language);
  return (
    <>
      <h1 className="desk-title">{words.journal.title}</h1>
      <form className="desk-filter" action={deskPaths.log}>
        <label>
          {words.journal.what}
          <select name="action" defaultValue={filter.action ?? ""}>
            <option value="">{words.journal.any}</option>
            {Object.entries(words.actions).map(([action, name]) => (
              <option key={action} value={action}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.journal.who}
          <select name="actor" defaultValue={filter.actor ?? ""}>
            <option value="">{words.journal.anybody}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.searching.article}
          <input name="article" defaultValue={filter.article ?? ""} />
        </label>
        <button type="submit">{words.journal.filter}</button>
      </form>
      {page.entries.length === 0 ? (
        <p className="empty">{words.nothingFound}</p>
      ) : (
        <LogTable desk={desk} entries={page.entries} />
      )}
      {older !== undefined && (
        <nav className="desk-pages" aria-label={words.journal.title}>
          <a href={older}>{words.journal.older}</a>
        </nav>
      )}
    </>
  );
}
