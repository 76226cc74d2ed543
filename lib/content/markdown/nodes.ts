import type { BlockContent, Blockquote, DefinitionContent, Image, Node, Nodes, Parent, PhrasingContent, Root } from "mdast";
import type { Element } from "hast";
import type { Player } from "./players.ts";

export type Block = BlockContent | DefinitionContent;

/** An element that copy may write in HTML, with its attributes checked. */
export interface InlineHtml extends Parent {
  type: "inlineHtml";
  tagName: string;
  attributes: Record<string, string>;
  children: PhrasingContent[];
}

/** A picture with its caption: on its own, set into the text, or one of a gallery. */
export interface Figure extends Node {
  type: "figure";
  placing: "alone" | "inset" | "gallery";
  image: Image;
}

export interface Gallery extends Node {
  type: "gallery";
  figures: Figure[];
}

/** A quotation, a pull quote or a box, with the line that names the speaker. */
export interface Quotation extends Parent {
  type: "quotation";
  kind: "quote" | "pullquote" | "box";
  children: Block[];
  attribution: PhrasingContent[];
}

/** A video or a post of another site, shown when the reader asks for it. */
export interface Embed extends Node {
  type: "embed";
  player: Player;
}

/** Where the notes of the body are to stand. */
export interface Footnotes extends Node {
  type: "footnotes";
}

/** A piece of the page that is finished. */
export interface Rendered extends Node {
  type: "rendered";
  element: Element;
}

declare module "mdast" {
  interface PhrasingContentMap {
    inlineHtml: InlineHtml;
  }
  interface BlockContentMap {
    figure: Figure;
    gallery: Gallery;
    quotation: Quotation;
    embed: Embed;
  }
  interface RootContentMap {
    inlineHtml: InlineHtml;
    figure: Figure;
    gallery: Gallery;
    quotation: Quotation;
    embed: Embed;
    footnotes: Footnotes;
    rendered: Rendered;
  }
  interface TableData {
    caption?: PhrasingContent[];
  }
}

type PhrasingParent = Extract<Nodes, { children: PhrasingContent[] }>;

/** Whether a node stands among paragraphs. */
export function isBlock(node: Nodes): node is Block {
  return blocks.has(node.type);
}

const blocks = new Set<Nodes["type"]>([
  "blockquote",
  "code",
  "definition",
  "embed",
  "figure",
  "footnoteDefinition",
  "gallery",
  "heading",
  "html",
  "list",
  "paragraph",
  "quotation",
  "table",
  "thematicBreak",
]);

/** Whether a node holds text and marks of text. */
export function isPhrasingParent(node: Nodes): node is PhrasingParent {
  return phrasingParents.has(node.type);
}

const phrasingParents = new Set<Nodes["type"]>([
  "delete",
  "emphasis",
  "heading",
  "inlineHtml",
  "link",
  "linkReference",
  "paragraph",
  "strong",
  "tableCell",
]);

/** The tree’s nodes in the order of the text. Does not recurse, so that no tree is too deep for it. */
export function* nodesOf(tree: Nodes): Generator<{ node: Nodes; depth: number }> {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const children: Nodes[] = "children" in next.node ? next.node.children : [];
    for (const node of children.toReversed()) waiting.push({ node, depth: next.depth + 1 });
  }
}

/** The text that readers see in a node, alternative texts left out. */
export function textOf(tree: Nodes): string {
  let text = "";
  for (const { node } of nodesOf(tree)) {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") text += node.value;
    else if (node.type === "break") text += " ";
  }
  return text;
}

/** Puts the paragraphs, quotations, lists … of every block through a change, those within before those around. */
export function changeBlocks(parent: Root | Block, change: (blocks: Block[]) => Block[]): void {
  if (parent.type === "list") {
    for (const item of parent.children) {
      for (const block of item.children) changeBlocks(block, change);
      item.children = change(item.children);
    }
  } else if (parent.type === "root") {
    const children = parent.children.filter(isBlock);
    for (const block of children) changeBlocks(block, change);
    parent.children = change(children);
  } else if (parent.type === "blockquote" || parent.type === "footnoteDefinition") {
    for (const block of parent.children) changeBlocks(block, change);
    parent.children = change(parent.children);
  }
}
