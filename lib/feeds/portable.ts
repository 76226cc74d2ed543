import type { Element, ElementContent, Properties, Root } from "hast";
import { renditionAt } from "#lib/media/rendition-address.ts";

/** All that elements keep: the rest serves the paper’s own style sheet and its own anchors. */
const kept = ["lang", "dir", "title", "dateTime", "start", "scope"];

/**
 * Makes a rendered body fit to be read anywhere: links absolute, to the page where they led within it; one plain picture each;
 * players as links; no ids, classes, frames or fields.
 *
 * @param page The absolute address of the page of which it is the body.
 */
export function makePortable(tree: Root, page: string): void {
  tree.children = contentOf(tree.children, page);
}

function contentOf(nodes: Root["children"], page: string): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") return [node];
    return node.type === "element" ? portable(node, page) : [];
  });
}

function portable(node: Element, page: string): ElementContent[] {
  const { tagName, properties } = node;
  const children = () => contentOf(node.children, page);
  switch (tagName) {
    case "a":
      return link(node, page, children());
    case "div":
    case "picture":
      return children();
    case "iframe":
    case "source":
      return [];
    case "img":
      return picture(properties, page);
    case "input":
      return [{ type: "text", value: properties.checked ? "☑\u00a0" : "☐\u00a0" }];
    case "figure":
      return isPlayer(node) ? [wayTo(node, page)] : [bare(node, children())];
    default:
      return [bare(node, children())];
  }
}

/** Without the ways back from a note to the text, which nothing but the page itself can follow. */
function link({ tagName, properties, type }: Element, page: string, children: ElementContent[]): ElementContent[] {
  if (properties.role === "doc-backlink") return [];
  const href = absolute(properties.href, page);
  if (href === undefined) return children;
  const { title, rel } = properties;
  const said = { ...(title === undefined ? {} : { title }), ...(rel === undefined ? {} : { rel }) };
  return [{ type, tagName, properties: { href, ...said }, children }];
}

/** Its size is that of the rendition which it shows. */
function picture({ src, alt, width, height }: Properties, page: string): ElementContent[] {
  const url = absolute(src, page);
  if (url === undefined) return typeof alt === "string" ? [{ type: "text", value: alt }] : [];
  const shown = renditionAt(String(src))?.width ?? Number(width);
  const size = { width: shown, height: Math.round((shown * Number(height)) / Number(width)) };
  return [{ type: "element", tagName: "img", properties: { src: url, alt: alt ?? "", ...size }, children: [] }];
}

function isPlayer({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes("embed");
}

/** What stands below a player: the way to what it shows. */
function wayTo(player: Element, page: string): Element {
  const caption = player.children.find((child) => child.type === "element" && child.tagName === "figcaption");
  const children = caption?.type === "element" ? contentOf(caption.children, page) : [];
  return { type: "element", tagName: "p", properties: {}, children };
}

function bare({ tagName, properties, type }: Element, children: ElementContent[]): Element {
  const left = Object.entries(properties).filter(([name]) => kept.includes(name));
  return { type, tagName, properties: Object.fromEntries(left), children };
}

function absolute(address: unknown, page: string): string | undefined {
  return typeof address === "string" ? URL.parse(address, page)?.href : undefined;
}
