import { expect, test } from "vitest";
import { moderationFigures } from "#lib/comments/desk/figures.ts";
import { undo } from "#lib/comments/desk/undo.ts";
import { eachDatabase } from "../../../support/databases.ts";
import { appeal, commentId, decideNow, hour, ines, insult, minute, morning, post } from "./newsroom.ts";

const october = Date.parse("2016-10-31T23:59:00Z");
const now = morning + 48 * hour;

eachDatabase("the figures of moderation", (open) => {
  test("are empty while nothing has happened", async () => {
    const figures = await moderationFigures(await open(), now);
    expect(figures.months).toEqual([]);
    expect(figures.medianDelay).toBeUndefined();
  });

  test("count by month what came in and what was decided, by which rule, and how soon", async () => {
    const store = await open();
    await post(store, 1, { postedAt: october, state: "published", rule: "trusted-writer" });
    for (const number of [2, 3, 4, 5]) await post(store, number, { postedAt: morning });
    const at = (minutes: number) => ({ now: morning + minutes * minute });
    await decideNow(store, { kind: "publish" }, [commentId(2)], at(10));
    await decideNow(store, { kind: "refuse", reason: insult }, [commentId(3)], at(20));
    await decideNow(store, { kind: "mark-as-spam" }, [commentId(4)], at(90));
    const [mistaken] = await decideNow(store, { kind: "refuse", reason: insult }, [commentId(5)], at(95));
    await undo(store, { seq: mistaken?.ok ? mistaken.seq : 0, by: ines }, at(96).now);
    await appeal(store, commentId(3));
    await decideNow(store, { kind: "grant-appeal" }, [commentId(3)], at(300));
    expect(await moderationFigures(store, now)).toEqual({
      months: [
        { year: 2016, month: 12 },
        { year: 2016, month: 11 },
        { year: 2016, month: 10 },
      ],
      received: [4, 0, 1],
      published: [2, 0, 1],
      refused: [2, 0, 0],
      reports: [0, 0, 0],
      appeals: [0, 0, 0],
      granted: [1, 0, 0],
      byRule: [
        { code: "first-time-writer", counts: [4, 0, 0] },
        { code: "insulte", counts: [1, 0, 0] },
        { code: "spam", counts: [1, 0, 0] },
        { code: "trusted-writer", counts: [0, 0, 1] },
      ],
      medianDelay: 20,
    });
  });
});
