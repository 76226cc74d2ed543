import { expect, test } from "vitest";
import { element, field, text } from "#lib/feeds/xml.ts";

test("text and attributes cannot become markup", () => {
  expect(element("a", { b: `"<&>'` }, text(`<b> & ]]> "`))).toBe(
    `<a b="&quot;&lt;&amp;&gt;'">&lt;b&gt; &amp; ]]&gt; "</a>`,
  );
});

test("what XML forbids is left out; what it allows stays", () => {
  expect(text("a\u0000\u0001\u0008\u000b\u001f\u007f\ufffe\uffffb\t\n😀\u2028")).toBe("ab\t\n😀\u2028");
  expect(text("a\ud800b")).toBe("a\ufffdb");
});

test("an attribute without a value is left out, and an element without content is closed", () => {
  expect(element("a", { b: undefined, c: 0 })).toBe('<a c="0"/>');
  expect(field("a", undefined)).toEqual([]);
  expect(field("a", "")).toEqual(["<a></a>"]);
});
