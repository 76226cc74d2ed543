import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Paper } from "../../support/paper.ts";
import { readings } from "../../support/pieces.ts";

const paper = new Paper();
beforeAll(async () => {
  paper.story("paru", { body: "Un.\n\n## Les chiffres\n\nDeux.", more: "aliases: [/2015/ancien]" });
  paper.story("embargo", { date: "2030-01-02 08:00" });
  paper.write("gone.yaml", "- {path: /articles/retire, reason: Retiré.}\n");
  await paper.update();
});
afterAll(() => paper[Symbol.dispose]());

const told = (rule: string, body: string) => readings(paper, rule)({ body }).told;
const corrected = (rule: string, body: string) => readings(paper, rule)({ body }).corrected;

describe("links to the paper itself", () => {
  test.each([
    "[un](/articles/paru)",
    "[un](/articles/embargo)",
    "[un](/articles/paru#t-les-chiffres)",
    "[un](/articles/exemple) et [deux](#t-ici)",
    "[un](paru)",
    "[un](https://preuve.example/companies/apple)",
    "[un](/) [deux](/archive/2015/03) [trois](/sections/mobile) [quatre](/tags/chine) [cinq](/authors/claire)",
    "[un](/search?q=x) [deux](/rss.xml) [trois](/plan-du-site)",
    "[ailleurs](https://example.org/articles/rien) [courrier](mailto:a@example.org)",
    "`[code](/articles/rien)`\n\n```\n[code](/articles/rien)\n```\n\n![image](/articles/rien)",
    "\\[pas un lien\\](/articles/rien)",
  ])("that are good in %s", (body) => {
    expect(told("broken-link", body)).toEqual([]);
  });

  test.each([
    ["[un](/articles/rien)", "[un](/artic"],
    ["Voici [*un* [deux]](/articles/rien).", "[*un* [deu"],
    ["[un](rien)", "[un](rien)"],
    ["[un](https://preuve.example/rien)", "[un](https"],
    ["[un](/articles/retire)", "[un](/artic"],
    ["[un][a]\n\n[a]: /articles/rien", "[a]: /arti"],
    ["[un](/articles/paru/page/2)", "[un](/artic"],
  ])("are told that lead nowhere in %j", (body, place) => {
    expect(told("broken-link", body)).toEqual([place.slice(0, 10)]);
  });

  test("that take a detour are made straight, anchor and all", () => {
    expect(corrected("link-to-alias", "[un](/2015/ancien#t-les-chiffres) et [deux](/tags/pekin)")).toBe(
      "[un](/articles/paru#t-les-chiffres) et [deux](/tags/chine)",
    );
    expect(told("link-to-alias", "`[un](/2015/ancien)` et [deux](/articles/paru)")).toEqual([]);
  });

  test("to headings are tried, on this page and on others", () => {
    const body =
      "[un](#t-ici) [deux](/articles/paru#t-les-chiffres) [trois](/companies/apple#facts-title)\n\n## Ici\n\nFin[^1].\n\n[^1]: Note.";
    expect(told("broken-anchor", body)).toEqual([]);
    expect(told("broken-anchor", "[un](#t-la)\n\n## Ici\n\nFin.")).toEqual(["[un](#t-la"]);
    expect(told("broken-anchor", "[un](/articles/paru#t-rien)")).toEqual(["[un](/artic".slice(0, 10)]);
    expect(corrected("broken-anchor", "[un](#ici)\n\n## Ici\n\nFin.")).toBe("[un](#t-ici)\n\n## Ici\n\nFin.");
    expect(told("broken-anchor", "[un](#t-ici-2)\n\n## Ici\n\n## Ici\n\nFin.")).toEqual([]);
  });

  test("say where they lead", () => {
    expect(
      told("link-says-nothing", "[Cliquez **ici**](/a) ou [là](/b), [en savoir plus](/c) et [ici même](/d)."),
    ).toHaveLength(4);
    expect(told("link-says-nothing", "[Ici Paris](/a), [le lien social](/b), [l’article de mars](/c), [ici].")).toEqual(
      [],
    );
  });
});

describe("notes of work", () => {
  test("are told wherever readers would meet them", () => {
    expect(told("left-in", "Il en a vendu TK, pour XXX euros [à compléter].")).toEqual([
      "TK, pour X",
      "XXX euros ",
      "à compléte",
    ]);
    expect(readings(paper, "left-in")({ fields: "title: TODO" }).told).toEqual(["TODO"]);
    expect(readings(paper, "left-in")({ fields: "standfirst: À compléter" }).told).toEqual(["À compléte"]);
    expect(readings(paper, "left-in")({ fields: "standfirst: Un dossier à compléter" }).told).toEqual([]);
  });

  test("are not what looks like them", () => {
    const body =
      "Le Super Bowl XXX, le TK-421, la `TODO` list, un dossier à compléter, <!-- TK --> et [TK](https://tk.example/TK).";
    expect(told("left-in", body)).toEqual(["TK](https:"]);
  });
});

test("headings may stand deep where each has one above it", () => {
  expect(told("heading-skipped", "Un.\n\n### Trois\n\nFin.")).toEqual(["### Trois"]);
  expect(
    told("heading-skipped", "Un.\n\nDeux\n----\n\n### Trois\n\n#### Quatre\n\n## Deux\n\n### Trois\n\nFin."),
  ).toEqual([]);
  expect(told("heading-skipped", "Un.\n\n```\n#### code\n```\n\nFin.")).toEqual([]);
});
