import type { Image, ImageReference, Nodes, PhrasingContent, Root } from "mdast";
import { nodesOf, textOf } from "#lib/content/markdown/walk.ts";
import { opaque } from "#lib/text/joined-text.ts";
import { type Alignment, alignMarkdown } from "./align.ts";
import { Passage, type PassageKind } from "./passage.ts";

/** What is read: a body, where it begins in its file, and its language. */
type Body = { markdown: string; start: number; lang: string };

/** The prose of a body, block by block in the order of the text; the text of a picture and its caption follow the block in which it stands. */
export function bodyPassages(tree: Root, body: Body): Passage[] {
  const passages: Passage[] = [];
  for (const { node } of nodesOf(tree)) {
    const kind = kinds[node.type];
    if (kind !== undefined) passages.push(new Line(body).read(node, kind));
    else if (node.type === "image" || node.type === "imageReference")
      passages.push(...altOf(node, body), ...titleOf(node, body));
  }
  return passages.filter(({ text }) => text.trim() !== "");
}

const kinds: Partial<Record<Nodes["type"], PassageKind>> = {
  paragraph: "paragraph",
  heading: "heading",
  tableCell: "cell",
};

/** Elements in which copy writes what is no prose. */
const closed = new Set([
  "code",
  "kbd",
  "samp",
  "var",
  "pre",
  "script",
  "style",
  "template",
  "iframe",
  "textarea",
  "math",
]);

class Line {
  readonly #body: Body;
  readonly #aligned: Alignment = { starts: [], ends: [] };
  #text = "";

  constructor(body: Body) {
    this.#body = body;
  }

  read(block: Nodes, kind: PassageKind): Passage {
    if ("children" in block) this.#gather(block.children, startOf(block) ?? 0);
    return new Passage(this.#text, this.#aligned, { kind, lang: this.#body.lang });
  }

  /** Pieces without a place of their own follow the one before them. */
  #gather(children: readonly Nodes[], start: number): void {
    let offset = start;
    let until: string | undefined;
    for (const child of children) {
      const from = startOf(child) ?? offset;
      const to = child.position?.end.offset ?? offset + textOf(child).length;
      const tag = child.type === "html" ? tagOf(child.value) : undefined;
      if (until !== undefined || tag !== undefined) {
        this.#hide(from, to);
        if (tag?.name === until && tag?.closes) until = undefined;
        else if (until === undefined && tag && !tag.closes && isClosed(tag)) until = tag.name;
      } else this.#take(child, from, to);
      offset = to;
    }
  }

  #take(child: Nodes, from: number, to: number): void {
    if (child.type === "text") this.#write(child.value, from, to);
    else if (child.type === "break") this.#push("\n", this.#body.start + from, this.#body.start + to);
    else if (child.type === "link" && isAddress(child)) this.#hide(from, to);
    else if (prose.has(child.type) && "children" in child) this.#gather(child.children, from);
    else this.#hide(from, to);
  }

  #write(text: string, from: number, to: number): void {
    const { markdown, start } = this.#body;
    const end = Math.max(to, Math.min(markdown.length, from + text.length));
    const aligned = alignMarkdown(text, markdown, from, end);
    if (!aligned) {
      this.#hide(from, to);
      return;
    }
    this.#text += text;
    for (const at of aligned.starts) this.#aligned.starts.push(at + start);
    for (const at of aligned.ends) this.#aligned.ends.push(at + start);
  }

  #hide(from: number, to: number): void {
    this.#push(opaque, this.#body.start + from, this.#body.start + to);
  }

  #push(character: string, start: number, end: number): void {
    this.#text += character;
    this.#aligned.starts.push(start);
    this.#aligned.ends.push(end);
  }
}

const prose = new Set<Nodes["type"]>(["emphasis", "strong", "delete", "link", "linkReference"]);

/** `![` stands before the text of a picture. */
function altOf(node: Image | ImageReference, { markdown, start, lang }: Body): Passage[] {
  const from = startOf(node);
  const to = node.position?.end.offset;
  if (!node.alt || from === undefined || to === undefined) return [];
  const aligned = alignMarkdown(node.alt, markdown, from + 2, to);
  return aligned ? [new Passage(node.alt, shift(aligned, start), { kind: "alt", lang })] : [];
}

/** The caption of a picture is its title, with its credit. Within it, the marks around it stand escaped. */
function titleOf(node: Image | ImageReference, { markdown, start, lang }: Body): Passage[] {
  const from = startOf(node);
  const title = node.type === "image" ? node.title : undefined;
  if (!title || from === undefined) return [];
  const written = markdown.slice(from, node.position?.end.offset);
  const [, opening = ""] = quoted.exec(written) ?? [];
  if (opening === "") return [];
  const at = written.length - opening.length + 1;
  const aligned = alignMarkdown(title, markdown, from + at, from + written.length);
  return aligned ? [new Passage(title, shift(aligned, start), { kind: "caption", lang })] : [];
}

const quoted = /("(?:[^"\\]|\\.)*"\s*\)|'(?:[^'\\]|\\.)*'\s*\)|\((?:[^()\\]|\\.)*\)\s*\))$/s;

function shift({ starts, ends }: Alignment, by: number): Alignment {
  return { starts: starts.map((at) => at + by), ends: ends.map((at) => at + by) };
}

/** Whether readers see the address itself. */
function isAddress(link: Extract<PhrasingContent, { type: "link" }>): boolean {
  const shown = textOf(link);
  return (
    shown === link.url ||
    link.url === `mailto:${shown}` ||
    link.url === `http://${shown}` ||
    /^(?:https?:\/\/|www\.)\S+$/.test(shown)
  );
}

type Tag = { name: string; closes: boolean; foreign: boolean };

function tagOf(html: string): Tag | undefined {
  const [, slash, name = "", attributes = ""] = /^<(\/?)([A-Za-z][\w-]*)([^>]*)/.exec(html) ?? [];
  return { name: name.toLowerCase(), closes: slash === "/", foreign: /\blang\s*=/i.test(attributes) };
}

/** Whether what an element holds is no prose in the language of the body. */
function isClosed({ name, foreign }: Tag): boolean {
  return closed.has(name) || foreign;
}

function startOf(node: Nodes): number | undefined {
  return node.position?.start.offset;
}
