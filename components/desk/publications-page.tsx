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
    <>
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
      {publications.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="desk-rows">
        {publications.map((publication) => (
          <li key={publication.at}>
            <PublicationItem desk={desk} publication={publication} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PublicationItem({ desk, publication }: { desk: DeskView; publication: Publication }) {
  const words = publishingWordsOf(desk.site.language);
  const { at, outcome, origin, by, commit, subject, refusal, detail, milliseconds, program } = publication;
  const { added, changed, removed } = publication;
  const isDone = outcome === "published" || outcome === "problems";
  return (
    <>
      <p>
        <b>{words.outcomes[outcome]}</b>, {datesOf(desk.site).moment(at)}, {words.origins[origin]}
        {by !== "" && ` (${by})`}
        {" · "}
        {words.lasted(milliseconds)}
      </p>
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
      {isDone && (
        <p>
          {words.counts(added, changed, removed)} · {words.moved(publication.moved)}
        </p>
      )}
      {program && <p>{words.program}</p>}
      {isDone && <Files lang={desk.site.language} publication={publication} />}
      {outcome === "problems" && <Problems lang={desk.site.language} publication={publication} />}
    </>
  );
}

function Files({ lang, publication: { files, added, changed, removed } }: { lang: string; publication: Publication }) {
  const words = publishingWordsOf(lang);
  const total = added + changed + removed;
  return (
    <details>
      <summary>{words.files(total)}</summary>
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
      <ul>
        {problems.map(({ file, line, column, rule, message, hint }) => (
          <li key={`${file}:${line}:${column}:${rule}:${message}`}>
            <code>{words.at(file, line)}</code>
            <br />
            {message}
            <br />
            {hint}
          </li>
        ))}
        {problemCount > problems.length && <li>{words.more(problemCount - problems.length)}</li>}
      </ul>
    </details>
  );
}
