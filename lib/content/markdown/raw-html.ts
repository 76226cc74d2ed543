import type { Html, PhrasingContent, Root } from "mdast";
import { type ProblemList, placeOf } from "./body-problem.ts";
import { isAllowed, isAllowedAttribute, isVoid, readTag, requiredAttribute, type Tag } from "./html-tag.ts";
import { type InlineHtml, isPhrasingParent } from "./nodes.ts";
import { nodesOf } from "./walk.ts";

/**
 * Makes elements of the tags that copy writes in HTML: an opening and a closing tag pair within one parent. Comments
 * vanish; other tags vanish too, their text stays, and each is a problem.
 */
export function pairHtml(tree: Root, problems: ProblemList): void {
  const parents = [...nodesOf(tree)].map(({ node }) => node).filter(isPhrasingParent);
  const refused = new Map<string, number>();
  for (const parent of parents) {
    if (!parent.children.some((child) => child.type === "html")) continue;
    parent.children = new Pairing(problems, refused).pair(parent.children);
  }
}

/** Elements whose content is not text for readers. */
const unread = new Set(["script", "style", "template", "iframe", "object", "noscript", "title", "textarea"]);

type Open = { tag: Tag; node: Html; children: PhrasingContent[] };

class Pairing {
  #problems: ProblemList;
  #open: Open[] = [];
  #done: PhrasingContent[] = [];
  /** How many of each refused element are open, over all parents: a block that is refused holds others. */
  #refused: Map<string, number>;

  constructor(problems: ProblemList, refused: Map<string, number>) {
    this.#problems = problems;
    this.#refused = refused;
  }

  pair(children: readonly PhrasingContent[]): PhrasingContent[] {
    const ends = lastEnds(children);
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child?.type !== "html") {
        if (child) this.#current().push(child);
        continue;
      }
      const tag = readTag(child.value);
      this.#take(tag, child);
      if (tag.kind === "open" && unread.has(tag.name) && (ends.get(tag.name) ?? -1) > index) {
        index = nextEnd(children, tag.name, index) - 1;
      }
    }
    while (this.#open.length > 0) this.#giveUp();
    return this.#done;
  }

  #current(): PhrasingContent[] {
    return this.#open.at(-1)?.children ?? this.#done;
  }

  #take(tag: Tag, node: Html): void {
    if (tag.kind === "comment") return;
    if (!isAllowed(tag.name)) this.#refuse(tag, node);
    else if (tag.kind === "close") this.#close(tag, node);
    else if (isVoid(tag.name)) this.#current().push(elementOf({ tag, node, children: [] }, this.#problems));
    else this.#open.push({ tag, node, children: [] });
  }

  /** One problem for an element: its closing tag is told only where it closes nothing. */
  #refuse(tag: Tag, node: Html): void {
    const open = this.#refused.get(tag.name) ?? 0;
    this.#refused.set(tag.name, tag.kind === "close" ? Math.max(0, open - 1) : open + 1);
    if (tag.kind === "close" && open > 0) return;
    this.#problems.add({ ...placeOf(node), rule: "html-not-allowed", data: { tag: tag.name } });
  }

  #close(tag: Tag, node: Html): void {
    if (isVoid(tag.name) || !this.#open.some((open) => open.tag.name === tag.name)) {
      this.#problems.add({ ...placeOf(node), rule: "html-unbalanced", data: { tag: `/${tag.name}` } });
      return;
    }
    while (this.#open.at(-1)?.tag.name !== tag.name) this.#giveUp();
    const closed = this.#open.pop();
    if (!closed) return;
    const required = requiredAttribute(tag.name);
    const value = required && closed.tag.attributes.get(required);
    if (!required || (value !== undefined && isAllowedAttribute(tag.name, required, value))) {
      this.#current().push(elementOf(closed, this.#problems));
      return;
    }
    const data = { tag: tag.name, attribute: required };
    this.#problems.add({ ...placeOf(closed.node), rule: "html-attribute-missing", data });
    this.#current().push(...closed.children);
  }

  /** The innermost element was never closed: its text stays. */
  #giveUp(): void {
    const open = this.#open.pop();
    if (!open) return;
    this.#problems.add({ ...placeOf(open.node), rule: "html-unbalanced", data: { tag: open.tag.name } });
    for (const child of open.children) this.#current().push(child);
  }
}

function elementOf({ tag, node, children }: Open, problems: ProblemList): InlineHtml {
  const attributes: Record<string, string> = {};
  for (const [attribute, value] of tag.attributes) {
    if (isAllowedAttribute(tag.name, attribute, value)) attributes[attribute] = value;
    else problems.add({ ...placeOf(node), rule: "html-attribute", data: { tag: tag.name, attribute } });
  }
  const element: InlineHtml = { type: "inlineHtml", tagName: tag.name, attributes, children };
  if (node.position) element.position = node.position;
  return element;
}

/** Where the last closing tag of each unread element stands. */
function lastEnds(children: readonly PhrasingContent[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const [index, child] of children.entries()) {
    if (child.type !== "html" || !child.value.startsWith("</")) continue;
    ends.set(readTag(child.value).name, index);
  }
  return ends;
}

function nextEnd(children: readonly PhrasingContent[], name: string, from: number): number {
  let index = from + 1;
  for (let child = children[index]; child; child = children[++index]) {
    if (child.type === "html" && child.value.startsWith("</") && readTag(child.value).name === name) break;
  }
  return index;
}
