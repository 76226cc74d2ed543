import { reasonOf } from "#lib/comments/reason.ts";
import type { CommentState } from "#lib/database/tables.ts";
import { datesOf } from "#lib/site/dates.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { moderationWordsOf } from "#lib/site/words-moderation.ts";
import type { RuleTold } from "#lib/site/words-moderation-fr.ts";
import type { DeskView } from "./desk-view.ts";

/** Why something stands as it does: the rule and what it saw, or the moderator's reason. `note` is what a moderator wrote. */
export type Why = { title: string; text?: string; note?: string };

type Decided = { state: CommentState | undefined; rule: string | undefined; detail: string | undefined };

/** Nothing where there is nothing to say. */
export function whyOf(
  { state, rule, detail }: Decided,
  { site, policy }: Pick<DeskView, "site" | "policy">,
): Why | undefined {
  const lang = site.language;
  const note = detail === undefined ? {} : { note: detail };
  if (rule === undefined) return detail === undefined ? undefined : { title: "", ...note };
  if (rule === "spam") return { title: deskWordsOf(lang).decisions["mark-as-spam"] };
  const rules: Record<string, RuleTold> = moderationWordsOf(lang).rules;
  const told = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
  if (!told) return { title: reasonOf(rule, policy, site).title, ...note };
  const decision = state === "pending" ? "hold" : state === "published" ? "publish" : "refuse";
  const seen = { decision, detail: readDetail(detail), moment: datesOf(site).moment } as const;
  return { title: told.name, text: told.reason(seen) };
}

function readDetail(detail: string | undefined): Record<string, string | number> {
  try {
    const read: unknown = JSON.parse(detail ?? "{}");
    if (typeof read !== "object" || read === null) return {};
    const told = Object.entries(read).filter(([, value]) => typeof value === "string" || typeof value === "number");
    return Object.fromEntries(told);
  } catch {
    return {};
  }
}
