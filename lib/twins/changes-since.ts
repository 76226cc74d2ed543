import type { Edition } from "#lib/archive/edition.ts";
import { changesAfter, type LoggedChange } from "#lib/archive/logged-changes.ts";
import { absoluteUrl } from "#lib/site/base-url.ts";
import { machineTime } from "#lib/site/dates.ts";
import { paths } from "#lib/site/paths.ts";

/** The most lines of one answer. */
const mostChanges = 1000;

export type ChangesAnswer =
  /** `body` has a line of JSON for each change, `next` is the address that goes on behind the last of them. */
  { ok: true; type: string; body: string; next: string } | { ok: false; message: string };

/**
 * `/changes.jsonl`: what happened to articles after a cursor, for those who mirror the paper; without a cursor, from the beginning.
 * A cursor that this site cannot have written is refused.
 */
export function changesSince(edition: Edition, since: string | null, limit: number = mostChanges): ChangesAnswer {
  const found = changesAfter(edition, since, Math.min(limit, mostChanges));
  if (!found.ok) return { ok: false, message: refusal };
  return {
    ok: true,
    type: "application/jsonl; charset=utf-8",
    body: found.changes.map((change) => `${JSON.stringify(line(edition, change))}\n`).join(""),
    next: `${absoluteUrl(edition.site, paths.changes)}?since=${found.next}`,
  };
}

const refusal =
  "The value of `since` is not a cursor of this site. Give the `cursor` of the last line that you have read, as it was, or leave `since` out to begin with the oldest change.\n";

function line({ site }: Edition, { kind, article, path, before, moment, modifiedAt, cursor }: LoggedChange) {
  const known = { cursor, at: machineTime(moment), kind, id: absoluteUrl(site, article), url: absoluteUrl(site, path) };
  if (kind === "removed") return known;
  return {
    ...known,
    ...(before === undefined ? {} : { from: absoluteUrl(site, before) }),
    ...{ json: absoluteUrl(site, `${path}.json`), markdown: absoluteUrl(site, `${path}.md`) },
    updated: machineTime(modifiedAt),
  };
}
