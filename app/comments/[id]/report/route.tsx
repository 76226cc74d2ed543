import { randomUUID } from "node:crypto";
import { showMissingComment } from "#app/comments/missing-comment.tsx";
import { orUnavailable, ownForm, retrySoon, seeOther } from "#app/door.ts";
import { show } from "#app/show.tsx";
import { ReportPage, type ReportPageProps } from "#components/comments/report-page.tsx";
import { commentedBy } from "#lib/comments/commented.ts";
import { receiptToken } from "#lib/comments/links.ts";
import { isReportReason, type ReportEntry, readReport, reportComment, reportProblems } from "#lib/comments/report.ts";
import { database } from "#lib/database/database.ts";
import { clientNetwork } from "#lib/forms/client-network.ts";
import { paths } from "#lib/site/paths.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";

type Reported = NonNullable<ReturnType<typeof commentedBy>>;
type Route = { params: Promise<{ id: string }> };

/** The form by which anybody reports a published comment. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const reported = commentedBy((await params).id);
  return reported ? showReport(request, reported, {}) : showMissingComment(request);
}

/** Takes a report: 303 to its receipt, or the form again with everything in it. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const reported = commentedBy((await params).id);
  if (!reported) return showMissingComment(request);
  const read = await ownForm(request, reported.site.baseUrl);
  if (!read.ok) return read.response;
  const entry = readReport(read.form);
  const problems = reportProblems(entry);
  if (problems.length > 0) return showReport(request, reported, { entry, problems, status: 422 });
  return orUnavailable(
    () => report(request, reported, entry),
    () => showReport(request, reported, { entry, unavailable: true, status: 503 }),
  );
}

async function report(request: Request, reported: Reported, entry: ReportEntry): Promise<Response> {
  const { site, article, comment, now } = reported;
  const words = commentPageWordsOf(site.language).report;
  const reason = isReportReason(entry.reason) ? words.reasons[entry.reason] : entry.reason;
  const kept = await reportComment(await database(), {
    site,
    comment: comment.id,
    matter: { article, reason },
    entry,
    network: clientNetwork(request),
    now,
  });
  if (kept.ok) return seeOther(paths.receipt(receiptToken(kept.id)));
  if (kept.problem === "missing") return showMissingComment(request);
  return showReport(request, reported, { entry, unavailable: true, status: 429 });
}

type Standing = {
  entry?: ReportEntry;
  problems?: ReportPageProps["problems"];
  unavailable?: boolean;
  status?: number;
};

function showReport(request: Request, reported: Reported, standing: Standing): Promise<Response> {
  const { site, policy, comment } = reported;
  const { entry, problems, unavailable, status = 200 } = standing;
  return show(
    request,
    <ReportPage
      site={site}
      policy={policy}
      comment={comment}
      formKey={entry?.key || randomUUID()}
      values={entry}
      problems={problems}
      unavailable={unavailable}
    />,
    {
      title: commentPageWordsOf(site.language).report.title,
      status,
      headers: status === 503 || status === 429 ? retrySoon : {},
    },
  );
}
