import { typeset } from "#components/typeset.ts";
import type { LogEntry } from "#lib/comments/desk/log.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";
import { whyOf } from "./why.ts";

export type LogTableProps = {
  desk: DeskView;
  entries: LogEntry[];
  /** All are about one comment, which need not be said. */
  one?: boolean;
};

/** What these lead to goes without saying. */
const telling = ["publish", "refuse", "mark-as-spam", "return-to-writer", "grant-appeal", "withdraw", "erase"];

/** Entries of the audit log: when, who, what, about what, why. */
export function LogTable({ desk, entries, one = false }: LogTableProps) {
  const words = deskWordsOf(desk.site.language);
  const { when, who, what, about, why } = words.journal;
  return (
    <table className="desk-log">
      <thead>
        <tr>
          {[when, who, what, ...(one ? [] : [about]), why].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq} id={`d-${entry.seq}`}>
            <td>
              <time dateTime={machineTime(entry.at)}>{datesOf(desk.site).moment(entry.at)}</time>
            </td>
            <td>{entry.actorName ?? words.actors[entry.actorKind]}</td>
            <td>
              {words.actions[entry.action] ?? entry.action}
              {entry.toState !== null && entry.toState !== entry.fromState && !telling.includes(entry.action) && (
                <span className="desk-state" data-state={entry.toState}>
                  {words.states[entry.toState]}
                </span>
              )}
            </td>
            {!one && (
              <td>
                <About desk={desk} entry={entry} />
              </td>
            )}
            <td>
              <Reason desk={desk} entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function About({ desk, entry: { comment, article } }: { desk: DeskView; entry: LogEntry }) {
  const title = article === null ? comment : typeset(desk.titleOf(article), desk.site.language);
  if (comment !== null) return <a href={deskPaths.comment(comment)}>{title}</a>;
  return article === null ? null : <a href={deskPaths.thread(article)}>{title}</a>;
}

function Reason({ desk, entry }: { desk: DeskView; entry: LogEntry }) {
  const words = deskWordsOf(desk.site.language);
  const { action, rule, note, toState } = entry;
  if (action === "report") return <>{words.reportReasons[rule ?? ""] ?? rule}</>;
  if (action === "retention") return null;
  const block = action === "block" || action === "lift-block";
  const why = block
    ? { title: rule === "email" || rule === "network" ? words.block.kinds[rule] : "", note: note ?? undefined }
    : whyOf({ state: toState ?? undefined, rule: rule ?? undefined, detail: note ?? undefined }, desk);
  if (!why) return null;
  return (
    <>
      {why.title !== "" && <b>{why.title}</b>} {"text" in why && why.text} {why.note !== undefined && <q>{why.note}</q>}
    </>
  );
}
