import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findFrontMatter } from "#lib/content/front-matter.ts";

/** What made-up bodies are made of: sentences and headings of real articles, without links, notes or other markup. */
export type Phrases = { sentences: string[]; headings: string[] };

/** Longest sentence taken, in words, so that a paragraph's length can be aimed at. */
const longest = 45;

/** The phrases of every French article of a content folder, in the order of their paths. */
export function readPhrases(content: string): Phrases {
  const folder = join(content, "articles");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  const bodies = files.sort().flatMap((file) => frenchBody(readFileSync(join(folder, file), "utf8")));
  const blocks = bodies.flatMap((body) => body.split(/\n{2,}/));
  return {
    sentences: unique(blocks.filter(isPlainParagraph).flatMap(sentencesOf).filter(isUsable)),
    headings: unique(
      blocks.flatMap((block) => /^##+ (.+)$/.exec(block)?.[1] ?? []).filter((text) => !/[[\]*`_]/.test(text)),
    ),
  };
}

function frenchBody(text: string): string[] {
  const found = findFrontMatter(text);
  return found.ok && !/^lang:/m.test(found.source) ? [found.body.markdown] : [];
}

function isPlainParagraph(block: string): boolean {
  return /^[\p{L}*«]/u.test(block) && !block.startsWith("Tableau :") && !/!\[|<|\||^\s*\*\s/m.test(block);
}

function sentencesOf(paragraph: string): string[] {
  const plain = paragraph
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ");
  return plain.trim().split(/(?<=[.!?…]) (?=[\p{Lu}])/u);
}

function isUsable(sentence: string): boolean {
  const words = sentence.split(" ").length;
  return (
    words >= 5 &&
    words <= longest &&
    /^\p{Lu}.*[.!?…]$/u.test(sentence) &&
    !/[[\]#]/.test(sentence) &&
    isBalanced(sentence)
  );
}

function isBalanced(sentence: string): boolean {
  const count = (mark: string) => sentence.split(mark).length;
  return count("«") === count("»") && count("(") === count(")") && count('"') % 2 === 1;
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
