const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hexadecimal, decimal, name) => {
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });
}

function normaliseTag(tag: string): string {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1] ?? "";
  if (tag.startsWith("</")) return `</${name}>`;
  const attributes = [...tag.slice(name.length + 1).matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map(
    ([, key = "", value = ""]) => ` ${key}=${JSON.stringify(decode(value))}`,
  );
  return `<${name}${attributes.sort().join("")}>`;
}

const block =
  "p|li|ul|ol|blockquote|h[1-6]|pre|hr|table|thead|tbody|tr|th|td|section|figure|figcaption|div|aside|input";

/**
 * HTML in one form, so that two writers of the same document compare equal: character references decoded, attributes in
 * order, no slash in void tags, no white space around blocks.
 */
export function normaliseHtml(html: string): string {
  const pieces = html.match(/<!--[\s\S]*?-->|<[^>]*>|[^<]+|</g) ?? [];
  return pieces
    .map((piece) => (/^<\/?[a-z]/i.test(piece) ? normaliseTag(piece) : JSON.stringify(decode(piece)).slice(1, -1)))
    .join("")
    .replace(new RegExp(String.raw`(?:\\n)*(</?(?:${block})(?: [^>]*)?>)(?:\\n)*`, "g"), "$1")
    .replace(/^(?:\\n)+|(?:\\n)+$/g, "");
}
