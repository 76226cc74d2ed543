import { expect, test } from "vitest";
import { seal } from "#lib/seal/seal.ts";
import { withoutSeals } from "../../cli/without-seals.ts";

process.env.MARBRE_SECRET = "0123456789abcdef0123456789abcdef";

test("an address in a log says which link was followed, and is no link", () => {
  const token = seal("preview-link", "abc123");
  expect(withoutSeals(`/preview/${token}?x=1`)).toBe("/preview/abc123.…?x=1");
  expect(withoutSeals(`/comments/status/${token}/edit`)).toBe("/comments/status/abc123.…/edit");
  expect(withoutSeals("/articles/windows-10")).toBe("/articles/windows-10");
});
