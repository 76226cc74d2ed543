import type { Element } from "hast";
import type { BlockContent, DefinitionContent, Image, Node, Nodes, Parent, PhrasingContent } from "mdast";
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
