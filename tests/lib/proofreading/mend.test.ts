import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newsroomOf } from "#lib/archive/newsroom-of.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import { renderBody } from "#lib/content/markdown/render.ts";
import type { YamlValue } from "#lib/content/yaml.ts";
import { mend } from "#lib/proofreading/mend.ts";
import { proofKind } from "#lib/proofreading/open-proof.ts";
import { rules } from "#lib/proofreading/rules.ts";
import { Paper } from "../../support/paper.ts";
import { markdownBelow, proofread } from "../../support/proofs.ts";

let paper: Paper;
let desk: Parameters<typeof mend>[3];

beforeAll(async () => {
  paper = new Paper();
  await paper.update();
  desk = { paper: proofread(paper), newsroom: newsroomOf(paper.edition()), rules };
});

afterAll(() => paper[Symbol.dispose]());

function mended(text: string, file = "articles/2015/03/essai.md"): string {
  const kind = proofKind(file);
  if (!kind) throw new Error(`${file} is not proofread.`);
  return mend(file, kind, text, desk);
}

/** An article of the tests' paper with this body, as a file. */
function article(body: string, header = ""): string {
  return `---\ntitle: Essai\nstandfirst: Chapô.\ndate: 2015-03-16 18:40 +01:00\nauthors: [claire]\nsection: mobile\n${header}---\n\n${body}\n`;
}

/** What is read, and what is code or an address, of a whole file. */
function read(text: string) {
  const split = splitFrontMatter(text);
  if (!split.ok) throw new Error("The file has no front matter.");
  const { html } = renderBody(split.body.markdown, { lang: "fr", firstLine: 1, image: () => undefined });
  const fixed = html.match(/<(code|kbd|samp|var)\b[^>]*>[\s\S]*?<\/\1>|(?:href|src)="[^"]*"/g);
  return { fixed, html: untypeset(html), header: untypeset(JSON.stringify(sorted(split.yaml.value))) };
}

/** Without what typography may change: spaces, signs of quotation, accents of capitals, three dots; and without the zone of dates. */
function untypeset(text: string): string {
  const folded = text.normalize("NFD").replace(/\p{M}|\s|&nbsp;/gu, "");
  return folded
    .replace(/[’‘'´]/g, "'")
    .replace(/[“”«»]|\\?"/g, '"')
    .replace(/\.\.\./g, "…")
    .replace(/(?<=\d\d:\d\d)\+0[12]:00/g, "");
}

function sorted(value: YamlValue): YamlValue {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const pieces = [
  "l'été",
  '"un mot"',
  "« cité »",
  "quoi ?",
  "10 000 €",
  "mot  double",
  "A l'Etat",
  "`l'code ?`",
  '``a ` "b" !``',
  "[l'ancre](/l'adresse?a=1 \"t'itre\")",
  "<https://a.example/l'x?y>",
  "https://b.example/l'y;z",
  "**l'gras**",
  "*l'*été",
  "l\\'échappé",
  "&#39;ref&quot; ?",
  "![l'alt](x.png)",
  "![l'alt ?](l'x.png \"La légende : l'été ? © L'AFP\")",
  "<kbd>Ctrl ?</kbd>",
  '<q lang="en">don\'t "x" ?</q>',
  "mot,suite",
  "...",
  "\n",
  '\n\n> l\'citation "x"\n> suite ?\n\n',
  '\n\n```\nl\'bloc "x" ?\n```\n\n',
  "\n\n    l'retrait ?\n\n",
  '\n\n- l\'item : "x"\n- deux ?\n\n',
  "\n\n| l'a | \"b\" |\n| --- | --- |\n| c ? | `d'` |\n\n",
  "\n\n## L'intertitre ?\n\n",
  "[^1]",
];

/** The same number gives the same body. */
function bodyOf(seed: number): string {
  let state = seed * 2_654_435_761;
  const next = (limit: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % limit;
  };
  const words = Array.from({ length: 5 + next(25) }, () => pieces[next(pieces.length)] ?? "");
  return `${words.join(next(3) === 0 ? "" : " ")}\n\n[^1]: l'note ?`;
}

describe("mending", () => {
  test("keeps what is read, code and addresses of made-up copy, and finds nothing the second time", () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const text = article(bodyOf(seed));
      const once = mended(text);
      expect([seed, once]).not.toEqual([seed, text]);
      expect([seed, read(once)]).toEqual([seed, read(text)]);
      expect([seed, mended(once)]).toEqual([seed, once]);
    }
  });

  test("keeps what is read of the sample copy, and finds nothing the second time", () => {
    for (const file of markdownBelow("content")) {
      const text = readFileSync(`content/${file}`, "utf8");
      const once = mended(text, file);
      if (once === text) continue;
      expect([file, read(once)]).toEqual([file, read(text)]);
      expect([file, mended(once, file)]).toEqual([file, once]);
    }
  });

  test("writes the typography that the page would set", () => {
    expect(mended(article('L\'été "beau" ?'))).toContain("\nL’été «\u202fbeau\u202f»\u202f?\n");
  });

  test("puts keys in the order of the house with their comments, and gives hours their zone", () => {
    const text =
      "---\n# Le haut\ndate: 2015-07-16 18:40 # à confirmer\nsection: mobile\ntitle: Essai\n\n# Le chapô\nstandfirst: >-\n  Un chapô\n  plié\nauthors: [claire]\n---\n\nTexte.\n";
    expect(mended(text, "articles/2015/07/essai.md")).toBe(
      "---\ntitle: Essai\n\n# Le chapô\nstandfirst: >-\n  Un chapô\n  plié\n# Le haut\ndate: 2015-07-16 18:40 +02:00 # à confirmer\nauthors: [claire]\nsection: mobile\n---\n\nTexte.\n",
    );
  });

  test("leaves days without an hour, and front matter that is in braces or broken", () => {
    const day = article("Texte.").replace(" 18:40 +01:00", "");
    expect(mended(day)).toBe(day);
    const braces = "---\n{standfirst: Chapô, title: Essai}\n---\n\nl'été\n";
    expect(mended(braces)).toBe(braces.replace("'", "’"));
    const broken = "---\ntitle: [\n---\n\nl'été\n";
    expect(mended(broken)).toBe(broken);
  });

  test("leaves alone what a file silences with a reason", () => {
    const text = article("L'été.", "check: { ignore: [{ rule: straight-quotes, reason: Un poème }] }\n");
    expect(mended(text)).toBe(text);
  });
});
