import type { Html, Nodes, Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { Processor } from "unified";
import { type ProblemList, placeOf } from "./body-problem.ts";
import { type Block, isBlock } from "./nodes.ts";
import { nodesOf } from "./walk.ts";

/**
 * A block that begins with a tag is one lump of HTML to Markdown. Here it is read again as paragraphs with tags in them,
 * so that its text stays, its Markdown counts and each tag is judged in its own place. Comments, scripts and styles go.
 */
export function expandHtmlBlocks(tree: Root, problems: ProblemList): void {
  const nodes = [...nodesOf(tree)].map(({ node }) => node);
  for (const node of nodes) {
    if (node.type === "root") node.children = node.children.flatMap((child) => expand(child, problems));
    else if (node.type === "blockquote" || node.type === "listItem" || node.type === "footnoteDefinition") {
      node.children = node.children.flatMap((child) => expand(child, problems));
    }
  }
}

function expand<Child extends Nodes>(child: Child, problems: ProblemList): (Child | Block)[] {
  if (child.type !== "html") return [child];
  const source = withoutUnread(child, problems);
  if (source.trim() === "") return [];
  const tree = parser.parse(source);
  const nodes = [...nodesOf(tree)].map(({ node }) => node);
  for (const node of nodes) move(node, child);
  if (!nodes.some(({ type }) => type === "html")) tellUnreadable(source, child, problems);
  return tree.children.filter(isBlock);
}

const parser = remark().use(remarkGfm).use(readTagsAsText).freeze();

function readTagsAsText(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ["htmlFlow"] } }];
}

/** A tag that is not even one: nothing is left that could be told later. */
function tellUnreadable(source: string, block: Html, problems: ProblemList): void {
  const tag = /^\s*<([^\s<>]{1,40})/.exec(source)?.[1];
  if (tag) problems.add({ ...placeOf(block), rule: "html-not-allowed", data: { tag } });
}

/** From its place in the block to its place in the body. Offsets, which would be wrong, go. */
function move(node: Nodes, block: Html): void {
  if (!node.position) return;
  const { line, column } = placeOf(block);
  const { start, end } = node.position;
  node.position = {
    start: { line: start.line + line - 1, column: start.column + column - 1 },
    end: { line: end.line + line - 1, column: end.column + column - 1 },
  };
}

const unread = /<!--|<(script|style|template)(?=[\s>/])/gi;

/** Leaves the tags, so that they are told, and the line ends, so that places stay right. */
function withoutUnread(block: Html, problems: ProblemList): string {
  const source = block.value;
  const lower = source.toLowerCase();
  let kept = "";
  let done = 0;
  for (const { 0: opening, 1: name, index } of source.matchAll(unread)) {
    if (index < done) continue;
    const from = name ? lower.indexOf(">", index) + 1 : index;
    const closing = name ? lower.indexOf(`</${name.toLowerCase()}`, index) : lower.indexOf("-->", index);
    if (closing < 0 && !name)
      problems.add({ ...placeOf(block), rule: "html-unbalanced", data: { tag: opening.slice(1) } });
    const to = closing < 0 ? source.length : name ? closing : closing + 3;
    if (to < from) continue;
    kept += source.slice(done, from) + "\n".repeat(source.slice(from, to).split("\n").length - 1);
    done = to;
  }
  return kept + source.slice(done);
}
