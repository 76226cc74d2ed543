import type { Proof } from "./proof.ts";

/** A link of a body as it is written; offsets count in the text of the proof. */
export type WrittenLink = { at: number; text: string; target: string; targetAt: number };

/** Bounded, so that marks that are never closed cost no more than their number. */
const target = /\]\(\s{0,10}<?([^)\s>]{1,2000})/g;
const definition = /^ {0,3}\[([^\]\n^]{1,200})\]:[ \t]{1,10}<?([^\s>]{1,2000})/gm;
const widestText = 300;

const known = new WeakMap<Proof, WrittenLink[]>();

/** The links of a body, found by their marks, which costs no parsing; not those of pictures. */
export function linksOf(proof: Proof): WrittenLink[] {
  const links = known.get(proof) ?? findLinks(proof);
  known.set(proof, links);
  return links;
}

function findLinks({ body, rough }: Proof): WrittenLink[] {
  const { markdown, start } = body;
  if (!markdown.includes("](") && !markdown.includes("]:")) return [];
  const links: WrittenLink[] = [];
  for (const { 0: whole, 1: address = "", index } of markdown.matchAll(target)) {
    if (rough.charAt(index) !== "]" || markdown.charAt(index - 1) === "\\") continue;
    const opening = openingOf(markdown, index);
    if (opening === undefined || markdown.charAt(opening - 1) === "!") continue;
    const targetAt = start + index + whole.length - address.length;
    links.push({ at: start + opening, text: markdown.slice(opening + 1, index), target: address, targetAt });
  }
  return [...links, ...definitionsOf(markdown, start)];
}

/** The bracket that opens the text of a link, near enough for one to have meant it. */
function openingOf(markdown: string, closing: number): number | undefined {
  let depth = 0;
  for (let at = closing - 1; at >= 0 && closing - at < widestText; at -= 1) {
    const character = markdown.charAt(at);
    if (character === "]") depth += 1;
    else if (character === "[" && depth === 0) return at;
    else if (character === "[") depth -= 1;
  }
  return undefined;
}

/** `rough` blanks them whole, so that it does not tell whether they stand in a block of code: with one about, none is sure. */
function definitionsOf(markdown: string, start: number): WrittenLink[] {
  if (!markdown.includes("]:") || /^[ \t]{0,20}(?:`{3}|~{3})/m.test(markdown)) return [];
  return Array.from(markdown.matchAll(definition), ({ 0: whole, 1: text = "", 2: address = "", index }) => ({
    at: start + index,
    text,
    target: address,
    targetAt: start + index + whole.length - address.length,
  }));
}
