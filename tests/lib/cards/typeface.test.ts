import { describe, expect, test } from "vitest";
import { Typeface } from "#lib/cards/typeface.ts";

const type = new Typeface("lib/cards/fonts");
const none = { letter: 0, word: 0 };

describe("a text", () => {
  test.each([
    [
      "in French keeps every sign and every space",
      "L’Œil\u00a0: «\u202fcœur d’Éïtienne\u202f»\u202f? Ça, 1\u202f200\u00a0€… — déjà\u202f!",
    ],
    ["of the neighbours keeps its letters", "Władysław, Škoda, İstanbul, Žižek, Ångström"],
  ])("%s", (_, text) => {
    expect(type.spell(text)).toBe(text);
  });

  test.each([
    ["Pictograms 👩‍💻🎉 and ☃ signs", "Pictograms and signs"],
    ["华为 4G", "4G"],
    ["Ελλάδα", ""],
    ["e\u0301crit", "écrit"],
    ["sous\u2011marin", "sous-marin"],
    ["\u202eevil\u202c \u0000\u0007soft\u00adhyphen\ufeff", "evil softhyphen"],
    ["deux\nlignes\t et  plus", "deux lignes et plus"],
    ["Ợ", "O"],
    ["\ud800 seule", "seule"],
    ["", ""],
  ])("with signs that the face lacks, %j, is spelt without them", (text, spelt) => {
    expect(type.spell(text)).toBe(spelt);
  });

  test("is wider with each letter, and narrower where two letters are kerned", () => {
    const width = (text: string) => type.measure(text, "headline", none);
    expect(width("Vendre")).toBeGreaterThan(width("Vendr"));
    expect(width("AV")).toBeLessThan(width("A") + width("V") - 0.02);
    expect(width("\u202f")).toBeLessThan(width("\u00a0"));
  });

  test("becomes path data of numbers alone", () => {
    const data = type.outline("m<\"&'œ", { x: 60, y: 100, size: 64, cut: "label", spacing: none });
    expect(data).toMatch(/^(?:M|[MLQC](?:-?\d+\.\d\d ?)+|Z)+$/);
  });
});
