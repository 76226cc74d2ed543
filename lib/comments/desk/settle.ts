import type { Transaction } from "kysely";
import type { Instant } from "#lib/content/article.ts";
import type { CommentRow, ReportRow, Tables } from "#lib/database/tables.ts";
import type { Decision, Moderator, Paper } from "./decision.ts";
import { tellParent, tellReporters, tellWriterOf } from "./tell.ts";

export type Settling = { decision: Decision; comment: CommentRow; by: Moderator; paper: Paper; now: Instant };

/**
 * What follows from a decision beside the comment itself: its open appeal and its open reports are answered, and the people
 * concerned are written to. False, and nothing is done, where a decision about an appeal or about reports finds none.
 */
export async function settle(trx: Transaction<Tables>, settling: Settling): Promise<boolean> {
  const { decision, comment } = settling;
  switch (decision.kind) {
    case "publish":
    case "grant-appeal": {
      const appealed = await answerAppeal(trx, settling, "granted");
      if (!appealed && decision.kind === "grant-appeal") return false;
      await tellWriterOf(trx, settling, appealed ? "granted" : undefined);
      if (comment.publishedAt === null) await tellParent(trx, settling);
      return true;
    }
    case "reject-appeal":
      if (!(await answerAppeal(trx, settling, "rejected"))) return false;
      await tellWriterOf(trx, settling, "rejected");
      return true;
    case "refuse":
    case "mark-as-spam":
      await tellReporters(trx, settling, await answerReports(trx, settling, { state: "upheld", note: null }));
      await tellWriterOf(trx, settling);
      return true;
    case "dismiss-reports": {
      const reports = await answerReports(trx, settling, {
        // What its writer took back is not left in place.
        state: comment.state === "withdrawn" ? "upheld" : "dismissed",
        note: decision.note ?? null,
        only: decision.reports,
      });
      await tellReporters(trx, settling, reports);
      return reports.length > 0;
    }
    case "return-to-writer":
      await tellWriterOf(trx, settling);
      return true;
    case "pin":
    case "unpin":
      return true;
  }
}

async function answerAppeal(
  trx: Transaction<Tables>,
  { decision, comment, by, now }: Settling,
  state: "granted" | "rejected",
): Promise<boolean> {
  const note = "note" in decision && decision.note !== undefined && decision.note !== "" ? decision.note : null;
  const { numUpdatedRows } = await trx
    .updateTable("appeals")
    .set({ state, decidedAt: now, decidedBy: by.id, note })
    .where("comment", "=", comment.id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Without `only`, all that are open: also those that came in since the moderator looked, since the comment goes for all. */
function answerReports(
  trx: Transaction<Tables>,
  { comment, by, now }: Settling,
  { only, ...answer }: { state: "upheld" | "dismissed"; note: string | null; only?: string[] },
): Promise<ReportRow[]> {
  return trx
    .updateTable("reports")
    .set({ ...answer, decidedAt: now, decidedBy: by.id })
    .where("comment", "=", comment.id)
    .where("state", "=", "open")
    .$if(only !== undefined, (query) => query.where("id", "in", only ?? []))
    .returningAll()
    .execute();
}
