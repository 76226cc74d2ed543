import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Card } from "#lib/cards/card.ts";
import { proof } from "#lib/cards/card-address.ts";
import { compose } from "#lib/cards/compose.ts";
import { Typeface } from "#lib/cards/typeface.ts";

const type = new Typeface("lib/cards/fonts");
const image = { path: "a.svg", hash: "0123456789abcdef0123", width: 1200, height: 750, vector: true };
const story: Card = { kind: "articles", slug: "a", lang: "fr", paper: "La Preuve", headline: "Vendre sans boutique" };
const cards: Card[] = [
  { ...story, place: "Mobile", kicker: "Commerce" },
  { ...story, headline: "Le Conseil constitutionnel valide l’essentiel de la loi sur le renseignement", image },
  { ...story, kind: "companies", headline: "Nokia", note: "Réseaux, Espoo, fondée en 1865", image },
  { ...story, kind: "tags", headline: "Chine", note: "Ce qui s’y fabrique et ce qui s’y vend." },
  { ...story, kind: "paper", headline: "La Preuve", note: "Le journal des tests" },
];

/** What the cards above come out as. When they come out another way, `proof` is raised and this written anew. */
const drawn = { proof: 1, hash: "f21447d8eeb7d0d0" };

function drawing(card: Partial<Card>): string {
  return compose({ ...story, ...card }, type).svg;
}

test("a card that is drawn another way has another address", () => {
  const hash = createHash("sha256").update(JSON.stringify(cards.map((card) => compose(card, type))));
  expect({ proof, hash: hash.digest("hex").slice(0, 16) }).toEqual(drawn);
});

describe("a card", () => {
  test("is shapes alone: no text, no reference, no word of the copy", () => {
    const hostile = '</svg><script>alert(1)</script><image href="file:///etc/passwd"/>';
    const svg = drawing({ headline: hostile, kicker: hostile, place: hostile, note: hostile, paper: hostile });
    expect(svg.replace(/<(?:svg|path|circle|g) [^<>]*>|<\/(?:g|svg)>/g, "")).toBe("");
    expect(svg).not.toMatch(/script|href|url\(|passwd/);
  });

  test("leaves place for its picture, and has a column of proof where there is none", () => {
    const { svg, frame } = compose({ ...story, image }, type);
    expect(frame).toEqual({ left: 624, top: 123, width: 576, height: 444 });
    expect(svg).not.toContain("#ddd3c1");
    expect(compose(story, type).frame).toBeUndefined();
    expect(drawing({})).toContain("#ddd3c1");
  });

  test("sets the typography of its language", () => {
    expect(drawing({ headline: "Qui est 'Nokia' ?" })).toBe(drawing({ headline: "Qui est ‘Nokia’\u202f?" }));
    expect(drawing({ headline: "Who's there?", lang: "en" })).toBe(drawing({ headline: "Who’s there?", lang: "en" }));
  });

  test("says the paper's name where its face lacks the headline", () => {
    expect(drawing({ headline: "华为手机 4G" })).toBe(drawing({ headline: "La Preuve" }));
    expect(drawing({ headline: "👍" })).toBe(drawing({ headline: "La Preuve" }));
    expect(drawing({ headline: "Huawei (华为)" })).toBe(drawing({ headline: "Huawei ()" }));
  });

  test.each([
    ["nothing at all", ""],
    ["an endless word", "a".repeat(100_000)],
    ["endless words", "mot ".repeat(100_000)],
    ["spaces and controls", "\u0000 \n\u202e ".repeat(5000)],
    ["marks piled up", `Z${"\u0301".repeat(50_000)}`],
  ])("of %s is drawn all the same, and small", (_, text) => {
    const start = performance.now();
    for (const kind of ["articles", "companies", "tags", "paper"] as const) {
      const svg = drawing({ kind, headline: text, kicker: text, place: text, note: text, paper: text });
      expect(svg.length).toBeLessThan(1_500_000);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
