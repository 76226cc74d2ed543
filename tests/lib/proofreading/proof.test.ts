import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { opaque } from "#lib/text/joined-text.ts";
import { Paper } from "../../support/paper.ts";
import { markdownBelow, proofOf } from "../../support/proofs.ts";

/** The proof of an article of a paper whose archive was brought up to date. */
async function proofread(paper: Paper, story: Parameters<Paper["story"]>[1]) {
  const file = paper.story("essai", story);
  await paper.update();
  return proofOf(paper, file);
}

describe("a proof", () => {
  test("gives the article that the archive holds, and none where the file has a problem", async () => {
    using paper = new Paper();
    expect((await proofread(paper, {})).article?.title).toBe("Titre de essai");
    expect((await proofread(paper, { companies: "[inconnue]" })).article).toBeUndefined();
  });

  test("counts offsets without byte order mark and with one character for each line end", async () => {
    using paper = new Paper();
    const file = paper.story("essai", { body: "Un.\n\nDeux." });
    const text = `\uFEFF---\r\ntitle: Essai\r\n---\r\n\r\nUn.\r\n\r\nDeux.\r\n`;
    paper.write(file, text);
    await paper.update();
    const proof = proofOf(paper, file);
    expect(proof.text).toBe("---\ntitle: Essai\n---\n\nUn.\n\nDeux.\n");
    expect(proof.text.slice(proof.body.start)).toBe(proof.body.markdown);
    expect(proof.at(proof.text.indexOf("Deux"))).toEqual({ line: 7, column: 1 });
    expect(proof.placeOf(["title"])).toEqual({ line: 2, column: 8 });
  });

  test("has the language of its article, and that of the paper otherwise", async () => {
    using paper = new Paper();
    expect((await proofread(paper, { more: "lang: en" })).lang).toBe("en");
    expect((await proofread(paper, { more: "lang: en", tags: "[inconnu]" })).lang).toBe("en");
    expect(proofOf(paper, "tags/chine.md").lang).toBe("fr");
  });
});

