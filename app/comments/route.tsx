import { orUnavailable, ownForm, retrySoon, seeOther } from "#app/door.ts";
import { show } from "#app/show.tsx";
import { MissingArticlePage } from "#components/comments/missing-article-page.tsx";
import { type Commented, commentedArticle, commentedBy, readPaper } from "#lib/comments/commented.ts";
import { type Entry, entryProblems, readEntry } from "#lib/comments/entry.ts";
import { catchUp } from "#lib/comments/following.ts";
import { statusToken } from "#lib/comments/links.ts";
import { type Posted, postComment } from "#lib/comments/post.ts";
import { readProof } from "#lib/comments/proof-of-work.ts";
import { database } from "#lib/database/database.ts";
import { clientNetwork } from "#lib/forms/client-network.ts";
import { field } from "#lib/forms/read-form.ts";
import { paths } from "#lib/site/paths.ts";
import { commentWordsOf } from "#lib/site/words-comments.ts";
import { admit } from "#lib/staff/sessions.ts";
import { type Shown, showForm, showPreview } from "./show-form.tsx";

/**
 * Takes a comment: 303 to its status page, or a page with what was typed and what to do about it. The form of a page that was kept
 * for a year is as good as any.
 */
export async function POST(request: Request): Promise<Response> {
  const read = await ownForm(request, readPaper().site.baseUrl);
  if (!read.ok) return read.response;
  const entry = readEntry(read.form);
  const commented = commentedArticle(entry.article);
  if (!commented) return showMissing(request, entry);
  const answered = entry.parent === "" ? undefined : commentedBy(entry.parent)?.comment;
  const shown: Shown = { commented, entry, answered, why: "errors", status: 422 };
  if (!commented.open) return showForm(request, { ...shown, why: "closed", status: 403 });
  const problems = entryProblems(entry, commented.policy);
  if (problems.length > 0) return showForm(request, { ...shown, problems });
  if (read.form.get("intent") === "preview") return showPreview(request, shown);
  return orUnavailable(
    async () => answerTo(await post(request, commented, entry, field(read.form, "proof")), request, shown),
    () => showForm(request, { ...shown, why: "unavailable", status: 503, headers: retrySoon }),
  );
}

async function post(request: Request, commented: Commented, entry: Entry, sent: string): Promise<Posted> {
  const store = await database();
  const admitted = await admit(store, request.headers);
  const staff = admitted.ok ? { staff: { id: admitted.staff.id, name: admitted.staff.name } } : {};
  const proof = commented.policy.proofOfWork ? await readProof(sent, commented.now) : undefined;
  const posted = await postComment(store, { ...commented, ...staff, entry, proof, network: clientNetwork(request) });
  if (posted.ok && posted.published) await catchUp();
  return posted;
}

/** Of refusals: 429 (RFC 6585 §4) where waiting helps, 403 where nothing does, 422 where other words would. */
async function answerTo(posted: Posted, request: Request, shown: Shown): Promise<Response> {
  if (posted.ok) return seeOther(`${paths.commentStatus(statusToken(posted.id))}#comment-received`);
  switch (posted.problem) {
    case "nudge":
      return showForm(request, { ...shown, why: "nudge" });
    case "parent-gone":
      return showForm(request, { ...shown, why: "parent-gone", entry: { ...shown.entry, parent: "" }, status: 409 });
    case "refused": {
      const { rule } = posted.verdict;
      if (/closed/.test(rule)) return showForm(request, { ...shown, why: "closed", status: 403 });
      const busy = rule === "network-rate";
      return showForm(request, {
        ...shown,
        why: "refused",
        verdict: posted.verdict,
        status: busy ? 429 : 422,
        headers: busy ? retrySoon : {},
      });
    }
  }
}

/** The article is gone, and the text is not. */
function showMissing(request: Request, { body }: Entry): Promise<Response> {
  const { site } = readPaper();
  const { title } = commentWordsOf(site.language).notices["article-gone"];
  return show(request, <MissingArticlePage site={site} body={body} />, { title, status: 404 });
}
