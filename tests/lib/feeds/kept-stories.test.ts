import { expect, test } from "vitest";
import { KeptStories } from "#lib/feeds/kept-stories.ts";

const story = (length: number) => ({ story: { title: "", summary: "", html: "x".repeat(length) }, images: new Map() });

test("stories are kept within their bound, and those go first that nobody asked for the longest", () => {
  const kept = new KeptStories(16_000);
  kept.put("a", story(2000));
  kept.put("b", story(2000));
  kept.get("a");
  kept.put("c", story(2000));
  expect(["a", "b", "c"].map((key) => kept.get(key) !== undefined)).toEqual([true, false, true]);
  expect(kept.bytes).toBeLessThanOrEqual(16_000);
});

test("a story that is put again takes its place once, and one that is too long is not kept", () => {
  const kept = new KeptStories(16_000);
  for (let time = 0; time < 9; time++) kept.put("a", story(2000));
  expect(kept.bytes).toBe(6000);
  kept.put("b", story(9000));
  expect([kept.get("a"), kept.get("b"), kept.bytes]).toEqual([undefined, undefined, 0]);
});
