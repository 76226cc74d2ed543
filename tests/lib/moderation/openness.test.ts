import { describe, expect, test } from "vitest";
import { closesAt, closingDelays, modeFor, opennessOf } from "#lib/moderation/openness.ts";
import type { ModerationPolicy } from "#lib/moderation/policy.ts";
import { day, now, policyWith } from "./desk.ts";

type Mode = ModerationPolicy["mode"];
const article = { section: "objets", publishedAt: now };

describe("the mode of an article", () => {
  test.each<[string, Mode, Mode | undefined, Parameters<typeof modeFor>[1]["comments"], Mode]>([
    ["is the paper's", "premoderated", undefined, undefined, "premoderated"],
    ["is its section's before the paper's", "premoderated", "postmoderated", undefined, "postmoderated"],
    ["is its own before its section's", "premoderated", "postmoderated", "closed", "closed"],
    ["is its own where its section is closed", "premoderated", "closed", "postmoderated", "postmoderated"],
    ["is its section's when it is open", "premoderated", "postmoderated", "open", "postmoderated"],
    ["is the paper's when it is open and its section closed", "postmoderated", "closed", "open", "postmoderated"],
    ["is the safe one when it is open and all else is closed", "closed", undefined, "open", "premoderated"],
    ["is closed with the paper", "closed", undefined, undefined, "closed"],
    ["is its section's where the paper is closed", "closed", "premoderated", undefined, "premoderated"],
  ])("%s", (_what, mode, inSection, comments, expected) => {
    const policy = policyWith({ mode, sections: inSection ? { objets: { mode: inSection } } : {} });
    expect(modeFor(policy, comments === undefined ? article : { ...article, comments })).toBe(expected);
  });

  test("comes from no property that every object has", () => {
    expect(modeFor(policyWith(), { ...article, section: "constructor" })).toBe("postmoderated");
  });
});

describe("an article", () => {
  test("closes after the days of the paper, or of its section", () => {
    expect(closesAt(policyWith(), article)).toBe(now + 90 * day);
    expect(closesAt(policyWith(), { ...article, section: "mobile" })).toBe(now + 10 * day);
  });

  test("that is open, or of a paper that closes none, never closes by the clock", () => {
    const { closeAfterDays: _, ...never } = policyWith();
    expect(closesAt(policyWith(), { ...article, comments: "open" })).toBeUndefined();
    expect(closesAt(never, article)).toBeUndefined();
    expect(opennessOf(never, article, now + 10_000 * day)).toEqual({ mode: "postmoderated", open: true });
  });

  test("is open until the very moment at which it closes", () => {
    const closes = now + 90 * day;
    expect(opennessOf(policyWith(), article, closes - 1)).toMatchObject({ open: true, closesAt: closes });
    expect(opennessOf(policyWith(), article, closes)).toMatchObject({ open: false, closesAt: closes });
  });

  test("that is closed has no moment at which it closes", () => {
    expect(opennessOf(policyWith(), { ...article, comments: "closed" }, now)).toEqual({ mode: "closed", open: false });
  });
});

test("each length after which articles close is named once", () => {
  const sections = { a: { closeAfterDays: 10 }, b: { closeAfterDays: 90 }, c: {} };
  expect(closingDelays(policyWith({ sections }))).toEqual([90 * day, 10 * day]);
});
