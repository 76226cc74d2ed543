import type { Nodes, Root, Text } from "mdast";
import { isKnownMarker, markerOf } from "./arrange-quotation.ts";
import { type ProblemList, placeOf } from "./body-problem.ts";
import { schemeOf } from "./links.ts";
import { nodesOf, textOf } from "./walk.ts";

type Body = { source: string; notes: ReadonlySet<string>; imageExists(src: string): boolean };

/** Tells what is wrong in a parsed body, before it is arranged. `source` is what was parsed. */
export function inspect(
  tree: Root,
  source: string,
  imageExists: (src: string) => boolean,
  problems: ProblemList,
): void {
  const nodes = [...nodesOf(tree)].map(({ node }) => node);
  const notes = nodes.flatMap((node) => (node.type === "footnoteDefinition" ? [node.identifier.toUpperCase()] : []));
  const body = { source, notes: new Set(notes), imageExists };
  let readable = false;
  for (const node of nodes) {
    if ("value" in node && node.type !== "html" && /[\p{L}\p{N}]/u.test(node.value)) readable = true;
    inspectNode(node, body, problems);
  }
  if (!readable) problems.add({ line: 1, column: 1, rule: "empty-body", data: {} });
}

function inspectNode(node: Nodes, body: Body, problems: ProblemList): void {
  const place = placeOf(node);
  if (node.type === "image") {
    if (!body.imageExists(node.url)) problems.add({ ...place, rule: "missing-image", data: { src: node.url } });
    if (!node.alt?.trim()) problems.add({ ...place, rule: "missing-alt", data: { src: node.url } });
  } else if (node.type === "heading") {
    const text = textOf(node).trim();
    if (!text) problems.add({ ...place, rule: "empty-heading", data: {} });
    else if (node.depth === 1) problems.add({ ...place, rule: "heading-level", data: { text } });
  } else if (node.type === "link") {
    const { scheme, refused } = schemeOf(node.url);
    if (refused) problems.add({ ...place, rule: "link-scheme", data: { url: node.url, scheme } });
    else if (node.children.length === 0) problems.add({ ...place, rule: "empty-link", data: { url: node.url } });
  } else if (node.type === "blockquote") {
    const marker = markerOf(node);
    if (marker !== undefined && !isKnownMarker(marker))
      problems.add({ ...place, rule: "unknown-marker", data: { marker } });
  } else if (node.type === "text") inspectText(node, body, problems);
}

/** A call of a note that does not exist is text to the parser. Only where places are exact, which they are not in HTML. */
function inspectText(node: Text, { source, notes }: Body, problems: ProblemList): void {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined || !node.value.includes("[^")) return;
  for (const { 1: label = "", index } of source.slice(from, to).matchAll(/(?<!\\)\[\^([^\]\s]{1,100})\]/g)) {
    if (notes.has(label.toUpperCase())) continue;
    const before = source.slice(0, from + index).split("\n");
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    problems.add({ ...place, rule: "undefined-footnote", data: { label } });
  }
}
