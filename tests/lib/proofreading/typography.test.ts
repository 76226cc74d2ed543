import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Paper } from "../../support/paper.ts";
import { readings } from "../../support/pieces.ts";

const paper = new Paper();
beforeAll(() => paper.update());
afterAll(() => paper[Symbol.dispose]());

const N = "\u202F";
const W = "\u00A0";

/** What a rule leaves of a body. */
const corrected = (rule: string, body: string) => readings(paper, rule)({ body }).corrected;
const told = (rule: string, body: string, fields = "") => readings(paper, rule)({ body, fields }).told;

describe("spaces", () => {
  test.each([
    ["Prix : 12 % ! Vraiment ?", `Prix${W}: 12${W}%${N}! Vraiment${N}?`],
    ["Il dit «oui», puis « non ».", `Il dit «${N}oui${N}», puis «${N}non${N}».`],
    [
      "Il supprime 18 000 postes et rend 2 500 000 euros.",
      `Il supprime 18${N}000 postes et rend 2${N}500${N}000 euros.`,
    ],
    ["Il pèse 300 g et coûte 99 €, ou 99€.", `Il pèse 300${W}g et coûte 99${W}€, ou 99${W}€.`],
    ["Il vend 61,1 millions de téléphones.", `Il vend 61,1${W}millions de téléphones.`],
    ["Voyez **le prix** : il monte.", `Voyez **le prix**${W}: il monte.`],
    ['![Un port](x.png "Que dire ? © AFP")', `![Un port](x.png "Que dire${N}? © AFP")`],
    ["> Que dire ?\n> Rien ; ou presque.", `> Que dire${N}?\n> Rien${N}; ou presque.`],
  ])("of %j are written as the page has them", (body, right) => {
    expect(corrected("plain-spaces", body)).toBe(right);
    expect(told("plain-spaces", right)).toEqual([]);
  });

  test.each([
    "Le code `a ? b : c` et `10 000` restent.",
    "```\nsi x : y ?\n```",
    "    si x : y ?",
    "Voyez https://example.org/?q=1;2 et <https://example.org/a;b>.",
    "Jan Koum vient de Yahoo! et de Joomla!",
    "Rendez-vous à 10:30, au ratio 16:9.",
    "| a | b |\n| :--- | ---: |\n| 1 | 2 |",
    "Tableau : Les ventes\n\n| a |\n| --- |\n| 1 |",
    "En 2014, 250 versions.",
    "La norme&nbsp;; le prix.",
    "[^1]: Une note.",
  ])("are left alone in %j", (body) => {
    expect(told("plain-spaces", body)).toEqual([]);
  });

  test("of an article in English are its own", () => {
    expect(told("plain-spaces", "What now ? Nothing : wait.", "lang: en")).toEqual([]);
    expect(told("straight-quotes", 'It\'s "now".', "lang: en")).toEqual([]);
  });

  test("of a headline are told at their place, those of a foreign source are not", () => {
    expect(told("plain-spaces", "Rien.", "title: Que reste-t-il ?")).toEqual([" ?"]);
    expect(told("plain-spaces", "Rien.", 'sources:\n  - title: "World IPv6 Launch: the day ?"')).toEqual([]);
  });
});

describe("quotation marks", () => {
  test.each([
    ["L'été d'\"Obs\" s'annonce.", `L’été d’«${N}Obs${N}» s’annonce.`],
    ['Il dit "oui" et "non".', `Il dit «${N}oui${N}» et «${N}non${N}».`],
    ["Voyez [l'article](/a'b \"l'autre\").", "Voyez [l’article](/a'b \"l'autre\")."],
    ["Aujourd'hui, `l'index` et *l'autre*.", "Aujourd’hui, `l'index` et *l’autre*."],
  ])("of %j are set", (body, right) => {
    expect(corrected("straight-quotes", body)).toBe(right);
    expect(told("straight-quotes", right)).toEqual([]);
  });

  test("without a partner are for an editor to judge", () => {
    expect(told("unclear-quotes", 'Il promet "une année, sans plus.')).toEqual(['"une année']);
    expect(told("unclear-quotes", 'Un écran de 27" à bas prix.')).toEqual(['" à bas pr']);
    expect(told("unclear-quotes", 'Il dit "oui" et `"` seul.')).toEqual([]);
  });
});

describe("spaces in a row", () => {
  test("become one, but not where they are a line break, a list or code", () => {
    expect(corrected("doubled-spaces", "Un fait.  Un autre,   puis `a  b`.")).toBe("Un fait. Un autre, puis `a  b`.");
    expect(corrected("doubled-spaces", "Voir  [un lien](/a)  et  *ceci*.")).toBe("Voir [un lien](/a) et *ceci*.");
    expect(told("doubled-spaces", "[lien](/a)  et `code`  suivi de  `a  b`.")).toEqual(["  et `code"]);
    expect(told("doubled-spaces", "Un vers  \nun autre.\n\n1.  Un\n2.  Deux\n\n| a  | b |\n| --- | --- |")).toEqual([]);
  });

  test("around commas are mended, but not in numbers and names", () => {
    expect(corrected("comma-spacing", "Un mot , un autre,puis 61,1 et .NET .")).toBe(
      "Un mot, un autre, puis 61,1 et .NET.",
    );
    expect(told("comma-spacing", "Les 61,1 millions, le .NET, et [1,2].")).toEqual([]);
  });
});

describe("capitals", () => {
  test.each([
    ["Les Etats-Unis et l’Etat.", "Les États-Unis et l’État."],
    ["A cette date, rien. A Paris non plus.", "À cette date, rien. À Paris non plus."],
    ["Etre ou paraître. Evidemment.", "Être ou paraître. Évidemment."],
    ["En Ile-de-France, l’Ile.", "En Île-de-France, l’Île."],
  ])("of %j get their accents", (body, right) => {
    expect(corrected("unaccented-capital", body)).toBe(right);
    expect(told("unaccented-capital", right)).toEqual([]);
  });

  test("that may belong to a name, to English or to a letter are left alone", () => {
    const body =
      "Eric Element publie la Special Edition de Evolution ; le plan A la remplace. La vitamine A. `Etat` reste.";
    expect(told("unaccented-capital", body)).toEqual([]);
  });
});

test("numbers that count are told, those that name are not", () => {
  expect(told("ungrouped-number", "Il supprime 18000 postes et paie 250000 euros.")).toEqual([
    "18000 post",
    "250000 eur",
  ]);
  expect(
    told("ungrouped-number", "À 75010 Paris, port 10050 du serveur, norme ISO 27001 et CVE-2014-01601 du code."),
  ).toEqual([]);
});
