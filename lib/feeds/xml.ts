import { printable } from "#lib/text/printable.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element of XML, which is HTML as well; without content it is empty. Attributes without a value are left out.
 *
 * @param content Markup: what `text` or this function wrote.
 */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${text(String(value)).replaceAll('"', "&quot;")}"`))
    .join("");
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join("")}</${name}>`;
}

/** An element that holds nothing but a text; nothing where there is none. */
export function field(name: string, value: string | undefined, attributes: Attributes = {}): string[] {
  return value === undefined ? [] : [element(name, attributes, text(value))];
}

/** Text as it stands in an element, without the characters that XML 1.0 §2.2 forbids; `]]>` is none of XML’s in it either. */
export function text(value: string): string {
  return printable(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A document, with a line for each of its pieces. */
export function xmlDocument(root: string, attributes: Attributes, pieces: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, attributes, "\n", ...pieces.map((piece) => `${piece}\n`))}\n`;
}
