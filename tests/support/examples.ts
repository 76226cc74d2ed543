import sharp from "sharp";
import { faultOf, proofread as remarksOf } from "#lib/proofreading/proofread.ts";
import { type Example, editsOf, type Rule } from "#lib/proofreading/rule.ts";
import { Paper } from "./paper.ts";
import { proofOf, proofread } from "./proofs.ts";

/** Where an example lies that does not say another place. */
export const exampleFile = "articles/2015/03/exemple.md";

const plausible = `title: Un marché en attente
standfirst: Le fabricant n’a rien dit de ses prix.
date: 2015-03-16 18:40
authors: claire
section: mobile`;

/** What came of an example: the text of its file, the problems of the pipeline, what the rules said of any file, and the text as corrected. */
export type Shown = {
  text: string;
  problems: string[];
  told: { file: string; line: number; column: number; rule: string }[];
  corrected: string;
};

/** Lays an example out as a paper of its own and lets the rules read it. */
export async function shown(example: Example, rules: readonly Rule[]): Promise<Shown> {
  using paper = new Paper();
  const file = example.file ?? exampleFile;
  const text = textOf(example);
  for (const [path, other] of Object.entries(example.others ?? {})) paper.write(path, other);
  for (const [path, size] of Object.entries(example.images ?? {})) paper.write(path, await picture(path, size));
  paper.write(file, text);
  const { problems } = await paper.update();
  const remarked = remarksOf(proofOf(paper, file), rules);
  const ofPaper = rules.flatMap((rule) =>
    rule.reads === "paper" ? rule.findAll(proofread(paper)).map((remark) => ({ ...remark, rule: rule.name })) : [],
  );
  return {
    text,
    problems: problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`),
    told: [...remarked.map((remark) => faultOf(file, remark)), ...ofPaper],
    corrected: corrected(
      text,
      remarked.flatMap(({ remark }) => [...editsOf(remark)]),
    ),
  };
}

/** The text of the file of an example: lines of front matter stand in for those of the same keys. */
export function textOf({ fields = "", body = "Le marché attend." }: Example): string {
  const keys = new Set(Array.from(fields.matchAll(/^([a-z]+):/gm), ([, key]) => key));
  const kept = plausible.split("\n").filter((line) => !keys.has(/^[a-z]+/.exec(line)?.[0]));
  return `---\n${[...kept, ...(fields === "" ? [] : [fields])].join("\n")}\n---\n\n${body}\n`;
}

function corrected(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let result = text;
  for (const edit of edits.toSorted((one, other) => other.start - one.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

async function picture(path: string, { width, height }: { width: number; height: number }): Promise<string | Buffer> {
  if (path.endsWith(".svg")) {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`;
  }
  return sharp({ create: { width, height, channels: 3, background: "#888" } })
    .toFormat("png")
    .toBuffer();
}
