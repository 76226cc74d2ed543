import type { Definition, Image, Link, PhrasingContent, Root } from "mdast";
import { isPhrasingParent } from "./nodes.ts";
import { nodesOf } from "./walk.ts";

/** Replaces `[text][label]` and `![text][label]` by the link and the image that they mean. */
export function resolveReferences(tree: Root): void {
  const nodes = [...nodesOf(tree)].map(({ node }) => node);
  const definitions = new Map<string, Definition>();
  for (const node of nodes) {
    if (node.type === "definition" && !definitions.has(keyOf(node))) definitions.set(keyOf(node), node);
  }
  for (const node of nodes.toReversed()) {
    if (isPhrasingParent(node)) node.children = node.children.map((child) => resolve(child, definitions));
  }
}

function keyOf({ identifier }: { identifier: string }): string {
  return identifier.toUpperCase();
}

function resolve(child: PhrasingContent, definitions: ReadonlyMap<string, Definition>): PhrasingContent {
  if (child.type !== "linkReference" && child.type !== "imageReference") return child;
  const definition = definitions.get(keyOf(child));
  if (!definition) return child;
  const { url, title = null } = definition;
  const position = child.position ? { position: child.position } : {};
  if (child.type === "linkReference")
    return { type: "link", url, title, children: child.children, ...position } satisfies Link;
  return { type: "image", url, title, alt: child.alt ?? null, ...position } satisfies Image;
}
