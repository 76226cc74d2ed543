import type { Instant } from "#lib/content/article.ts";
import { field } from "#lib/forms/read-form.ts";
import { isEmail } from "#lib/mail/email-address.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { isUnprintable, printable } from "#lib/text/printable.ts";
import { formMadeAt } from "./form-seal.ts";
import type { EntryProblem } from "./problems.ts";

/** Characters of a name. */
const longestName = 60;

/** The form of a comment as it was typed. Every field comes back exactly as it is here. */
export type Entry = {
  article: string;
  parent: string;
  name: string;
  email: string;
  body: string;
  wantsAnswers: boolean;
  honeypot: string;
  seal: string;
  key: string;
  nudged: boolean;
};

export function readEntry(form: URLSearchParams): Entry {
  return {
    article: field(form, "article"),
    parent: field(form, "parent"),
    name: field(form, "name"),
    email: field(form, "email"),
    body: field(form, "body"),
    wantsAnswers: form.has("wants-answers"),
    honeypot: field(form, "website"),
    seal: field(form, "seal"),
    key: field(form, "key"),
    nudged: form.has("nudged"),
  };
}

/** When the form of an entry was made; nothing for a form that is not ours. */
export function madeAt(entry: Entry): Instant | undefined {
  return formMadeAt(entry.seal, entry.article);
}

/** All that is wrong with an entry, in the order of its fields; nothing when it can be judged. */
export function entryProblems(entry: Entry, policy: ModerationPolicy): EntryProblem[] {
  return [...nameProblems(entry.name), ...emailProblems(entry, policy), ...bodyProblems(entry.body, policy)];
}

/** An entry without what no page can carry, to be shown again. */
export function printableEntry(entry: Entry): Entry {
  return { ...entry, name: printable(entry.name), email: printable(entry.email), body: printable(entry.body) };
}

function nameProblems(name: string): EntryProblem[] {
  if (isUnprintable(name) || /[\t\n]/.test(name)) return [{ field: "name", fault: "unprintable" }];
  const length = [...name.trim()].length;
  if (length === 0) return [{ field: "name", fault: "missing" }];
  return length > longestName ? [{ field: "name", fault: "long", most: longestName }] : [];
}

function emailProblems({ email, wantsAnswers }: Entry, policy: ModerationPolicy): EntryProblem[] {
  if (email.trim() !== "") return isEmail(email.trim()) ? [] : [{ field: "email", fault: "malformed" }];
  if (policy.email === "required") return [{ field: "email", fault: "missing" }];
  return wantsAnswers ? [{ field: "email", fault: "needed-for-answers" }] : [];
}

/** The text of an entry, an edit or an appeal. */
export function bodyProblems(
  body: string,
  { length: { least, most } }: Pick<ModerationPolicy, "length">,
): EntryProblem[] {
  if (isUnprintable(body)) return [{ field: "body", fault: "unprintable" }];
  const sent = [...body.trim()].length;
  if (sent === 0) return [{ field: "body", fault: "missing" }];
  if (sent < least) return [{ field: "body", fault: "short", least }];
  return sent > most ? [{ field: "body", fault: "long", most, sent }] : [];
}
