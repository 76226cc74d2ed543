import type { Nodes, Root } from "mdast";
import { type Block, isBlock } from "./nodes.ts";

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
