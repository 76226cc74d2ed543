import { afterAll, beforeAll, expect, test } from "vitest";
import { Proof } from "#lib/proofreading/proof.ts";
import { rules } from "#lib/proofreading/rules.ts";
import { exampleFile, textOf } from "../../support/examples.ts";
import { Paper } from "../../support/paper.ts";
import { proofread } from "../../support/proofs.ts";

const paper = new Paper();
beforeAll(() => paper.update());
afterAll(() => paper[Symbol.dispose]());

/** What keeps a pattern guessing: openings that never close, runs of what may precede, words that begin what is looked for. */
const pieces = [
  "[",
  "![",
  "](",
  "![a](",
  "[a](/",
  "[a]: /",
  "'",
  '"',
  ' "',
  "« ",
  "  ",
  " ,",
  "1 ",
  "1 000 ",
  "12345",
  "# ",
  "### ",
  "Etat",
  "A ",
  "XXX ",
  "[à",
  "X ",
  "Xiaomi ",
  "1 million de ",
  "2014 ",
  "l'",
  "a:",
  "\n\n",
  "\t",
  "&a",
];

test("the rules read hostile copy in time in proportion to its length", { retry: 2 }, () => {
  const around = proofread(paper);
  const work = (piece: string, length: number) => {
    const text = textOf({ body: `x ${piece.repeat(length / piece.length)} y` });
    const proof = Proof.open({ file: exampleFile, kind: "article", bytes: Buffer.from(text) }, around);
    if (!proof) throw new Error("The piece has no front matter.");
    // The parser has its own limits and tests: here only what the rules do before they ask for a tree is weighed.
    Object.defineProperty(proof, "tree", { value: { type: "root", children: [] } });
    const before = process.cpuUsage();
    for (const rule of rules) if (rule.reads !== "paper") rule.find(proof);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  for (const piece of pieces) {
    work(piece, 10_000);
    const small = Math.max(3, Math.min(work(piece, 10_000), work(piece, 10_000)));
    expect(work(piece, 160_000), JSON.stringify(piece)).toBeLessThan(small * 16 * 5);
  }
});
