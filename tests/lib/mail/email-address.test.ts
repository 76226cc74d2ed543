import { describe, expect, test } from "vitest";
import { emailKey, isEmail } from "#lib/mail/email-address.ts";

describe("an address", () => {
  test.each(["lea@lecteurs.example", "l.e+a@x", "o'neil@a-b.example", `${"a".repeat(241)}@abcd.example`])(
    "can be %s",
    (text) => {
      expect(isEmail(text)).toBe(true);
    },
  );

  test.each([
    "",
    "lea",
    "@x",
    "lea@",
    "lea@-x.example",
    "léa@x.example",
    "lea@x.example\n",
    "lea@x.example\r\nBcc: a@b",
    "Léa <lea@x.example>",
    "a@b,c@d",
    "a b@c",
    "a@b@c",
    `${"a".repeat(250)}@x.example`,
  ])("cannot be %j", (text) => expect(isEmail(text)).toBe(false));

  test("is looked at in time that grows with nothing", () => {
    const started = performance.now();
    for (const text of [`a@${"a".repeat(250)}`, `a@${"a-".repeat(120)}`, "a.".repeat(500_000)]) isEmail(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("has one key however it is typed, and another than any other address", () => {
    expect(emailKey(" Lea@Lecteurs.Example ")).toBe(emailKey("lea@lecteurs.example"));
    expect(emailKey("lea@lecteurs.example")).not.toBe(emailKey("leo@lecteurs.example"));
    expect(emailKey("lea@lecteurs.example")).toMatch(/^[0-9a-f]{32}$/);
  });
});
