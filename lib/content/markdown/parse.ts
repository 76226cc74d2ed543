import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { ProblemList } from "./body-problem.ts";
import { expandHtmlBlocks } from "./html-blocks.ts";
import { maxDepth } from "./limits.ts";
import { pairHtml } from "./raw-html.ts";
import { resolveReferences } from "./references.ts";
import { nodesOf } from "./walk.ts";

const parser = remark().use(remarkGfm).freeze();

/** The tree of a body as it is written. Call it only with a body that `excessOf` lets pass. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/**
 * The tree of a body: HTML made into elements or taken out, references replaced by what they refer to. Nothing when it
 * nests too deep, which is a problem. Call it only with a body that `excessOf` lets pass.
 */
export function parseBody(markdown: string, problems: ProblemList): Root | undefined {
  const tree = parser.parse(markdown);
  expandHtmlBlocks(tree, problems);
  pairHtml(tree, problems);
  resolveReferences(tree);
  for (const { node, depth } of nodesOf(tree)) {
    if (depth <= maxDepth) continue;
    problems.add({
      line: node.position?.start.line ?? 1,
      column: 1,
      rule: "nesting-too-deep",
      data: { limit: maxDepth },
    });
    return undefined;
  }
  return tree;
}
