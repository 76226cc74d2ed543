import { openForStaff } from "#app/desk/require-staff.tsx";
import { deskView, showDesk } from "#app/desk/show-desk.tsx";
import { LogPage } from "#components/desk/log-page.tsx";
import { type LogFilter, logOf, peopleInLog } from "#lib/comments/desk/log.ts";
import { deskPaths } from "#lib/site/desk-paths.ts";
import { deskWordsOf } from "#lib/site/words-desk.ts";

/** The audit log. */
export function GET(request: Request): Promise<Response> {
  return openForStaff(request, "moderator", async (door, staff) => {
    const filter = filterOf(door.url.searchParams);
    const page = await logOf(door.store, filter);
    const people = await peopleInLog(door.store);
    const desk = await deskView(door, staff);
    const older = page.next === undefined ? undefined : olderThan(door.url, page.next);
    const body = <LogPage desk={desk} filter={filter} page={page} people={people} older={older} />;
    return showDesk(door, desk, { title: deskWordsOf(door.site.language).journal.title, body });
  });
}

/** U+0000 is in no entry, and PostgreSQL refuses to look for it. */
function filterOf(params: URLSearchParams): LogFilter {
  const filter: LogFilter = {};
  for (const name of ["action", "actor", "article"] as const) {
    const value = params.get(name)?.replaceAll("\0", "").trim() ?? "";
    if (value !== "") filter[name] = value;
  }
  const before = params.get("before") ?? "";
  if (/^\d{1,15}$/.test(before)) filter.before = Number(before);
  return filter;
}

function olderThan(url: URL, seq: number): string {
  const params = new URLSearchParams(url.search);
  params.set("before", String(seq));
  return `${deskPaths.log}?${params}`;
}
