import { longestAppeal } from "#lib/comments/comment.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import { datesOf } from "#lib/site/dates.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";
import { Faults, TextField } from "./fields.tsx";
import { ReaderProse } from "./reader-prose.tsx";

/** Where an appeal stands: it may be made, with what was typed after an attempt that failed; or it was made, and what became of it. */
export type AppealStanding =
  | { state: "possible"; text?: string | undefined; missing?: boolean | undefined }
  | { state: "open" | "granted" | "rejected"; at: Instant; text: string; note?: string | undefined };

type AppealProps = { site: Site; path: string; appeal: AppealStanding };

/** Asks for another look, once: POST `…/appeal` with `text`. */
export function Appeal({ site, path, appeal }: AppealProps) {
  const words = commentPageWordsOf(site.language);
  return (
    <section className="letter-part" id="appeal" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{words.appeal.title}</h2>
      {appeal.state === "possible" ? (
        <>
          <p>
            {words.appeal.offer} {words.status.law}
          </p>
          <AppealForm site={site} path={path} text={appeal.text} missing={appeal.missing ?? false} />
        </>
      ) : (
        <>
          <p>{words.appeal.states[appeal.state]}</p>
          {appeal.note !== undefined && appeal.note !== "" && (
            <blockquote className="reader-text">
              <ReaderProse text={appeal.note} />
            </blockquote>
          )}
          <p>{words.appeal.yours(datesOf(site).moment(appeal.at))}</p>
          <blockquote className="reader-text">
            <ReaderProse text={appeal.text} />
          </blockquote>
          {appeal.state === "rejected" && <p>{words.status.law}</p>}
        </>
      )}
    </section>
  );
}

type AppealFormProps = { site: Site; path: string; text: string | undefined; missing: boolean };

function AppealForm({ site, path, text, missing }: AppealFormProps) {
  const words = commentPageWordsOf(site.language).appeal;
  const messages = missing ? [{ field: "text", message: words.missing }] : [];
  return (
    <form className="slip" method="post" action={`${path}/appeal`}>
      <Faults form="appeal" title={words.missing} messages={messages} />
      <TextField
        form="appeal"
        name="text"
        label={words.text}
        messages={messages}
        required
        maxLength={longestAppeal}
        defaultValue={text}
      />
      <button type="submit">{words.send}</button>
    </form>
  );
}
