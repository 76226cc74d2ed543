import { expect, test } from "vitest";
import { shouldNudge } from "#lib/moderation/nudge.ts";
import { circumstancesWith, now, policyWith, submissionWith } from "./desk.ts";

const rude = { body: "Quels Crétins !" };

test("a borderline text comes back with the word that makes it so, as it was typed", () => {
  expect(shouldNudge(submissionWith(rude), circumstancesWith())).toEqual({ word: "crétin*", found: "Crétins" });
});

test("it comes back also where comments wait for a moderator", () => {
  const circumstances = circumstancesWith({ policy: policyWith({ mode: "premoderated" }) });
  expect(shouldNudge(submissionWith(rude), circumstances)).toBeDefined();
});

test("it comes back once", () => {
  expect(shouldNudge(submissionWith({ ...rude, nudged: true }), circumstancesWith())).toBeUndefined();
});

test("a plain text does not come back", () => {
  expect(shouldNudge(submissionWith(), circumstancesWith())).toBeUndefined();
});

test("nobody is asked to put differently what is refused anyway", () => {
  const circumstances = circumstancesWith({ threadClosedAt: now });
  expect(shouldNudge(submissionWith(rude), circumstances)).toBeUndefined();
});

test("staff are not asked", () => {
  expect(shouldNudge(submissionWith(rude), circumstancesWith({ staff: true }))).toBeUndefined();
});
