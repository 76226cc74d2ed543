import type { Blockquote, Paragraph, PhrasingContent } from "mdast";
import type { Block, Quotation } from "./nodes.ts";

/** `[!exergue]`, alone at the beginning of a quotation, and what it stands for. */
const kinds = new Map<string, Quotation["kind"]>([
  ["exergue", "pullquote"],
  ["encadre", "box"],
  ["encadré", "box"],
]);

const marker = /^\[!([\p{L}-]{1,40})\]\s*/u;

/** The word of a quotation’s marker, whatever it is; nothing where there is none. */
export function markerOf({ children: [first] }: Blockquote): string | undefined {
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  return text?.type === "text" ? marker.exec(text.value)?.[1]?.normalize("NFC").toLowerCase() : undefined;
}

export function isKnownMarker(word: string): boolean {
  return kinds.has(word);
}

/** A quotation with what it says about itself taken out of its text: its kind and its last line `— Speaker`. */
export function arrangeQuotation(quote: Blockquote): Quotation {
  const word = markerOf(quote);
  const unmarked = word === undefined ? quote.children : withoutMarker(quote.children);
  const { children, attribution } = withoutAttribution(unmarked);
  return { type: "quotation", kind: kinds.get(word ?? "") ?? "quote", children, attribution };
}

function withoutMarker([first, ...others]: Block[]): Block[] {
  if (first?.type !== "paragraph") return others;
  const [text, ...rest] = first.children;
  const value = text?.type === "text" ? text.value.replace(marker, "") : "";
  const children: PhrasingContent[] = value ? [{ type: "text", value }, ...rest] : rest;
  if (children[0]?.type === "break") children.shift();
  return children.length > 0 ? [{ ...first, children }, ...others] : others;
}

function withoutAttribution(blocks: Block[]): { children: Block[]; attribution: PhrasingContent[] } {
  const last = blocks.at(-1);
  const found = last?.type === "paragraph" ? lastLine(last) : undefined;
  const before = blocks.slice(0, -1);
  if (last?.type !== "paragraph" || !found) return { children: blocks, attribution: [] };
  if (found.before.length > 0) before.push({ ...last, children: found.before });
  return before.length > 0 ? { children: before, attribution: found.line } : { children: blocks, attribution: [] };
}

const dash = /^[—–][ \u00A0\u202F]+(?=\S)/;

/** The last line of a paragraph, if it begins with a dash, and what stands before it. */
function lastLine({ children }: Paragraph): { before: PhrasingContent[]; line: PhrasingContent[] } | undefined {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child?.type === "break") return undefined;
    if (child?.type !== "text") continue;
    const begin = child.value.lastIndexOf("\n") + 1;
    const begins = begin > 0 || index === 0 || children[index - 1]?.type === "break";
    if (!begins) continue;
    const line = child.value.slice(begin);
    if (!dash.test(line)) return undefined;
    const above = child.value.slice(0, begin).trimEnd();
    const before = children.slice(0, index);
    if (before.at(-1)?.type === "break") before.pop();
    if (above) before.push({ type: "text", value: above });
    return { before, line: [{ type: "text", value: line.replace(dash, "") }, ...children.slice(index + 1)] };
  }
  return undefined;
}
