import type Database from "better-sqlite3";
import { parseWithdrawals } from "#lib/content/parse-site.ts";
import type { Site, Withdrawal } from "#lib/content/site.ts";
import { prepared } from "#lib/database/prepared.ts";
import { canonicalPath } from "#lib/site/canonical-path.ts";
import { paths } from "#lib/site/paths.ts";
import type { Bumps } from "./bumps.ts";
import type { ChangeLog } from "./change-log.ts";
import type { Edition } from "./edition.ts";
import { subject } from "./generations.ts";
import type { ProblemBook } from "./problem-book.ts";

type Context = { bumps: Bumps; log: ChangeLog | undefined; problems: ProblemBook; site: Site; edition: Edition };

const articles = paths.article("");

/** Takes `gone.yaml` in; where the file is gone, nothing is withdrawn. */
export function takeWithdrawals(
  db: Database.Database,
  copy: { file: string; bytes: Uint8Array },
  gone: boolean,
  context: Context,
): void {
  const parsed = gone
    ? { ok: true as const, withdrawals: [] satisfies Withdrawal[] }
    : parseWithdrawals(copy, context.site);
  if (!parsed.ok) {
    context.problems.set(copy.file, parsed.problems);
    return;
  }
  context.problems.clear(copy.file);
  const before = new Set(prepared<[], string>(db, "SELECT path FROM withdrawals").pluck().all());
  const withdrawals = parsed.withdrawals.map((entry) => ({ ...entry, path: canonicalPath(entry.path) ?? entry.path }));
  prepared(db, "DELETE FROM withdrawals").run();
  const write = prepared(db, "INSERT OR REPLACE INTO withdrawals (path, date, reason) VALUES (?, ?, ?)");
  for (const { path, date, reason } of withdrawals) write.run(path, date ?? null, reason);
  const changed = before.symmetricDifference(new Set(withdrawals.map(({ path }) => path)));
  for (const path of changed) context.bumps.subject(subject.path(path));
  if (changed.size > 0) context.bumps.subject(subject.withdrawals);
  context.log?.withdrawn(withdrawals);
  for (const path of changed) logChange(path, context);
}

/** A withdrawn address may still have its article in the copy: readers lose it, and get it back with the address. */
function logChange(path: string, { log, edition }: Context): void {
  const article = path.startsWith(articles) ? edition.article(path.slice(articles.length)) : undefined;
  if (!article) return;
  if (edition.withdrawal(path)) log?.leave(article);
  else log?.enter(article);
}
