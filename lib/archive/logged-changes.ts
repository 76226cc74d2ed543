import type { Instant } from "#lib/content/article.ts";
import type { ChangeKind } from "./change-log.ts";
import type { Edition } from "./edition.ts";
import type { ChangeRow } from "./queries.ts";

/** Something that happened to an article of which readers may know. Paths are canonical, `article` is the permanent one. */
export type LoggedChange = {
  kind: ChangeKind;
  article: string;
  /** Where the article is; where it was, when it is removed. */
  path: string;
  /** Where it was until it moved. */
  before?: string;
  /** When it could first be told. */
  moment: Instant;
  /** The article's last change of substance. */
  modifiedAt: Instant;
  /** From here on, what comes after this change. */
  cursor: string;
};

/** `changes` in the order in which they are to be taken, `next` the cursor that follows the last of them. */
export type ChangesSince = { ok: true; changes: LoggedChange[]; next: string } | { ok: false };

/** How far before its moment a cursor of another archive is answered from, in milliseconds. */
const overlap = 7 * 24 * 3600 * 1000;

/** After which line, and how many lines there were in the log when it was read: one written later may belong before it. */
type Cursor = { moment: Instant; seq: number; known: number };

/**
 * The changes after a cursor (from the oldest on, without one), at most `limit`. Nothing is left out, and nothing comes twice: what an update
 * wrote with a moment that the reader had already passed, since it ended after its moment, comes first.
 *
 * A cursor of another archive, built from nothing since or kept by another machine, is answered from a week before its moment: what is
 * told of that time comes again.
 */
export function changesAfter(edition: Edition, since: string | null, limit: number): ChangesSince {
  const known = edition.statements.lastChange.get() ?? 0;
  const from = startOf(edition, since, known);
  if (!from) return { ok: false };
  const { lateChanges, changes } = edition.statements;
  const late = lateChanges.all(from.known, from.moment, edition.now, limit);
  const inTime = changes.all(from.moment, from.seq, edition.now, limit - late.length);
  const told = [
    ...late.map((row) => toldWith(edition, row, { ...from, known: row.seq })),
    ...inTime.map((row) => toldWith(edition, row, { moment: row.moment, seq: row.seq, known })),
  ];
  const next = told.at(-1)?.cursor ?? writeCursor(edition, { ...from, known });
  return { ok: true, changes: told, next };
}

/** The cursor behind everything that readers may know by this moment. */
export function lastCursor(edition: Edition): string {
  const known = edition.statements.lastChange.get() ?? 0;
  const last = edition.statements.newestChange.get(edition.now);
  return writeCursor(edition, { moment: last?.moment ?? firstMoment, seq: last?.seq ?? 0, known });
}

const firstMoment = Number.MIN_SAFE_INTEGER;

function startOf({ statements, now }: Edition, since: string | null, known: number): Cursor | undefined {
  if (since === null) return { moment: firstMoment, seq: 0, known };
  const [, archive, ...numbers] = /^([\da-f-]{36})\.(-?\d{1,16})\.(\d{1,16})\.(\d{1,16})$/.exec(since) ?? [];
  const [moment, seq, seen] = numbers.map(Number);
  if (archive === undefined || moment === undefined || seq === undefined || seen === undefined) return undefined;
  if (archive === statements.generations.archive.id) return { moment, seq, known: seen };
  return { moment: Math.max(firstMoment, Math.min(moment, now) - overlap), seq: 0, known };
}

function toldWith(edition: Edition, row: ChangeRow, cursor: Cursor): LoggedChange {
  const { seq: _, before, ...change } = row;
  return { ...change, ...(before === null ? {} : { before }), cursor: writeCursor(edition, cursor) };
}

function writeCursor({ statements }: Edition, { moment, seq, known }: Cursor): string {
  return [statements.generations.archive.id, moment, seq, known].join(".");
}
