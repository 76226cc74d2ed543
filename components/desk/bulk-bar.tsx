import type { DecisionKind } from "#lib/comments/desk/decision.ts";
import type { DeskItem } from "#lib/comments/desk/item.ts";
import type { Queue } from "#lib/comments/desk/queue.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";
import { ReasonChoice } from "./reason-choice.tsx";

/** The form of everything that is ticked. */
export const bulkForm = "bulk";

/** What can be decided about several comments of a queue. Appeals are read one by one. */
const offered: Record<Queue, DecisionKind[]> = {
  pending: ["publish", "mark-as-spam", "refuse"],
  reported: ["dismiss-reports", "mark-as-spam", "refuse"],
  appeals: [],
  returned: ["publish", "mark-as-spam", "refuse"],
  published: ["mark-as-spam", "refuse"],
  refused: ["publish", "mark-as-spam"],
  spam: ["publish", "refuse"],
};

export function hasBulk(queue: Queue): boolean {
  return offered[queue].length > 0;
}

/** Decides about all that are ticked. It shows as soon as something is. */
export function BulkBar({ desk, queue, items }: { desk: DeskView; queue: Queue; items: DeskItem[] }) {
  const words = deskWordsOf(desk.site.language);
  const kinds = offered[queue];
  const reports = items.flatMap((item) => item.reports.filter(({ state }) => state === "open"));
  return (
    <form className="desk-bulk" id={bulkForm} method="post" action={deskPaths.decisions}>
      <input type="hidden" name="from" value={desk.here} />
      {kinds.includes("dismiss-reports") &&
        reports.map(({ id }) => <input key={id} type="hidden" name="report" value={id} />)}
      <h2>{words.bulk}</h2>
      {kinds
        .filter((kind) => kind !== "refuse")
        .map((kind) => (
          <button key={kind} type="submit" name="intent" value={kind}>
            {words.decisions[kind]}
          </button>
        ))}
      {kinds.includes("refuse") && (
        <>
          <ReasonChoice desk={desk} />
          <button type="submit" name="intent" value="refuse">
            {words.decisions.refuse}
          </button>
        </>
      )}
    </form>
  );
}
