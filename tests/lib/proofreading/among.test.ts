import { afterEach, beforeEach, expect, test } from "vitest";
import type { PaperRule } from "#lib/proofreading/rule.ts";
import { sameHeadline } from "#lib/proofreading/rules/same-headline.ts";
import { twoFigures } from "#lib/proofreading/rules/two-figures.ts";
import { unusedImage } from "#lib/proofreading/rules/unused-image.ts";
import { Paper } from "../../support/paper.ts";
import { proofread } from "../../support/proofs.ts";

let paper: Paper;
beforeEach(() => {
  paper = new Paper();
});
afterEach(() => paper[Symbol.dispose]());

/** What a rule of the whole paper says where only these files are checked. */
async function among({ findAmong }: PaperRule, ...files: string[]) {
  await paper.update();
  return findAmong(proofread(paper), new Set(files)).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

test("a headline that another article has is told of the file that is checked, the older one too", async () => {
  const old = paper.story("ancien", { title: "L’été des téléphones", date: "2014-07-01 10:00" });
  const fresh = paper.story("nouveau", { title: "L’ete des téléphones !" });
  paper.story("autre", { title: "L’été des tablettes" });
  expect(await among(sameHeadline, fresh)).toEqual([`${fresh}:1 content/${old} a déjà ce titre`]);
  expect(await among(sameHeadline, old)).toEqual([`${old}:1 content/${fresh} a déjà ce titre`]);
  expect(await among(sameHeadline, old, fresh)).toEqual([`${fresh}:1 content/${old} a déjà ce titre`]);
  expect(await among(sameHeadline, "articles/2015/03/autre.md", "site.yaml")).toEqual([]);
});

test.each([
  ["«\u00A0Ici\u00A0» commence", "ICI commence"],
  ["Œuvre à vendre", "Oeuvre à vendre"],
  ["École ouverte", "ecole ouverte"],
  ["5G\u00A0: le départ", "5G, le départ"],
  ["LE MARCHÉ recule", "le marché recule"],
  ["L’été", "« l’ete »"],
  ["A vendre", "à vendre !"],
  ["Señor", "SEÑOR"],
])("%s and %s are one headline", async (before, title) => {
  const one = paper.story("un", { title: `"${before}"`, date: "2014-07-01 10:00" });
  const other = paper.story("deux", { title: `"${title}"` });
  expect(await among(sameHeadline, other)).toEqual([`${other}:1 content/${one} a déjà ce titre`]);
  expect(await among(sameHeadline, one)).toEqual([`${one}:1 content/${other} a déjà ce titre`]);
});

test("a figure is compared with the profile of its company and with other articles, and told where it is checked", async () => {
  const sold = (number: string) => `Xiaomi a vendu ${number} millions de téléphones en 2014.`;
  const right = paper.story("juste", { body: sold("61,1"), companies: "[xiaomi]", date: "2015-01-05 10:00" });
  const wrong = paper.story("faux", { body: sold("63,4"), companies: "[xiaomi]" });
  const said = (here: string, there: string, file: string) =>
    `${here} millions de téléphones, et content/${file} dit ${there} millions de téléphones`;
  expect(await among(twoFigures, wrong)).toEqual([`${wrong}:11 ${said("63,4", "61,1", right)}`]);
  expect(await among(twoFigures, right)).toEqual([`${right}:11 ${said("61,1", "63,4", wrong)}`]);
  expect(await among(twoFigures, wrong, right)).toEqual([`${right}:11 ${said("61,1", "63,4", wrong)}`]);
  expect(await among(twoFigures, "site.yaml")).toEqual([]);
});

test("an image that nothing names is told where it is checked", async () => {
  const image = "articles/2015/03/seule.svg";
  paper.write(image, '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
  const file = paper.story("un");
  expect(await among(unusedImage, image, file)).toEqual([`${image}:1 aucun fichier ne nomme cette image`]);
  expect(await among(unusedImage, file)).toEqual([]);
});
