import { beforeEach, describe, expect, test } from "vitest";
import { Keeping } from "#lib/search/keeping.ts";

const good = { stamp: "1", now: 1000, until: Number.POSITIVE_INFINITY };
let keeping: Keeping<string>;
let made: string[];
beforeEach(() => {
  keeping = new Keeping(2, 60_000);
  made = [];
});

function take(key: string, change: Partial<typeof good> = {}): Promise<string> {
  return keeping.take(key, { ...good, ...change }, async () => {
    made.push(key);
    return `${key} ${made.length}`;
  });
}

describe("what was just made", () => {
  test("is made once for all who ask at the same moment, and soon after", async () => {
    expect(await Promise.all([take("a"), take("a"), take("a", { now: 60_999 })])).toEqual(["a 1", "a 1", "a 1"]);
  });

  test.each([
    ["the archive was updated", { stamp: "2" }],
    ["a minute has passed", { now: 61_000 }],
    ["the clock was set back", { now: 999 }],
  ])("is made again when %s", async (_, change) => {
    await take("a");
    expect(await take("a", change)).toBe("a 2");
  });

  test("is made again when something has become due", async () => {
    await take("a", { until: 1500 });
    await take("a", { now: 1499 });
    expect(made).toEqual(["a"]);
    expect(await take("a", { now: 1500 })).toBe("a 2");
  });

  test("goes when so many others came after it, however many these are", async () => {
    for (const key of ["a", "b", "c", "d"]) await take(key);
    await take("c");
    await take("d");
    expect(made).toEqual(["a", "b", "c", "d"]);
    await take("a");
    expect(made).toHaveLength(5);
  });

  test("is not kept when it failed", async () => {
    const failing = keeping.take("a", good, () => Promise.reject(new Error("The page could not be rendered.")));
    await expect(failing).rejects.toThrow("rendered");
    expect(await take("a")).toBe("a 1");
  });
});
