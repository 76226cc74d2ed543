import { isId } from "#lib/comments/comment-id.ts";
import { field } from "#lib/forms/read-form.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { isUnprintable } from "#lib/text/printable.ts";
import type { Decision, Seen } from "./decision.ts";

/** Characters of a note. */
const longestNote = 1000;

/** Comments that one form may decide about: two pages of a queue. */
const most = 50;

export type DecisionProblem = "nothing-chosen" | "reason-missing" | "note-missing" | "note-long" | "malformed";

export type DecisionForm = { ok: true; decision: Decision; comments: Seen[] } | { ok: false; problem: DecisionProblem };

/**
 * Reads a decision: `intent` (its kind), `comment` (once for each, `<id>.<version>`), and where it needs them `reason` (a code of the
 * policy), `note` (always for the writer), and `report` (once for each that was seen).
 */
export function readDecision(form: URLSearchParams, policy: Pick<ModerationPolicy, "reasons">): DecisionForm {
  const comments = form.getAll("comment").map(readSeen);
  if (comments.length === 0) return { ok: false, problem: "nothing-chosen" };
  const seen = comments.filter((one) => one !== undefined);
  if (seen.length < comments.length || seen.length > most) return { ok: false, problem: "malformed" };
  const decision = decisionOf(form, policy);
  return typeof decision === "string" ? { ok: false, problem: decision } : { ok: true, decision, comments: seen };
}

/** A comment and its version, as forms carry them. */
export function writeSeen({ comment, version }: Seen): string {
  return `${comment}.${version}`;
}

function readSeen(text: string): Seen | undefined {
  const [, comment = "", version] = /^([0-9a-z]+)\.(\d{1,9})$/.exec(text) ?? [];
  return isId(comment) ? { comment, version: Number(version) } : undefined;
}

function decisionOf(form: URLSearchParams, { reasons }: Pick<ModerationPolicy, "reasons">): Decision | DecisionProblem {
  const note = field(form, "note").trim();
  if (isUnprintable(note)) return "malformed";
  if ([...note].length > longestNote) return "note-long";
  const optional = note === "" ? {} : { note };
  const kind = field(form, "intent");
  switch (kind) {
    case "publish":
    case "mark-as-spam":
    case "pin":
    case "unpin":
      return { kind };
    case "refuse": {
      const reason = reasons.find(({ code }) => code === field(form, "reason"));
      return reason ? { kind, reason, ...optional } : "reason-missing";
    }
    case "return-to-writer":
    case "reject-appeal":
      return note === "" ? "note-missing" : { kind, note };
    case "grant-appeal":
      return { kind, ...optional };
    case "dismiss-reports": {
      const reports = form.getAll("report");
      return reports.length > 0 && reports.length <= 500 ? { kind, reports } : "malformed";
    }
    default:
      return "malformed";
  }
}
