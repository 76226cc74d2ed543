import type { Flash } from "#components/desk/desk-view.ts";
import type { Decided } from "#lib/comments/desk/decision.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";
import { publishingWordsOf } from "#lib/site/words-publishing.ts";
import { nextPage } from "#lib/staff/next-page.ts";

/** What an address says of what was just done: a code, how often, and the decision that can be taken back. Never a reader's words. */
const fields = ["done", "count", "undo"];

/** Where to go after a write: the page that the form came from, which then says what was done. */
export function doneAt(
  from: string,
  done: string,
  { count, undo, next }: { count?: number; undo?: number; next?: string } = {},
): string {
  const url = new URL(nextPage(from), "https://desk.invalid");
  for (const name of fields) url.searchParams.delete(name);
  url.searchParams.set("done", done);
  if (count !== undefined) url.searchParams.set("count", String(count));
  if (undo !== undefined) url.searchParams.set("undo", String(undo));
  const place = next !== undefined && /^[0-9a-z]+$/.test(next) ? `#c-${next}` : "";
  return url.pathname + url.search + place;
}

/** The same for decisions that were all taken. */
export function decidedAt(from: string, done: string, decided: Decided[], next?: string): string {
  const seqs = decided.flatMap((one) => (one.ok ? [one.seq] : []));
  const [undo] = seqs;
  return doneAt(from, done, {
    count: seqs.length,
    ...(undo === undefined || done === "undo" ? {} : { undo }),
    ...(next === undefined ? {} : { next }),
  });
}

/** What the page that was led to has to say; nothing for an address that says nothing we know. */
export function flashOf(url: URL, lang: string): Flash | undefined {
  const words = deskWordsOf(lang);
  const done = url.searchParams.get("done") ?? "";
  const count = numberIn(url, "count") ?? 1;
  const undo = numberIn(url, "undo");
  const decisions: Record<string, (count: number) => string> = words.done;
  const others: Record<string, string> = {
    "close-thread": words.thread.done.close,
    "open-thread": words.thread.done.open,
    block: words.block.done.block,
    "lift-block": words.block.done.lift,
    ...publishing(lang),
    erase: words.data.erased(words.comments(count), words.reports(numberIn(url, "reports") ?? 0)),
  };
  const text = Object.hasOwn(decisions, done)
    ? decisions[done]?.(count)
    : Object.hasOwn(others, done)
      ? others[done]
      : undefined;
  return text === undefined ? undefined : { text, ...(undo === undefined ? {} : { undo }) };
}

function publishing(lang: string): Record<string, string> {
  const { done } = publishingWordsOf(lang);
  return Object.fromEntries(Object.entries(done).map(([name, text]) => [`publish-${name}`, text]));
}

/** The address of a page as forms carry it. */
export function withoutFlash(url: URL): string {
  const params = new URLSearchParams(url.search);
  for (const name of [...fields, "reports"]) params.delete(name);
  const query = params.toString();
  return query === "" ? url.pathname : `${url.pathname}?${query}`;
}

function numberIn(url: URL, name: string): number | undefined {
  const text = url.searchParams.get(name) ?? "";
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
