import type { Element, Parents, Root } from "hast";
import { opaque } from "#lib/text/joined-text.ts";
import { setParts, typography } from "#lib/text/typography.ts";

/**
 * Sets the typography of a tree, paragraph by paragraph, each as the one line that readers see, and of the attributes that
 * readers read. Code stays as it is; an element with a `lang` of its own is set by the rules of that language.
 */
export function typeset(tree: Root, lang: string): void {
  setBlock(tree, lang);
}

/** What text flows through. Anything else begins and ends a paragraph. */
const inline = new Set("a abbr bdi bdo cite del dfn em ins mark q s small span strong sub sup time wbr".split(" "));

/** What stands in a line without being text to set. */
const closed = new Set("code iframe img input kbd picture pre samp source var".split(" "));

type Line = { nodes: { value: string }[]; parts: string[] };

function setBlock(block: Parents, lang: string): void {
  const line: Line = { nodes: [], parts: [] };
  gather(block, lang, line);
  finish(line, lang);
}

function gather(parent: Parents, lang: string, line: Line): void {
  for (const child of parent.children) {
    if (child.type === "text") take(child, line);
    if (child.type !== "element") continue;
    setAttributes(child, lang);
    if (child.tagName === "br") pass("\n", line);
    else if (closed.has(child.tagName)) closeUp(child, lang, line);
    else if (typeof child.properties.lang === "string") {
      pass(opaque, line);
      setBlock(child, child.properties.lang);
    } else if (child.properties.role === "doc-noteref") pass(opaque, line);
    else if (inline.has(child.tagName)) gather(child, lang, line);
    else {
      finish(line, lang);
      setBlock(child, lang);
    }
  }
}

function take(node: { value: string }, line: Line): void {
  line.nodes.push(node);
  line.parts.push(node.value);
}

/** Something between texts that comes back as it went in. */
function pass(value: string, line: Line): void {
  take({ value }, line);
}

/** A picture’s own texts are read apart from the line in which it stands. */
function closeUp(child: Element, lang: string, line: Line): void {
  pass(opaque, line);
  for (const inner of child.children) if (inner.type === "element") setAttributes(inner, lang);
}

function finish(line: Line, lang: string): void {
  const set = setParts(line.parts, lang);
  for (const [index, node] of line.nodes.entries()) node.value = set[index] ?? node.value;
  line.nodes = [];
  line.parts = [];
}

function setAttributes({ properties }: Element, lang: string): void {
  for (const name of ["alt", "ariaLabel", "title"]) {
    const value = properties[name];
    if (typeof value === "string") properties[name] = typography(value, lang);
  }
}