describe("the passages of a body", () => {
  test("are its prose, with code, addresses, pictures and tags as one mark each", async () => {
    using paper = new Paper();
    const body = [
      "Un *mot* `code` et [un **lien**](https://a.example/x) <https://b.example> fin.",
      "## Un titre",
      '> Citation\n> suivie <kbd>Ctrl</kbd> <q lang="en">no</q> la fin',
      "```\nrien\n```",
      "| a | b |\n| - | - |\n| c | d |",
      "![Un dessin](x.png) et note[^1].",
      '![Un "port"](</y z.png> "Le \\"cap\\" © L\'AFP" ) [lien](/a "Son titre")',
      "[^1]: La note.",
    ].join("\n\n");
    const { passages } = await proofread(paper, { body });
    expect(passages.map(({ kind, text }) => [kind, text.replaceAll(opaque, "•")])).toEqual([
      ["paragraph", "Un mot • et un lien • fin."],
      ["heading", "Un titre"],
      ["paragraph", "Citation\nsuivie ••• ••• la fin"],
      ["cell", "a"],
      ["cell", "b"],
      ["cell", "c"],
      ["cell", "d"],
      ["paragraph", "• et note•."],
      ["alt", "Un dessin"],
      ["paragraph", "• lien"],
      ["alt", 'Un "port"'],
      ["caption", `Le "cap" © L'AFP`],
      ["paragraph", "La note."],
    ]);
  });

  test("know where each of their characters stands, over escapes, references and quotations", async () => {
    using paper = new Paper();
    const proof = await proofread(paper, { body: "> Un \\* et &amp; **deux**  \n> l&#39;été" });
    const [passage] = proof.passages;
    expect(passage?.text).toBe("Un * et & deux\nl'été");
    const at = (piece: string) => proof.text.slice(passage?.at(passage.text.indexOf(piece)));
    expect(at("*")).toMatch(/^\\\*/);
    expect(at("& deux")).toMatch(/^&amp;/);
    expect(at("deux")).toMatch(/^deux\*\*/);
    expect(at("été")).toMatch(/^été/);
  });

  test("correct what they say and nothing else", async () => {
    using paper = new Paper();
    const proof = await proofread(paper, { body: "L&#39;*été* `x` fin" });
    const [passage] = proof.passages;
    const index = passage?.text.indexOf("'") ?? -1;
    expect(passage?.edit(index, index + 1, "’")).toEqual([
      { start: proof.text.indexOf("&#39;"), end: proof.text.indexOf("*été"), text: "’" },
    ]);
    expect(passage?.edit(0, 3, "Le ")).toBeUndefined();
    expect(passage?.edit(6, 7, "y")).toBeUndefined();
    expect(passage?.edit(0, 1, "*")).toBeUndefined();
  });

  test("of every sample stand where they say", async () => {
    using paper = new Paper();
    await paper.update();
    const wrong: string[] = [];
    for (const file of markdownBelow("content")) {
      paper.write(file, readFileSync(`content/${file}`));
      const proof = proofOf(paper, file);
      for (const passage of [...proof.passages, ...proof.fields]) {
        for (const [index, character] of [...passage.text].entries()) {
          if (character === opaque || /\s/.test(character)) continue;
          const written = proof.text.slice(passage.at(index), passage.at(index) + 1);
          if (written !== character && !/[\\&']/.test(written)) wrong.push(`${file}: ${character} is ${written}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("the passages of a front matter", () => {
  test("are its prose, however YAML writes it", async () => {
    using paper = new Paper();
    const proof = await proofread(paper, {
      title: "'L''été : un titre'",
      more: 'kicker: "Un \\"mot\\""\nimage:\n  src: x.png\n  alt: >-\n    Un dessin\n    sur deux lignes\n  caption: |\n    Une légende\n  credit: Un nom\n    plié',
    });
    const texts = proof.fields.map(({ path, text }) => [path?.join("."), text]);
    expect(texts).toEqual([
      ["title", "L'été : un titre"],
      ["kicker", 'Un "mot"'],
      ["standfirst", "Chapô de essai."],
      ["image.alt", "Un dessin sur deux lignes"],
      ["image.caption", "Une légende\n"],
      ["image.credit", "Un nom plié"],
    ]);
    const [title, , , alt, caption] = proof.fields;
    expect(title?.edit(1, 2, "’")).toEqual([
      { start: proof.text.indexOf("''"), end: proof.text.indexOf("été"), text: "’" },
    ]);
    expect(proof.text.slice(alt?.at(10))).toMatch(/^sur deux/);
    expect(proof.text.slice(caption?.at(4))).toMatch(/^légende/);
  });

  test("are left out where an escape stands for another character, or a mark of Markdown may be meant", async () => {
    using paper = new Paper();
    const proof = await proofread(paper, { title: '"Un \\u00e9t\\u00e9"', more: "kicker: Un `mot`" });
    expect(proof.fields.map(({ path }) => path?.join("."))).toEqual(["standfirst"]);
  });
});

describe("the rough prose", () => {
  test("has every character in its place, and code, targets and addresses blanked out", async () => {
    using paper = new Paper();
    const body =
      "Un `'x'` et [l'été](/a'b) https://x.example/'\n\n```\n'code'\n```\n\n[a]: /d'e\n[^1]: l'note <b title='x'>";
    const { rough, body: whole } = await proofread(paper, { body });
    expect(rough.length).toBe(whole.markdown.length);
    expect(rough.match(/\S'\S+/g)).toEqual([`l'été]${opaque.repeat(6)}`, "l'note"]);
  });

  test("keeps captions of pictures without their credit, and no title of a link", async () => {
    using paper = new Paper();
    const body = `![Un port](l'x.png "Le cap © L'AFP") [lien](/a "d'un") ![x](y 'Fin')`;
    const { rough, body: whole } = await proofread(paper, { body });
    expect(rough.length).toBe(whole.markdown.length);
    expect(rough.trim().replaceAll(opaque, "")).toBe("![Un port]Le cap  [lien] ![x]Fin");
  });
});
