import type Database from "better-sqlite3";
import { prepared } from "#lib/database/prepared.ts";

/** A list is written as one sign, that of its number in `search_lists`, from a plane on where every sign is two units of a string. */
const firstSign = 0x10000;

/** The signs of some lists, each of which has a number from then on. */
export function signsOf(db: Database.Database, lists: readonly string[]): string {
  return lists.map((list) => String.fromCodePoint(firstSign + numberOf(db, list))).join("");
}

function numberOf(db: Database.Database, list: string): number {
  const known = prepared<[string], number>(db, "SELECT id FROM search_lists WHERE list = ?").pluck().get(list);
  return known ?? Number(prepared(db, "INSERT INTO search_lists (list) VALUES (?)").run(list).lastInsertRowid);
}

/** How often each list stands in a text of signs. */
export function countSigns(db: Database.Database, signs: string): [list: string, count: number][] {
  const counts = new Map<number, number>();
  for (let at = 0; at < signs.length; at += 2) {
    const number = (signs.codePointAt(at) ?? firstSign) - firstSign;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const nameOf = prepared<[number], string>(db, "SELECT list FROM search_lists WHERE id = ?").pluck();
  return [...counts].flatMap(([number, count]): [string, number][] => {
    const list = nameOf.get(number);
    return list === undefined ? [] : [[list, count]];
  });
}
