import { showMissingComment } from "#app/comments/missing-comment.tsx";
import { orUnavailable } from "#app/door.ts";
import { show } from "#app/show.tsx";
import { showAway } from "#app/show-away.tsx";
import { ReceiptPage } from "#components/comments/receipt-page.tsx";
import { readPaper } from "#lib/comments/commented.ts";
import { reportOf } from "#lib/comments/report.ts";
import { database } from "#lib/database/database.ts";
import { commentPageWordsOf } from "#lib/site/words-comments.ts";

/** The receipt of a report, with what was decided. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  return orUnavailable(
    async () => {
      const report = await reportOf(await database(), token);
      if (!report) return showMissingComment(request);
      const { site } = readPaper();
      const { note, decidedAt, ...rest } = report;
      const decided = { ...rest, ...(note === null ? {} : { note }), ...(decidedAt === null ? {} : { decidedAt }) };
      return show(request, <ReceiptPage site={site} report={decided} />, {
        title: commentPageWordsOf(site.language).receipt.title,
      });
    },
    () => showAway(request),
  );
}
