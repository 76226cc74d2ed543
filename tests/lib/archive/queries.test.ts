import { expect, test } from "vitest";
import { queries } from "#lib/archive/queries.ts";
import { Paper } from "../../support/paper.ts";

/** What the planner says when it reads a whole table, or sorts what no index has in order. */
const slow = /^SCAN (?!m$|CONSTANT ROW|\d+ CONSTANT)|USE TEMP B-TREE/;

/** Queries that may group in memory, because what they group is bounded or is asked for by one page of the whole paper. */
const grouping = new Set(["alongside"]);

/** Asked for whole, and only while editing. */
const whole = new Set(["problems"]);

test.each(Object.entries(queries).filter(([name]) => !whole.has(name)))(
  "the query %s is answered by an index",
  async (name, sql) => {
    using paper = new Paper();
    paper.story("premier");
    await paper.update();
    const named = sql.includes("@list")
      ? [{ list: "all", now: 1, window: 1, from: "tag:", to: "tag;" }]
      : (sql.match(/\?/g)?.map(() => 1) ?? []);
    const plan = paper.archive.db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...named);
    const offences = plan.map(({ detail }) => detail).filter((detail) => slow.test(detail));
    expect(grouping.has(name) ? offences.filter((detail) => !detail.includes("GROUP BY")) : offences).toEqual([]);
  },
);
