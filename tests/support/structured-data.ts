/** A node of JSON-LD as it was served. */
export type Node = { [property: string]: unknown };

/** The one block of structured data of a page, parsed. Throws when there is another number of them. */
export function structuredData(html: string): Node[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  if (blocks.length !== 1) throw new Error(`The page has ${blocks.length} blocks of structured data.`);
  const parsed: unknown = JSON.parse(blocks[0]?.[1] ?? "");
  if (!isNode(parsed) || parsed["@context"] !== "https://schema.org" || !Array.isArray(parsed["@graph"]))
    throw new Error("The block is no graph of schema.org.");
  return parsed["@graph"].filter(isNode);
}

/** A node and all within it that say what they are; what is only referred to by its id is left out. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  return [...("@type" in value ? [value] : []), ...Object.values(value).flatMap(nodesIn)];
}

/** The texts of a property, whether it has one or several. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
}

export function typeOf(node: Node): string {
  return textsOf(node["@type"])[0] ?? "";
}

/** The words that a document shows, without white space and in one form of quotation marks: typography changes no word. */
export function shownText(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return bare(decoded(body.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, "")));
}

/** A text as `shownText` has it. */
export function bare(text: string): string {
  return text
    .replace(/[\s\u00A0\u202F\u00AD]+/g, "")
    .replace(/[«»“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll("…", "...");
}

const references: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Character references of HTML as our pages write them. */
export function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name !== undefined) return references[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
