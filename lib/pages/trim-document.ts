import { type Outcome, outcomeName, readOutcome } from "./outcome.ts";

/** Markup of the framework that this module does not know. Nothing is sent then: the framework may have changed under us. */
export class UnknownMarkup extends Error {
  override readonly name = "UnknownMarkup";
  readonly code = "MARBRE_UNKNOWN_MARKUP";

  constructor(what: string) {
    super(
      `${what}. The page was not sent, because scripts of the framework might be left in it: see docs/decisions/0003-page-cache.md.`,
    );
  }
}

/**
 * The document as readers get it, from what Next rendered: without the framework's scripts, their preloads, its flight data and
 * React's boundary comments, and with what the page said about itself (`Outcome`) taken out.
 *
 * Everything that Next appends is one tail that begins at the last `<script … id="_R_">`, in which `<` of text is always escaped, so
 * that copy can neither forge it nor end it early. In the head, only scripts and preloads of `/_next/static/` go.
 *
 * @throws UnknownMarkup when anything is not as expected.
 */
export function trimDocument(rendered: string): { html: string; outcome: Outcome } {
  const { head, body } = split(withoutTail(rendered));
  const { head: trimmedHead, outcome } = takeOutcome(withoutHeadScripts(head));
  const html = withoutReactMarks(trimmedHead + body);
  refuseLeftovers(html);
  return { html, outcome };
}

const bootstrap = ' id="_R_"';
const end = "</body></html>";

function withoutTail(rendered: string): string {
  const mark = rendered.lastIndexOf(bootstrap);
  const start = rendered.lastIndexOf("<script", mark);
  if (mark === -1 || start === -1) throw new UnknownMarkup("The document has no bootstrap script of the framework");
  if (!/^(?:<script\b[^<>]*>[^<]*<\/script>)+<\/body><\/html>$/.test(rendered.slice(start))) {
    throw new UnknownMarkup("What follows the bootstrap script is not a run of scripts");
  }
  return rendered.slice(0, start) + end;
}

function split(html: string): { head: string; body: string } {
  const at = html.indexOf("</head>");
  if (at === -1) throw new UnknownMarkup("The document has no head");
  return { head: html.slice(0, at), body: html.slice(at) };
}

function withoutHeadScripts(head: string): string {
  return head
    .replace(/<script src="\/_next\/static\/[^"<>]+" (?:async|noModule)=""><\/script>/g, "")
    .replace(/<link rel="preload" as="script"[^<>]* href="\/_next\/static\/[^"<>]+"\/>/g, "");
}

function takeOutcome(head: string): { head: string; outcome: Outcome } {
  const pattern = new RegExp(`<meta name="${outcomeName}" content="([^"]*)"/>`, "g");
  const found = [...head.matchAll(pattern)];
  const content = found[0]?.[1];
  if (found.length !== 1 || content === undefined) {
    throw new UnknownMarkup(`The document says ${found.length} times what became of it, and must say it once`);
  }
  return { head: head.replace(pattern, ""), outcome: readOutcome(unescapeAttribute(content)) };
}

/** React escapes exactly these five in attributes. */
function unescapeAttribute(text: string): string {
  const characters: Record<string, string> = { "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => characters[entity] ?? entity);
}

/** A tag or a comment. What is in quotes is an attribute's, whatever it looks like. */
const token = /<!--[\s\S]*?-->|<[!/a-zA-Z](?:[^"'<>]|"[^"]*"|'[^']*')*>/g;

/** Comments are React's alone here: text is escaped, and the Markdown renderer lets none through. */
const reactMark = /^<!--(?:\/?[$&]| )-->$/;

const ourScript =
  /^<script(?: type="application\/ld\+json"| type="module" src="\/marbre\.js"(?: nonce="[\w-]+")?| type="module" src="\/proof\.js"| type="module" src="\/desk\.js" nonce="[\w-]+")>$/;

function withoutReactMarks(html: string): string {
  return html
    .replace('<div hidden=""><!--$--><!--/$--></div>', "")
    .replace(token, (tag) => (reactMark.test(tag) ? "" : tag));
}

/** Tags are looked at, never text: an article may speak of scripts, and of this framework's. */
function refuseLeftovers(html: string): void {
  const text = html.replace(token, (tag) => {
    if (isForeign(tag)) throw new UnknownMarkup(`The trimmed document still holds ${tag.slice(0, 200)}`);
    return "";
  });
  if (text.includes("<")) throw new UnknownMarkup("The trimmed document holds a tag that cannot be read");
}

function isForeign(tag: string): boolean {
  if (tag.startsWith("<!")) return !/^<!doctype html>$/i.test(tag);
  if (/^<script\b/i.test(tag)) return !ourScript.test(tag);
  return /^<template\b/i.test(tag) || /^<link\b[^>]* as="script"/i.test(tag);
}
