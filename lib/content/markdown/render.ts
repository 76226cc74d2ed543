import type { Element, Root as HastRoot } from "hast";
import type { PhrasingContent, Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { remark } from "remark";
import remarkHtml from "remark-html";
import { arrange } from "./arrange.ts";
import { type BodyProblem, ProblemList } from "./body-problem.ts";
import { type BodyOptions, element, type Heading, RenderContext, text } from "./context.ts";
import { handlersOf } from "./handlers.ts";
import { inspect } from "./inspect.ts";
import { excessOf } from "./limits.ts";
import { isPhrasingParent, type Rendered } from "./nodes.ts";
import { parseBody } from "./parse.ts";
import { readable } from "./readable.ts";
import { schema } from "./schema.ts";
import { typeset } from "./typeset.ts";
import { nodesOf } from "./walk.ts";

export type RenderedBody = { html: string; headings: Heading[]; problems: BodyProblem[] };

/**
 * A body as HTML that may stand in any page of the paper as it is, by the conventions of docs/writing.md. Never throws for
 * what the copy says: what is wrong with it is left out or shown as text, and told in `problems`.
 */
export function renderBody(markdown: string, options: BodyOptions): RenderedBody {
  const context = new RenderContext(options);
  const problems = new ProblemList();
  const source = readable(markdown);
  const excess = excessOf(source);
  if (excess) problems.add(excess);
  const tree = excess ? undefined : parseBody(source, problems);
  if (tree) inspect(tree, source, (src) => options.image(src) !== undefined, problems);
  if (tree) arrange(tree);
  const hast = tree ? hastOf(tree, context) : plainParagraphs(source);
  typeset(hast, context.lang);
  options.finish?.(hast);
  return { html: write(hast), headings: context.headings, problems: problems.inFile(options.firstLine) };
}

/** One paragraph, such as a correction, as HTML without the paragraph around it. Pictures and notes are left out. */
export function renderInline(markdown: string, { lang, finish }: Pick<BodyOptions, "lang" | "finish">): string {
  const source = readable(markdown);
  const tree = excessOf(source) ? undefined : parseBody(source, new ProblemList());
  const children: PhrasingContent[] = tree ? phrasingOf(tree) : [{ type: "text", value: source }];
  const context = new RenderContext({ lang, image: () => undefined });
  const hast = hastOf({ type: "root", children: [{ type: "paragraph", children }] }, context);
  typeset(hast, lang);
  finish?.(hast);
  return write(hast).replace(/^<p>|<\/p>\s*$/g, "");
}

function hastOf(tree: Root, context: RenderContext): HastRoot {
  tree.children.push({ type: "footnotes" });
  const hast = toHast(tree, { handlers: handlersOf(context) });
  return hast.type === "root" ? hast : { type: "root", children: hast.type === "element" ? [hast] : [] };
}

/** What is too much to parse is still there to read. */
function plainParagraphs(source: string): HastRoot {
  const paragraphs = source.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return { type: "root", children: paragraphs.map((paragraph) => element("p", {}, [text(paragraph.trim())])) };
}

/** The text of every paragraph, heading and cell, one after the other. */
function phrasingOf(tree: Root): PhrasingContent[] {
  tree.children = tree.children.filter(({ type }) => type !== "footnoteDefinition");
  const parents = Array.from(nodesOf(tree), ({ node }) => node).filter(isPhrasingParent);
  for (const parent of parents) {
    parent.children = parent.children.filter(({ type }) => type !== "footnoteReference" && type !== "image");
  }
  const blocks = parents.filter(({ type }) => type === "paragraph" || type === "heading" || type === "tableCell");
  return blocks.flatMap(({ children }, index): PhrasingContent[] =>
    index > 0 ? [{ type: "text", value: " " }, ...children] : children,
  );
}

const writer = remark()
  .use(remarkHtml, {
    sanitize: schema,
    handlers: { rendered: (_state: unknown, node: Rendered) => node.element },
    characterReferences: { useNamedReferences: true },
  })
  .freeze();

/** remark-html sanitises and writes. It lets nothing happen between Markdown and HTML, so it is handed finished elements. */
function write(hast: HastRoot): string {
  const elements = hast.children.filter((child): child is Element => child.type === "element");
  const children = elements.map((element): Rendered => ({ type: "rendered", element }));
  return writer.stringify({ type: "root", children });
}
