import { randomUUID } from "node:crypto";
import { show } from "#app/show.tsx";
import { FormPage, type FormPageProps } from "#components/comments/form-page.tsx";
import { PreviewPage } from "#components/comments/preview-page.tsx";
import type { Commented } from "#lib/comments/commented.ts";
import { type Entry, printableEntry } from "#lib/comments/entry.ts";
import { sealForm } from "#lib/comments/form-seal.ts";
import type { EntryProblem } from "#lib/comments/problems.ts";
import type { Verdict } from "#lib/moderation/verdict.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import type { PublishedComment } from "#lib/threads/published-comment.ts";

export type Shown = {
  commented: Commented;
  entry: Entry;
  answered?: PublishedComment | undefined;
  why: FormPageProps["why"];
  /** By which it was refused. */
  verdict?: Verdict;
  problems?: EntryProblem[];
  status: number;
  headers?: Record<string, string>;
};

/** Shows the form again by itself, with all that was typed. */
export function showForm(request: Request, shown: Shown): Promise<Response> {
  const { commented, entry, answered, why, verdict, problems, status, headers = {} } = shown;
  const { site, article } = commented;
  const title = commentWordsOf(site.language).notices[why].title;
  return show(
    request,
    <FormPage
      site={site}
      article={article}
      why={why}
      rule={verdict?.rule}
      detail={verdict?.detail}
      answered={answered}
      form={{ ...formOf(commented, entry), problems, nudged: entry.nudged || why === "nudge" }}
    />,
    { title, status, headers },
  );
}

/** Shows a comment as it would appear, and the form to change or send it. */
export function showPreview(request: Request, { commented, entry, answered }: Shown): Promise<Response> {
  const { site, article, now } = commented;
  const form = { ...formOf(commented, entry), nudged: entry.nudged };
  return show(request, <PreviewPage site={site} article={article} now={now} answered={answered} form={form} />, {
    title: commentWordsOf(site.language).previewTitle,
  });
}

/** A form for this reader alone has a key, by which a second sending is known. It is made now, unless it was made before. */
function formOf({ policy, article, now }: Commented, entry: Entry) {
  const { parent, key, seal, name, email, body, wantsAnswers } = printableEntry(entry);
  return {
    policy,
    ...(parent === "" ? {} : { parent }),
    key: key === "" ? randomUUID() : key,
    seal: seal === "" || entry.article !== article.slug ? sealForm(article.slug, now) : seal,
    values: { name, email, body, wantsAnswers },
  };
}
