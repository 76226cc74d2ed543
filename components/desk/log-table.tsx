import type { LogEntry } from "#lib/comments/desk/log.ts";
import { datesOf, machineTime } from "#lib/site/dates.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";
import { whyOf } from "./why.ts";

/** Entries of the audit log: when, who, what, about what, why. */
export function LogTable({ desk, entries }: { desk: DeskView; entries: LogEntry[] }) {
  const words = deskWordsOf(desk.site.language);
  const { when, who, what, about, why } = words.journal;
  return (
    <table className="desk-log">
      <thead>
        <tr>
          {[when, who, what, about, why].map((title) => (
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
              {entry.toState !== null && entry.toState !== entry.fromState && (
                <span className="desk-state" data-state={entry.toState}>
                  {words.states[entry.toState]}
                </span>
              )}
            </td>
            <td>
              <About desk={desk} entry={entry} />
            </td>
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
  if (comment !== null) return <a href={deskPaths.comment(comment)}>{article ?? comment}</a>;
  return article === null ? null : <a href={deskPaths.thread(article)}>{desk.titleOf(article)}</a>;
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
      {why.title} {"text" in why && why.text}
      {why.note !== undefined && <q>{why.note}</q>}
    </>
  );
}
