import { expect, test } from "vitest";
import { bodyRules, pipelineRules, refusalOf } from "#lib/proofreading/refusals.ts";
import { rules } from "#lib/proofreading/rules.ts";

/** Spaces that would let a mark begin a line; code is as it is typed. */
const plainSpace = /[^\s`] [:;!?»]|« /;

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, "`");
}

test.each([...pipelineRules, ...bodyRules])(
  "what the site says of %s in French keeps its marks with their words",
  (rule) => {
    const { message = "", hint = "" } = refusalOf(rule, "fr") ?? {};
    expect(message).not.toBe("");
    expect([message, hint].filter((text) => plainSpace.test(withoutCode(text)))).toEqual([]);
  },
);

test.each(rules)("what $name says of itself in French keeps its marks with their words", ({ about }) => {
  expect(withoutCode(about.fr)).not.toMatch(plainSpace);
});

test("a name that is no rule of the site has no refusal", () => {
  expect(refusalOf("headline-length", "fr")).toBeUndefined();
  expect(refusalOf("toString", "fr")).toBeUndefined();
});
