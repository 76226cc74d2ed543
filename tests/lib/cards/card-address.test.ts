import { describe, expect, test } from "vitest";
import { type Card, cardKinds } from "#lib/cards/card.ts";
import { cardAt, cardPath } from "#lib/cards/card-address.ts";

const image = { path: "a.svg", hash: "0123456789abcdef0123", width: 1200, height: 750, vector: true };
const card: Card = {
  kind: "articles",
  slug: "xiaomi-europe",
  lang: "fr",
  paper: "La Preuve",
  place: "Mobile",
  kicker: "CeBIT",
  headline: "Xiaomi en Europe",
  note: "Note",
  image,
};

const made: [string, Partial<Card>][] = [
  ["headline", { headline: "Xiaomi en Asie" }],
  ["kicker", { kicker: "Salon" }],
  ["section", { place: "Internet" }],
  ["paper", { paper: "L’Épreuve" }],
  ["note", { note: "Autre note" }],
  ["language", { lang: "en" }],
  ["picture", { image: { ...image, hash: "f123456789abcdef0123" } }],
];

test.each(made)("a card with another %s has another address", (_, other) => {
  expect(cardPath({ ...card, ...other })).not.toBe(cardPath(card));
});

test("a card keeps its address when its picture is only moved", () => {
  expect(cardPath({ ...card, image: { ...image, path: "b.svg" } })).toBe(cardPath(card));
});

test("no word of a card can be taken for one of another field", () => {
  const { kicker: _, ...bare } = card;
  expect(cardPath({ ...bare, headline: "CeBIT", place: "" })).not.toBe(
    cardPath({ ...bare, headline: "", place: "CeBIT" }),
  );
});

describe("an address", () => {
  test.each(cardKinds)("of a card of %s is read as it was written", (kind) => {
    const path = cardPath({ ...card, kind });
    expect(cardAt(path)).toEqual({ kind, slug: card.slug, digest: path.slice(-17, -5) });
  });

  test.each([
    "/cards/articles/xiaomi/0123456789ab.png",
    "/cards/articles/xiaomi/0123456789AB.jpeg",
    "/cards/articles/xiaomi/0123456789ab0.jpeg",
    "/cards/articles/xiaomi/0123456789ab.jpeg/",
    "/cards/articles/xiaomi/0123456789ab.jpeg%00",
    "/cards/articles/Xiaomi/0123456789ab.jpeg",
    "/cards/articles/%78iaomi/0123456789ab.jpeg",
    "/cards/articles/../0123456789ab.jpeg",
    "/cards/articles//0123456789ab.jpeg",
    "/cards/authors/claire/0123456789ab.jpeg",
    "/cards/constructor/x/0123456789ab.jpeg",
    "/cards/articles/xiaomi",
    "/cards",
    "/Cards/articles/xiaomi/0123456789ab.jpeg",
    "//cards/articles/xiaomi/0123456789ab.jpeg",
  ])("that no card has, %s, is none", (path) => {
    expect(cardAt(path)).toBeUndefined();
  });
});
