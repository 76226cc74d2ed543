import { typeset } from "#components/typeset.ts";
import { type Agenda, closingsAhead, type Due } from "#lib/archive/agenda.ts";
import type { Article } from "#lib/content/article.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { previewPaths } from "#lib/site/preview-paths.ts";
import { agendaWordsOf } from "#lib/site/words-agenda.ts";
import type { DeskView } from "./desk-view.ts";

/** What will happen by the clock, and the drafts. */
export function AgendaPage({ desk, agenda }: { desk: DeskView; agenda: Agenda }) {
  const words = agendaWordsOf(desk.site.language);
  return (
    <div className="desk-plans">
      <h1 className="desk-title">{words.title}</h1>
      <p>{words.intro(closingsAhead / 86_400_000)}</p>
      {agenda.dues.length === 0 ? <p className="empty">{words.none}</p> : <Dues desk={desk} dues={agenda.dues} />}
      <h2>{words.drafts}</h2>
      {agenda.drafts.length === 0 ? (
        <p className="empty">{words.noDrafts}</p>
      ) : (
        <Drafts desk={desk} drafts={agenda.drafts} />
      )}
      {!agenda.complete && <p>{words.incomplete}</p>}
    </div>
  );
}

function Dues({ desk: { site }, dues }: { desk: DeskView; dues: Due[] }) {
  const { kinds } = agendaWordsOf(site.language);
  const { moment } = datesOf(site);
  return (
    <ul className="desk-entries">
      {dues.map((due) =>
        due.kind === "security" ? (
          <li key={due.kind}>
            <p className="desk-when">
              <b>{moment(due.at)}</b>
            </p>
            <p className="desk-what desk-kind">{kinds.security}</p>
          </li>
        ) : (
          <li key={`${due.kind} ${due.slug}`}>
            <p className="desk-when">
              <b>{moment(due.at)}</b> <span>{kinds[due.kind]}</span>
            </p>
            <What {...due} isOut={due.kind !== "embargo"} />
          </li>
        ),
      )}
    </ul>
  );
}

function Drafts({ desk: { site }, drafts }: { desk: DeskView; drafts: Article[] }) {
  const words = agendaWordsOf(site.language);
  return (
    <ul className="desk-entries">
      {drafts.map(({ slug, title, lang, file, publishedAt }) => (
        <li key={slug}>
          <p className="desk-when">
            <span>{words.dated(datesOf(site).moment(publishedAt))}</span>
          </p>
          <What slug={slug} title={title} lang={lang} file={file} isOut={false} />
        </li>
      ))}
    </ul>
  );
}

/** What readers do not see yet is linked to its preview. */
function What({
  slug,
  title,
  lang,
  file,
  isOut,
}: Pick<Article, "slug" | "title" | "lang" | "file"> & { isOut: boolean }) {
  const page = paths.article(slug);
  return (
    <div>
      <p className="desk-what">
        <a href={isOut ? page : previewPaths.page(page)} lang={lang}>
          {typeset(title, lang)}
        </a>
      </p>
      <p>
        <code>{file}</code>
      </p>
    </div>
  );
}
