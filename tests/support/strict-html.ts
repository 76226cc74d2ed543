export type StrictElement = { name: string; attributes: Record<string, string>; children: (StrictElement | string)[] };

const opening = /<([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/y;
const closing = /<\/([a-z][a-z0-9]*)>/y;
const text = /[^<>]+/y;
const references: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };
const empty = new Set(["input", "br", "hr", "img"]);

/**
 * Reads markup as we write it, and nothing beyond: every element closed, every attribute in double quotes, every special character of a
 * text one of five references. Throws at anything else, so that a text that gets out of its place is seen, not repaired as a browser would.
 */
export function strictHtml(html: string): StrictElement {
  const root: StrictElement = { name: "#root", attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < html.length) {
    const parent = open.at(-1);
    if (!parent) throw new Error("Something is closed that was never opened.");
    const stretch = take(text);
    if (stretch) {
      parent.children.push(decode(stretch[0]));
      continue;
    }
    const end = take(closing);
    if (end) {
      if (end[1] !== parent.name) throw new Error(`</${end[1]}> closes <${parent.name}>.`);
      open.pop();
      continue;
    }
    const start = take(opening);
    if (!start) throw new Error(`Not ours: ${html.slice(at, at + 60)}`);
    const element = { name: start[1] ?? "", attributes: attributesOf(start[2] ?? ""), children: [] };
    parent.children.push(element);
    if (start[3] === "" && !empty.has(element.name)) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed.`);
  return root;
}

/** As the DOM says it, but for the line break that HTML takes from the beginning of a `textarea`. */
export function textOf(node: StrictElement | string): string {
  if (typeof node === "string") return node;
  const inner = node.children.map(textOf).join("");
  return node.name === "textarea" ? inner.replace(/^\n/, "") : inner;
}

/** Every element with one of these names, in the order of the document; all without names. */
export function elementsOf(node: StrictElement, ...names: string[]): StrictElement[] {
  return node.children.flatMap((child) => {
    if (typeof child === "string") return [];
    const own = names.length === 0 || names.includes(child.name) ? [child] : [];
    return [...own, ...elementsOf(child, ...names)];
  });
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      decode(value),
    ]),
  );
}

function decode(written: string): string {
  return written.replace(/&(?:[a-z]+;|#x27;)?/g, (reference) => {
    const character = references[reference];
    if (character === undefined) throw new Error(`Not a reference of ours: ${reference}`);
    return character;
  });
}
