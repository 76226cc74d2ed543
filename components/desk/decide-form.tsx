import type { DecisionKind } from "#lib/comments/desk/decision.ts";
import { writeSeen } from "#lib/comments/desk/decision-form.ts";
import type { DeskItem } from "#lib/comments/desk/item.ts";
import { possibleDecisions } from "#lib/comments/desk/possible.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";
import { ReasonChoice } from "./reason-choice.tsx";

/** What was sent and could not be decided. */
export type Tried = { intent: string; reason: string; note: string };

export type DecideFormProps = {
  desk: DeskView;
  item: DeskItem;
  /** The comment below it, at which the page comes back. */
  next?: string | undefined;
  /** Opens on what could not be decided. */
  tried?: Tried | undefined;
};

/** The keys of `public/desk.js`. */
const keys: Partial<Record<DecisionKind, string>> = {
  publish: "a",
  "grant-appeal": "a",
  "dismiss-reports": "a",
  "mark-as-spam": "s",
};

const worded: DecisionKind[] = ["refuse", "return-to-writer", "reject-appeal"];

/** What can be decided about one comment: buttons, and behind a fold what needs a reason or a word. */
export function DecideForm({ desk, item, next, tried }: DecideFormProps) {
  const words = deskWordsOf(desk.site.language);
  const possible = possibleDecisions(item);
  const plain = possible.filter((kind) => !worded.includes(kind));
  const reasoned = possible.filter((kind) => worded.includes(kind));
  if (possible.length === 0) return null;
  const withdrawn = item.state === "withdrawn";
  const open = item.reports.filter(({ state }) => state === "open");
  return (
    <form className="desk-decide" method="post" action={deskPaths.decisions}>
      <input type="hidden" name="comment" value={writeSeen({ comment: item.id, version: item.version })} />
      <input type="hidden" name="from" value={desk.here} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      {open.map(({ id }) => (
        <input key={id} type="hidden" name="report" value={id} />
      ))}
      {plain.map((kind) => (
        <button key={kind} type="submit" name="intent" value={kind} data-key={keys[kind]}>
          {withdrawn && kind === "dismiss-reports" ? words.withdrawnReports : words.decisions[kind]}
        </button>
      ))}
      {reasoned.length > 0 && (
        <details data-key="r" open={tried !== undefined}>
          <summary>{summaryOf(reasoned, words)}</summary>
          {reasoned.includes("refuse") && <ReasonChoice desk={desk} chosen={tried?.reason} />}
          <label>
            {words.noteLabel} <small>{words.noteHint}</small>
            <textarea name="note" rows={3} maxLength={1000} defaultValue={tried?.note} />
          </label>
          {reasoned.map((kind) => (
            <button key={kind} type="submit" name="intent" value={kind}>
              {words.decisions[kind]}
            </button>
          ))}
        </details>
      )}
    </form>
  );
}

function summaryOf(kinds: DecisionKind[], words: ReturnType<typeof deskWordsOf>): string {
  if (kinds.includes("return-to-writer")) return words.refuseOrReturn;
  return kinds.includes("refuse") ? words.refuseAgain : words.rejectAppeal;
}
