import type { Nodes } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { Processor } from "unified";
import { excessOf } from "#lib/content/markdown/limits.ts";
import { schemeOf } from "#lib/content/markdown/links.ts";
import { readable } from "#lib/content/markdown/readable.ts";
import { nodesOf } from "#lib/content/markdown/walk.ts";

type Place = { start: number; end: number };
type Resolve = {
  /** The absolute address of the page on which the body stands. */
  page: string;
  /** The absolute address of an image, as the body names it. */
  image(src: string): string | undefined;
};

/**
 * A body as the copy has it, but that its links and images can be followed from anywhere. Everything else stays as it was written. A body that
 * is too much to parse stays so as a whole.
 */
export function portableMarkdown(markdown: string, { page, image }: Resolve): string {
  const source = readable(markdown);
  if (excessOf(source)) return source;
  const nodes = Array.from(nodesOf(parser.parse(source)), ({ node }) => node);
  const shown = new Set(nodes.flatMap((node) => (node.type === "imageReference" ? node.identifier : [])));
  const edits = nodes.flatMap((node) => {
    const place = destinations.get(node);
    if (!place || !("url" in node)) return [];
    const isImage = node.type === "image" || (node.type === "definition" && shown.has(node.identifier));
    const absolute = isImage ? image(node.url) : absoluteLink(node.url, page);
    return absolute === undefined ? [] : [{ ...place, text: destination(absolute) }];
  });
  return apply(source, edits);
}

function absoluteLink(url: string, page: string): string | undefined {
  return schemeOf(url).scheme === "" ? URL.parse(url, page)?.href : undefined;
}

/** As it may stand in round brackets, with or without angle brackets, and without what reads as a character reference. */
function destination(url: string): string {
  return url
    .replace(/[()<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

function apply(source: string, edits: (Place & { text: string })[]): string {
  let written = "";
  let from = 0;
  for (const { start, end, text } of edits.toSorted((one, other) => one.start - other.start)) {
    written += source.slice(from, start) + text;
    from = end;
  }
  return written + source.slice(from);
}

/** Where the address of a link, an image or a definition stands in the source: the tree itself has only places of whole nodes. */
const destinations = new WeakMap<Nodes, Place>();

/** Does what the parser does with an address, and keeps its place. */
function keepPlaces(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    exit: {
      resourceDestinationString(token) {
        const url = this.resume();
        keep(this.stack.at(-1), url, token);
      },
      definitionDestinationString(token) {
        const url = this.resume();
        keep(this.stack.at(-1), url, token);
      },
    },
  });
}

type Token = { start: { offset: number }; end: { offset: number } };

function keep(node: object | undefined, url: string, { start, end }: Token): void {
  if (!isAddressed(node)) return;
  node.url = url;
  destinations.set(node, { start: start.offset, end: end.offset });
}

function isAddressed(node: object | undefined): node is Extract<Nodes, { url: string }> {
  return node !== undefined && "type" in node && ["link", "image", "definition"].includes(String(node.type));
}

const parser = remark().use(remarkGfm).use(keepPlaces).freeze();
