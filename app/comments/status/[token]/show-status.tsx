import { showMissingComment } from "#app/comments/missing-comment.tsx";
import { orUnavailable, ownForm } from "#app/door.ts";
import { show } from "#app/show.tsx";
import { showAway } from "#app/show-away.tsx";
import type { AppealStanding } from "#components/comments/appeal.tsx";
import { StatusPage, type StatusPageProps } from "#components/comments/status-page.tsx";
import { commentedArticle, type Paper, readPaper } from "#lib/comments/commented.ts";
import { type OwnComment, ownComment } from "#lib/comments/writer/own-comment.ts";
import { database } from "#lib/database/database.ts";
import type { Store } from "#lib/database/store.ts";
import { canSendMail } from "#lib/mail/settings.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";

export type StatusRoute = { params: Promise<{ token: string }> };

/** What an attempt that failed leaves on the page. */
export type Attempt = {
  editing?: Partial<StatusPageProps["editing"]>;
  appeal?: { text: string; missing: boolean };
  status?: number;
};

export type OwnWrite = { store: Store; token: string; form: URLSearchParams; paper: Paper };

/** Does something to a comment for whoever has its link, with a form that was sent from its page. */
export async function writeOwn(
  request: Request,
  { params }: StatusRoute,
  write: (own: OwnWrite) => Promise<Response>,
): Promise<Response> {
  const paper = readPaper();
  const read = await ownForm(request, paper.site.baseUrl);
  if (!read.ok) return read.response;
  const { token } = await params;
  return orUnavailable(
    async () => write({ store: await database(), token, form: read.form, paper }),
    () => showAway(request),
  );
}

/** The private page of a comment, as it stands. */
export async function showStatus(
  request: Request,
  store: Store,
  token: string,
  attempt: Attempt = {},
): Promise<Response> {
  const { site, policy, now } = readPaper();
  const own = await ownComment(store, token, now);
  if (!own) return showMissingComment(request);
  const { comment } = own;
  const article = commentedArticle(comment.article)?.article ?? {
    slug: comment.article,
    title: comment.article,
    lang: site.language,
  };
  const { title } = { title: commentPageWordsOf(site.language).status.titles[comment.state] };
  return show(
    request,
    <StatusPage
      site={site}
      policy={policy}
      article={article}
      comment={{ ...comment, editedAt: comment.editedAt ?? undefined }}
      path={paths.commentStatus(token)}
      mailed={comment.email !== null && canSendMail()}
      decision={decisionOf(own)}
      editing={editingOf(own, attempt)}
      appeal={appealOf(own, attempt)}
    />,
    { title, status: attempt.status ?? 200 },
  );
}

function decisionOf({ comment, decision }: OwnComment): StatusPageProps["decision"] {
  const code = decision?.rule ?? comment.rule;
  if (!decision || comment.state === "published" || comment.state === "withdrawn") return undefined;
  return {
    code: code ?? "other",
    automatic: decision.by === "rule",
    at: comment.decidedAt ?? undefined,
    note: decision.by === "staff" ? (decision.note ?? undefined) : undefined,
    detail: decision.by === "rule" && comment.detail !== null ? JSON.parse(comment.detail) : undefined,
  };
}

function editingOf({ editableUntil }: OwnComment, { editing }: Attempt): StatusPageProps["editing"] {
  if (editableUntil === undefined) return editing && { ...editing };
  return { until: Number.isFinite(editableUntil) ? editableUntil : undefined, ...editing };
}

function appealOf({ appeal, mayAppeal }: OwnComment, attempt: Attempt): AppealStanding | undefined {
  if (appeal) return { state: appeal.state, at: appeal.at, text: appeal.text, note: appeal.note ?? undefined };
  return mayAppeal ? { state: "possible", ...attempt.appeal } : undefined;
}

/** Shows the private page of a comment. */
export async function readStatus(request: Request, { params }: StatusRoute): Promise<Response> {
  const { token } = await params;
  return orUnavailable(
    async () => showStatus(request, await database(), token),
    () => showAway(request),
  );
}
