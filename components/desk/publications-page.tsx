import { ProblemList } from "#components/previews/problem-list.tsx";
import type { Publication } from "#lib/publishing/publication.ts";
import { datesOf } from "#lib/site/dates.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";
import type { DeskView } from "./desk-view.ts";

/** What was published from this machine, with the button that publishes. */
export function PublicationsPage({
  desk,
  publications,
  state,
}: {
  desk: DeskView;
  publications: Publication[];
  /** Whether this process publishes at all, and whether it does just now. */
  state: "idle" | "busy" | "absent";
}) {
  const words = publishingWordsOf(desk.site.language);
  return (
    <div className="desk-plans">
      <h1 className="desk-title">{words.title}</h1>
      <p>{words.intro}</p>
      {state === "busy" && <p>{words.running}</p>}
      {state === "absent" ? (
        <p>{words.absent}</p>
      ) : (
        <form className="desk-filter" method="post" action={deskPaths.publishNow}>
          <button type="submit">{words.button}</button>
        </form>
      )}
      {publications.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <ul className="desk-entries">
          {publications.map((publication) => (
            <li key={publication.at}>
              <PublicationItem desk={desk} publication={publication} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function PublicationItem({ desk: { site }, publication }: { desk: DeskView; publication: Publication }) {
  const words = publishingWordsOf(site.language);
  const { at, outcome, origin, by, commit, subject, refusal, detail, milliseconds, program } = publication;
  const isWhole = outcome === "published" || outcome === "nothing";
  return (
    <>
      <p className="desk-when">
        <b>{datesOf(site).moment(at)}</b>{" "}
        <span>
          {words.origins[origin]}
          {by !== "" && ` (${by})`}
          {" · "}
          {words.lasted(milliseconds)}
        </span>
      </p>
      <div>
        <p className={isWhole ? "desk-what" : "desk-what desk-marked"}>{words.outcomes[outcome]}</p>
        {commit !== undefined && (
          <p>
            <code>{commit.slice(0, 12)}</code> {subject}
          </p>
        )}
        {refusal !== undefined && <p>{words.refusals[refusal]}</p>}
        {detail !== undefined && outcome === "refused" && (
          <p>
            <code>{detail}</code>
          </p>
        )}
        {program && <p>{words.program}</p>}
        {(outcome === "published" || outcome === "problems") && (
          <Files lang={site.language} publication={publication} />
        )}
        {outcome === "problems" && <Problems lang={site.language} publication={publication} />}
      </div>
    </>
  );
}

function Files({ lang, publication }: { lang: string; publication: Publication }) {
  const { files, added, changed, removed, moved } = publication;
  const words = publishingWordsOf(lang);
  const total = added + changed + removed;
  return (
    <details>
      <summary>
        {words.counts(added, changed, removed)} · {words.moved(moved)}
      </summary>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <code>{file}</code>
          </li>
        ))}
        {total > files.length && <li>{words.more(total - files.length)}</li>}
      </ul>
    </details>
  );
}

function Problems({ lang, publication: { problems, problemCount } }: { lang: string; publication: Publication }) {
  const words = publishingWordsOf(lang);
  return (
    <details open>
      <summary>{words.problems(problemCount)}</summary>
      <p>{words.lastGood}</p>
      <ProblemList problems={problems} lang={lang} />
      {problemCount > problems.length && <p>{words.more(problemCount - problems.length)}</p>}
    </details>
  );
}
