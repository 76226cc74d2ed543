import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { namedIn } from "#lib/proofreading/company-names.ts";
import { contradict, figuresIn } from "#lib/proofreading/figures.ts";
import type { Paper as Around } from "#lib/proofreading/paper.ts";
import { Paper } from "../../support/paper.ts";
import { proofread } from "../../support/proofs.ts";

const paper = new Paper();
let around: Around;
beforeAll(async () => {
  paper.write("companies/apple.md", "---\nname: Apple\naliases: [Apple Inc., Apple Computer]\n---\n");
  paper.write("companies/ebay.md", "---\nname: eBay\naliases: [易贝]\n---\n");
  await paper.update();
  around = proofread(paper);
});
afterAll(() => paper[Symbol.dispose]());

describe("companies", () => {
  test("are known by each of their names, as whole words", () => {
    expect(namedIn("L’offre d’Apple, (Apple Inc.) et Apple-Nokia ; puis eBay.", around)).toEqual(
      new Map([
        ["apple", 3],
        ["nokia", 1],
        ["ebay", 1],
      ]),
    );
  });

  test("are not found within other words, nor in another case", () => {
    expect(namedIn("Pineapple, Applestore, ÉApple, apple, APPLE, reeBay, Nokiaé.", around)).toEqual(new Map());
  });
});

/** The figures of a text about Xiaomi, by what they are of. */
const figures = (text: string) => figuresIn(text, "xiaomi", around).map(({ of, value }) => [of.trim(), value]);

describe("figures", () => {
  test("are read where company, year and unit leave no doubt", () => {
    expect(figures("En 2014, l’entreprise a vendu 61,1\u00A0millions de téléphones.")).toEqual([
      ["xiaomi 2014 téléphone", 61_100_000],
    ]);
    expect(figures("Le chiffre d’affaires d’Apple fut de 182\u00A0milliards de dollars en 2014.")).toEqual([
      ["apple 2014 dollar chiffre d’affaires", 182_000_000_000],
    ]);
  });

  test.each([
    "En 2014, elle vise 60 millions de téléphones.",
    "En 2014, elle a vendu près de 20 millions de téléphones.",
    "Elle a vendu 61,1 millions de téléphones.",
    "De 2013 à 2014, elle a vendu 61,1 millions de téléphones.",
    "Au premier trimestre 2014, elle a vendu 11 millions de téléphones.",
    "En 2014, elle a vendu 1,5 million de téléphones en Inde.",
    "En 2014, Apple et Nokia ont vendu 200 millions de téléphones.",
    "En 2014, elle a levé 1,1 milliard de dollars.",
  ])("are not read in %j", (text) => {
    expect(figures(text)).toEqual([]);
  });

  test("contradict one another unless one is the other rounded off", () => {
    const [fine, round, other] = ["61,1", "61", "63,4"].flatMap((number) =>
      figuresIn(`En 2014, elle a vendu ${number} millions de téléphones.`, "xiaomi", around),
    );
    if (!fine || !round || !other) throw new Error("A figure was not read.");
    expect([contradict(fine, round), contradict(fine, other), contradict(round, other)]).toEqual([false, true, true]);
  });
});
