import { expect, test } from "vitest";
import { imagePath } from "#lib/content/image-path.ts";

const file = "articles/2015/03/xiaomi/index.md";

test.each([
  ["lead.svg", "articles/2015/03/xiaomi/lead.svg"],
  ["./lead.svg", "articles/2015/03/xiaomi/lead.svg"],
  ["../../02/lead.svg", "articles/2015/02/lead.svg"],
  ["/companies/xiaomi.svg", "companies/xiaomi.svg"],
  ["/articles/../companies/xiaomi.svg", "companies/xiaomi.svg"],
  ["../../../../lead.svg", "lead.svg"],
])("%s is a path in the content folder", (src, path) => {
  expect(imagePath(src, file)).toEqual({ ok: true, path });
});

test.each(["../../../../../etc/passwd", "/../secret.svg", "/a/../../b.svg", "/.."])("%s leads out", (src) => {
  expect(imagePath(src, file)).toEqual({ ok: false, rule: "image-outside", data: { src } });
});

test.each(["https://a.b/c.svg", "HTTP://a.b/c.svg", "//a.b/c.svg", "data:image/svg+xml,x", "file:///etc/passwd"])(
  "%s lies elsewhere",
  (src) => {
    expect(imagePath(src, file)).toEqual({ ok: false, rule: "image-remote", data: { src } });
  },
);
