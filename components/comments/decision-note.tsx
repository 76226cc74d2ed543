import { type Detail, reasonOf } from "#lib/comments/reason.ts";
import type { Instant } from "#lib/content/article.ts";
import type { Site } from "#lib/content/site.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { datesOf } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf, commentWordsOf } from "#lib/site/words-comments.ts";
import { ReaderProse } from "./reader-prose.tsx";

export type Decision = {
  /** The code of a moderator's reason, or the name of a rule. */
  code: string;
  /** A rule decided, and nobody read it. */
  automatic: boolean;
  /** What the rule saw. */
  detail?: Detail | undefined;
  at?: Instant | undefined;
  /** What the moderator tells the writer. */
  note?: string | undefined;
};

type DecisionNoteProps = { site: Site; policy: Pick<ModerationPolicy, "reasons">; decision: Decision };

/** The statement of reasons that the writer is owed (Digital Services Act, art. 17): what was decided, by whom, and by which rule. */
export function DecisionNote({ site, policy, decision }: DecisionNoteProps) {
  const words = commentPageWordsOf(site.language).status;
  const { title, explanation } = reasonOf(decision.code, policy, site, decision.detail);
  return (
    <section className="decision" aria-label={words.why}>
      <h2>{title}</h2>
      <p>{explanation}</p>
      {decision.note !== undefined && decision.note !== "" && (
        <>
          <p>{words.note}</p>
          <blockquote className="reader-text">
            <ReaderProse text={decision.note} />
          </blockquote>
        </>
      )}
      <p className="decision-by">
        {decision.automatic ? words.automatic : words.byStaff}{" "}
        {decision.at !== undefined && words.decidedOn(datesOf(site).moment(decision.at))}{" "}
        <a href={paths.moderation}>{commentWordsOf(site.language).charter}</a>
      </p>
    </section>
  );
}
