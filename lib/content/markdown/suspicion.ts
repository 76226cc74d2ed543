import { excessOf } from "./limits.ts";

/**
 * Whether a body may have a problem, from a few linear scans. It is meant to be wrong in one direction only: what it clears
 * has none; what it suspects is parsed, and may well be clean.
 */
export function isSuspicious(markdown: string, imageExists: (src: string) => boolean): boolean {
  return (
    !/^[ \t>#*+\-_]*\p{L}/mu.test(markdown) ||
    suspects.some((pattern) => pattern.test(markdown)) ||
    hasSuspectTag(markdown) ||
    hasSuspectImage(markdown, imageExists) ||
    hasSuspectNote(markdown) ||
    (isDense(markdown) && excessOf(markdown) !== undefined)
  );
}

/** What may stand before a block on its line: marks of quotations, lists and notes. */
const prefix = String.raw`^[ \t>*+\-\d.)]*(?:\[\^[^\]\s]{1,200}\]:[ \t>*+\-\d.)]*)*`;
/** An address that certainly has a good scheme, or none. */
const safe = String.raw`(?:https?:|mailto:|tel:|[/?#]|\.{1,2}\/|[\w.-]+(?:[/?#)]|\s))`;
/** Nothing of a heading need be text. */
const wordless = String.raw`(?:!\[|<|\[\^|&)`;

const suspects = [
  new RegExp(String.raw`${prefix}#(?:[ \t]|$)`, "m"),
  new RegExp(String.raw`${prefix}#{2,6}(?:[ \t][^\p{L}\p{N}\n]*$|[ \t][^\n]*${wordless}|$)`, "mu"),
  new RegExp(String.raw`^[ \t>]*=+[ \t]*$|${wordless}[^\n]*\n[ \t>]*-+[ \t]*$`, "m"),
  /\[\s*\](?:\(|\[)|\[[^\p{L}\p{N}\n\]]*\]:/u,
  new RegExp(String.raw`\]\(\s*<?(?!${safe})`),
  new RegExp(String.raw`(?<!\[\^[^\]\\\s]{1,40})\]:(?![ \t]+<?${safe}\S*[ \t]*(?:"[^"\n]*"[ \t]*)?$)`, "m"),
  new RegExp(String.raw`${prefix}>[ \t]*\[!(?!(?:exergue|encadr[eé])\])`, "im"),
  /xmpp:/i,
];

/** Elements that open and close around plain text need no parser, nor do comments at the end of a line. */
const harmlessTag =
  /(?<!\\)<(?:(sup|sub|kbd|mark|small|cite|q|var|ins|del|abbr|dfn)>[^<>`\\\n*_~[\]|]*<\/\1>|br ?\/?>|wbr>|!--[^<>`\\\n]*-->(?=[ \t]*(?:\n|$))|https?:\/\/[^\s<>]*>|(?=[\s\d=])|$)/y;

function hasSuspectTag(markdown: string): boolean {
  for (let at = markdown.indexOf("<"); at >= 0; at = markdown.indexOf("<", at)) {
    harmlessTag.lastIndex = at;
    if (!harmlessTag.test(markdown)) return true;
    at = harmlessTag.lastIndex;
  }
  return false;
}

const plainImage = /!\[([^\][\\&`<\n]*[\p{L}\p{N}][^\][\\&`<\n]*)\]\(([^\s()<>\\&]+)(?: "[^"\\&\n]*")?\)/uy;

/** An image in its plain form, with words for those who cannot see it and a file that is there, needs no parser. */
function hasSuspectImage(markdown: string, imageExists: (src: string) => boolean): boolean {
  for (let at = markdown.indexOf("!["); at >= 0; at = markdown.indexOf("![", at)) {
    plainImage.lastIndex = at;
    const src = plainImage.exec(markdown)?.[2];
    if (src === undefined || !imageExists(src)) return true;
    at = plainImage.lastIndex;
  }
  return false;
}

/** A call without its note; with blocks of code about, nothing is certain. */
function hasSuspectNote(markdown: string): boolean {
  if (!markdown.includes("[^")) return false;
  if (/^[ \t]*(?:```|~~~)/m.test(markdown)) return true;
  const labels = (pattern: RegExp) => new Set(Array.from(markdown.matchAll(pattern), (match) => match[1]?.toUpperCase()));
  const notes = labels(/^\[\^([^\]\s]{1,200})\]:/gm);
  return !labels(/\[\^([^\]\s]*)\]/g).isSubsetOf(notes);
}

/** With fewer marks than this nothing can be too much to parse, except by its mere length. */
function isDense(markdown: string): boolean {
  if (markdown.length > 100_000) return true;
  let marks = 0;
  for (const _ of markdown.matchAll(/[>*_~[\]<`&|=+-]|\d[.)]/g)) if (++marks > 90) return true;
  return false;
}
