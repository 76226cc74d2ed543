import { type Document, isCollection, isNode, isPair, type Node, type YAMLError } from "yaml";
import type { Finding, FindingData, Place } from "./findings.ts";

type Verdict = { [R in SyntaxRule]: { rule: R; data: FindingData[R] } }[SyntaxRule];
type SyntaxRule = Extract<keyof FindingData, `yaml-${string}`>;

/**
 * What the YAML parser holds against a source, in the words of editors. One slip makes the parser stumble several times
 * on its line: the first stumble speaks for the line.
 */
export function syntaxFindings(source: string, document: Document, at: (offset: number) => Place): Finding[] {
  const directive = /^%/m.exec(source);
  if (directive !== null) return [{ ...at(directive.index), rule: "yaml-directive", data: {} }];
  const findings = new Map<number, Finding>();
  for (const error of document.errors) {
    const verdict = verdictOn(error, source, document.errors);
    const place = at(offsetOf(error, verdict, source, document));
    if (!findings.has(place.line)) findings.set(place.line, { ...place, ...verdict });
  }
  const all = [...findings.values()];
  // Below a line that is indented with a tab, lines that are right look wrong.
  const tabbed = all.some((finding) => finding.rule === "yaml-tab");
  return tabbed ? all.filter((finding) => finding.rule !== "yaml-indent") : all;
}

function verdictOn(error: YAMLError, source: string, all: readonly YAMLError[]): Verdict {
  switch (error.code) {
    case "MULTIPLE_DOCS":
      return { rule: "yaml-documents", data: {} };
    case "TAB_AS_INDENT":
      return { rule: "yaml-tab", data: {} };
    case "BAD_INDENT":
      return indentVerdict(error, source);
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return isSpread(error, all) ? rule("yaml-indent") : rule("yaml-colon");
    case "BAD_SCALAR_START":
      return { rule: "yaml-character", data: { character: source.charAt(error.pos[0]) } };
    case "NON_STRING_KEY":
      return rule("yaml-key");
    case "RESOURCE_EXHAUSTION":
      return rule("yaml-too-deep");
    case "ALIAS_PROPS":
    case "BAD_ALIAS":
    case "MULTIPLE_ANCHORS":
      return { rule: "yaml-alias", data: { name: tokenAt(source, error.pos[0]) } };
    case "TAG_RESOLVE_FAILED":
    case "MULTIPLE_TAGS":
    case "BAD_COLLECTION_TYPE":
      return { rule: "yaml-tag", data: { tag: tokenAt(source, error.pos[0]) } };
    default:
      return verdictByMessage(error);
  }
}

function indentVerdict(error: YAMLError, source: string): Verdict {
  if (error.message.startsWith("Flow ")) return rule("yaml-bracket");
  const line = source.slice(source.lastIndexOf("\n", error.pos[0] - 1) + 1, error.pos[1]);
  const next = source.slice(error.pos[0]).split("\n", 2)[1] ?? "";
  return /^ *\t/.test(line) || /^ *\t/.test(next) ? rule("yaml-tab") : rule("yaml-indent");
}

/** Codes that the parser uses for several slips are told apart by its message. */
function verdictByMessage(error: YAMLError): Verdict {
  if (/quote$|at node end$/.test(error.message)) return rule("yaml-quote");
  if (/^Implicit map keys/.test(error.message)) return rule("yaml-colon");
  if (/flow|block collections are not allowed/i.test(error.message)) return rule("yaml-bracket");
  return { rule: "yaml-syntax", data: { detail: error.message } };
}

type PlainRule =
  | "yaml-indent"
  | "yaml-colon"
  | "yaml-bracket"
  | "yaml-quote"
  | "yaml-tab"
  | "yaml-key"
  | "yaml-too-deep";

function rule(name: PlainRule): Verdict {
  return { rule: name, data: {} };
}

/** A line that is indented below a value joins that value, which then looks like a key of several lines to the parser. */
function isSpread(error: YAMLError, all: readonly YAMLError[]): boolean {
  const codes = all.filter(({ pos }) => pos[0] === error.pos[0]).map(({ code }) => code);
  return codes.includes("BLOCK_AS_IMPLICIT_KEY") && codes.includes("MULTILINE_IMPLICIT_KEY");
}

/** The word at an offset: the name of an alias, an anchor or a tag. */
export function tokenAt(source: string, offset: number): string {
  return /^[^\s,[\]{}]*/.exec(source.slice(offset))?.[0] ?? "";
}

/** The parser notices an open quote or bracket only where the text ends, and a wrong indent a line too early. */
function offsetOf(error: YAMLError, verdict: Verdict, source: string, document: Document): number {
  const [offset] = error.pos;
  const trail = nodesBefore(document, offset);
  switch (verdict.rule) {
    case "yaml-quote":
      return (error.code === "MISSING_CHAR" ? trail.at(-1)?.range?.[0] : undefined) ?? offset;
    case "yaml-bracket":
      return (error.code === "BAD_INDENT" ? trail.find(isFlow)?.range?.[0] : undefined) ?? offset;
    case "yaml-indent":
      return error.code === "BAD_INDENT" ? offset : nextLine(source, offset);
    default:
      return offset;
  }
}

/** From the root to the last value that begins before an offset. */
function nodesBefore(document: Document, offset: number): Node[] {
  const nodes: Node[] = [];
  let node: unknown = document.contents;
  while (isNode(node)) {
    nodes.push(node);
    const last: unknown = isCollection(node) ? node.items.findLast((item) => startOf(item) < offset) : undefined;
    node = isPair(last) ? (last.value ?? last.key) : last;
  }
  return nodes;
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}

function nextLine(source: string, offset: number): number {
  const end = source.indexOf("\n", offset);
  return end === -1 ? offset : end + 1 + source.slice(end + 1).search(/\S/);
}
