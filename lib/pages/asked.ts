import type { Edition } from "#lib/archive/edition.ts";
import { read } from "#lib/archive/newsroom.ts";
import { paths } from "#lib/site/paths.ts";
import { changesSince } from "#lib/twins/changes-since.ts";
import { oembed } from "#lib/twins/oembed.ts";

/** An answer that hangs on the query too: it is made for each request, cheaply, and kept by nobody. */
export type AskedAnswer = { status: number; type: string; body: string; headers?: Readonly<Record<string, string>> };

type Answering = (edition: Edition, query: URLSearchParams) => AskedAnswer;

const answering = new Map<string, Answering>([
  [paths.changes, changes],
  [paths.embedding, oembed],
]);

/** What answers questions at a path; nothing where there are none to ask. */
export function askedAt(path: string): ((query: URLSearchParams) => AskedAnswer) | undefined {
  const answer = answering.get(path);
  return answer && ((query) => read((edition) => ({ view: answer(edition, query), on: [] })).view);
}

function changes(edition: Edition, query: URLSearchParams): AskedAnswer {
  const since = changesSince(edition, query.get("since"));
  if (!since.ok) return { status: 400, type: "text/plain; charset=utf-8", body: `${since.message}\n` };
  return { status: 200, type: since.type, body: since.body, headers: { Link: `<${since.next}>; rel="next"` } };
}
