import { decodeString } from "micromark-util-decode-string";

/** A tag as the copy writes it. `other` is a declaration, an instruction or CDATA. */
export type Tag =
  | { kind: "open" | "close"; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: "comment" | "other"; name: string; attributes: ReadonlyMap<string, string> };

/** Reads one piece of inline HTML that the parser has found well formed. */
export function readTag(source: string): Tag {
  const none = new Map<string, string>();
  if (source.startsWith("<!--")) return { kind: "comment", name: "!--", attributes: none };
  const [head = "", slash = "", name = ""] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(source) ?? [];
  if (!head) return { kind: "other", name: /[^\s<>]{1,40}/.exec(source)?.[0] ?? "", attributes: none };
  if (slash) return { kind: "close", name: name.toLowerCase(), attributes: none };
  return { kind: "open", name: name.toLowerCase(), attributes: readAttributes(source.slice(head.length)) };
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of source.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)) {
    const [, name = "", double, single, bare] = match;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decode(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

function decode(value: string): string {
  return value.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,30});/gi, (reference) => decodeString(reference));
}

/** What docs/writing.md allows in HTML: each element with its own attributes and the one that it is nothing without. */
const allowed = new Map<string, { attributes?: string[]; required?: string }>([
  ["abbr", { attributes: ["title"] }],
  ["bdi", {}],
  ["bdo", { required: "dir" }],
  ["br", {}],
  ["cite", {}],
  ["del", {}],
  ["dfn", {}],
  ["ins", {}],
  ["kbd", {}],
  ["mark", {}],
  ["q", {}],
  ["small", {}],
  ["span", {}],
  ["sub", {}],
  ["sup", {}],
  ["time", { attributes: ["datetime"], required: "datetime" }],
  ["var", {}],
  ["wbr", {}],
]);

export function isAllowed(name: string): boolean {
  return allowed.has(name);
}

export function isVoid(name: string): boolean {
  return name === "br" || name === "wbr";
}

/** The attribute without which the element says nothing. */
export function requiredAttribute(name: string): string | undefined {
  return allowed.get(name)?.required;
}

/** Whether the element may carry the attribute with this value. */
export function isAllowedAttribute(name: string, attribute: string, value: string): boolean {
  const known = attribute === "lang" || attribute === "dir" || allowed.get(name)?.attributes?.includes(attribute);
  return known === true && !isVoid(name) && (forms.get(attribute)?.test(value) ?? true);
}

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const hour = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?`;
const zone = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)`;
const duration = String.raw`P(?=[\dT])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?`;

/** The values that HTML gives a meaning: https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value */
const forms = new Map<string, RegExp>([
  ["dir", /^(?:ltr|rtl|auto)$/],
  ["lang", /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i],
  [
    "datetime",
    new RegExp(String.raw`^(?:\d{4}|\d{4}-(?:0[1-9]|1[0-2])|${day}|${day}[T ]${hour}${zone}?|${hour}|${duration})$`),
  ],
]);
