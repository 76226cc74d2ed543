import { expect, test } from "vitest";
import { jsonLd } from "#lib/metadata/json-ld.ts";
import { hostileStrings } from "../../support/hostile-strings.ts";

test("a hostile text can neither end the element nor begin a comment or another element in it", () => {
  for (const name of [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]><x>",
    "a\u2028b\u2029c",
    ...hostileStrings(40),
  ]) {
    const written = jsonLd([{ "@type": "Person", name }]);
    expect(written).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(written)).toEqual({ "@context": "https://schema.org", "@graph": [{ "@type": "Person", name }] });
  }
});
