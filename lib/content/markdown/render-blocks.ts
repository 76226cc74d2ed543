import type { Element, ElementContent } from "hast";
import type { Code, Heading as HeadingNode, Link, ListItem, Parents } from "mdast";
import { defaultHandlers, type State } from "mdast-util-to-hast";
import { slugify } from "#lib/text/slug.ts";
import { typography } from "#lib/text/typography.ts";
import { element, type RenderContext, text } from "./context.ts";
import { schemeOf } from "./links.ts";
import type { Embed, InlineHtml, Quotation } from "./nodes.ts";
import { textOf } from "./walk.ts";

/** A heading with its anchor. The page’s title is the only one of the first level. */
export function renderHeading(
  context: RenderContext,
  state: State,
  node: HeadingNode,
  parent?: Parents,
): Element | undefined {
  const words = textOf(node).replace(/\s+/g, " ").trim();
  if (!words) return undefined;
  const depth = Math.min(6, Math.max(2, node.depth) + context.headingOffset);
  const id = context.anchor(slugify(words));
  if (parent?.type === "root") context.headings.push({ id, text: typography(words, context.lang), depth });
  return element(`h${depth}`, { id }, state.all(node));
}

/** A link, or its text alone where its address is one that no link of the paper may have. */
export function renderLink(state: State, node: Link): ElementContent | ElementContent[] {
  const content = state.all(node);
  if (content.length === 0 || schemeOf(node.url).refused) return content;
  const link = defaultHandlers.link(state, node);
  return { ...link, properties: { ...link.properties, href: lowerScheme(String(link.properties.href)) } };
}

function lowerScheme(address: string): string {
  return address.replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase());
}

export function renderInlineHtml(state: State, { tagName, attributes, children }: InlineHtml): Element {
  const { datetime, ...others } = attributes;
  const content = state.all({ type: "paragraph", children });
  return element(tagName, datetime === undefined ? others : { ...others, dateTime: datetime }, content);
}

export function renderQuotation(context: RenderContext, state: State, node: Quotation): Element {
  const content = state.wrap(state.all({ type: "blockquote", children: node.children }), true);
  const words = state.all({ type: "paragraph", children: node.attribution });
  const name = words.length > 0 ? [text("—\u00A0"), ...words] : [];
  if (node.kind === "box") {
    const foot = name.length > 0 ? [element("p", { className: ["attribution"] }, name)] : [];
    return element("aside", { className: ["box"], role: "note", ariaLabel: context.labels.box }, [...content, ...foot]);
  }
  const quote = element("blockquote", {}, content);
  if (node.kind === "quote" && name.length === 0) return quote;
  const foot = name.length > 0 ? [element("figcaption", {}, name)] : [];
  return element("figure", { className: [node.kind] }, [quote, ...foot]);
}

/**
 * A frame that is empty until the reader follows the link into it: no script, and nothing asked of anyone before. Not
 * `loading="lazy"`: browsers ignore it where scripts are off. Folded, because an empty frame is a stop of the keyboard that no
 * style sheet can show. No `noreferrer`: YouTube plays only where it sees a referrer.
 */
export function renderEmbed(context: RenderContext, { player }: Embed): Element {
  const { labels, prefix } = context;
  const name = `${prefix}embed_${context.next("embed")}`;
  const title = labels.player(player);
  const elsewhere = labels.elsewhere(player);
  const frame = { name, title, allow: "autoplay; encrypted-media; fullscreen; picture-in-picture" };
  return element("figure", { className: ["embed", player.site.toLowerCase()], role: "figure", ariaLabel: elsewhere }, [
    element("details", {}, [
      element("summary", {}, [text(labels.open(player))]),
      element("a", { className: ["load"], href: player.src, target: name, rel: ["nofollow"] }, [
        text(labels.load(player)),
      ]),
      element("iframe", frame),
    ]),
    element("figcaption", {}, [element("a", { href: player.address }, [text(elsewhere)])]),
  ]);
}

/** Long lines of code scroll, so a keyboard must reach them. */
export function renderCode(state: State, node: Code): Element {
  const block = defaultHandlers.code(state, node);
  block.properties.tabIndex = 0;
  return block;
}

/** A task’s box says what its state means. */
export function renderListItem(context: RenderContext, state: State, node: ListItem, parent?: Parents): Element {
  const item = defaultHandlers.listItem(state, node, parent);
  if (typeof node.checked === "boolean") labelBox(item, node.checked ? context.labels.done : context.labels.toDo);
  return item;
}

function labelBox(parent: Element, label: string): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "input") child.properties.ariaLabel = label;
    else if (child.tagName === "p") labelBox(child, label);
    return;
  }
}
