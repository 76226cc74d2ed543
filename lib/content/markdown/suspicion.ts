import { excessOf } from "./limits.ts";

/**
 * Whether a body may have a problem, from a few linear scans that look only where a mark stands. It is meant to be wrong
 * in one direction only: what it clears has none; what it suspects is parsed, and may well be clean.
 */
export function isSuspicious(markdown: string, imageExists: (src: string) => boolean): boolean {
  return (
    !/^[ \t>#*+\-_]*\p{L}/mu.test(markdown) ||
    suspects.some((pattern) => pattern.test(markdown)) ||
    somePlace(markdown, "#", (at) => suspectHeading.test(lineAt(markdown, at))) ||
    somePlace(markdown, "=", (at) => matches(endOfUnderline, markdown, at)) ||
    somePlace(markdown, "[!", (at) => suspectMarker.test(lineAt(markdown, at))) ||
    somePlace(markdown, "](", (at) => isBlankBefore(markdown, at) || !matches(safeTarget, markdown, at)) ||
    somePlace(markdown, "][", (at) => isBlankBefore(markdown, at)) ||
    somePlace(markdown, "]:", (at) => !matches(safeDefinition, markdown, at)) ||
    hasSuspectTag(markdown) ||
    hasSuspectImage(markdown, imageExists) ||
    hasSuspectNote(markdown) ||
    (isDense(markdown) && excessOf(markdown) !== undefined)
  );
}

/** Whether something is so at any place where the mark stands. */
function somePlace(markdown: string, mark: string, is: (at: number) => boolean): boolean {
  for (let at = markdown.indexOf(mark); at >= 0; at = markdown.indexOf(mark, at + mark.length)) {
    if (is(at)) return true;
  }
  return false;
}

/** The line around a place, 300 characters of it on each side: enough to judge, and linear in a long line. */
function lineAt(markdown: string, at: number): string {
  const before = markdown.slice(Math.max(0, at - 300), at);
  const after = markdown.slice(at, at + 300);
  const end = after.indexOf("\n");
  return before.slice(before.lastIndexOf("\n") + 1) + (end < 0 ? after : after.slice(0, end));
}

/** Whether what stands before the end of a link’s text may be all of it, and nothing to read. */
function isBlankBefore(markdown: string, at: number): boolean {
  return /[[\s]/.test(markdown.charAt(at - 1));
}

function matches(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** What may stand before a block on its line: marks of quotations, lists and notes. */
const prefix = String.raw`^[ \t>*+\-\d.)]*(?:\[\^[^\]\s]{1,200}\]:[ \t>*+\-\d.)]*)*`;
/** An address that certainly has a good scheme, or none. */
const safe = String.raw`(?:https?:|mailto:|tel:|[/?#]|\.{1,2}\/|[\w.-]+(?:[/?#)]|\s|$))`;
/** Nothing of a heading need be text. */
const wordless = String.raw`(?:!\[|<|\[\^|&)`;

const suspects = [/xmpp:/i, new RegExp(String.raw`${wordless}[^\n]*\n[ \t>]*-+[ \t]*$`, "m")];
const endOfUnderline = /=[ \t]*(?:\n|$)/y;
const suspectHeading = new RegExp(
  String.raw`${prefix}(?:#(?:[ \t]|$)|#{2,6}(?:[ \t][^\p{L}\p{N}]*$|[ \t].*${wordless}|$))`,
  "u",
);
const suspectMarker = new RegExp(String.raw`${prefix}>[ \t]*\[!(?!(?:exergue|encadr[eé])\])`, "i");
const safeTarget = new RegExp(String.raw`\]\(\s*<?${safe}`, "y");
const safeDefinition = new RegExp(
  String.raw`(?<=\[\^[^\]\\\s]{1,40})\]:|\]:[ \t]+<?${safe}\S*[ \t]*(?:"[^"\n]*"[ \t]*)?(?:\n|$)`,
  "y",
);

/** Elements that open and close around plain text need no parser, nor do comments at the end of a line. */
const harmlessTag =
  /(?<!\\)<(?:(sup|sub|kbd|mark|small|cite|q|var|ins|del|abbr|dfn)>[^<>`\\\n*_~[\]|]*<\/\1>|br ?\/?>|wbr>|!--[^<>`\\\n]*-->(?=[ \t]*(?:\n|$))|https?:\/\/[^\s<>]*>|(?=[\s\d=])|$)/y;

function hasSuspectTag(markdown: string): boolean {
  for (let at = markdown.indexOf("<"); at >= 0; at = markdown.indexOf("<", harmlessTag.lastIndex)) {
    if (!matches(harmlessTag, markdown, at)) return true;
  }
  return false;
}

const plainImage = /!\[[^\][\\&`<\n]*[\p{L}\p{N}][^\][\\&`<\n]*\]\(([^\s()<>\\&]+)(?: "[^"\\&\n]*")?\)/uy;

/** An image in its plain form, with words for those who cannot see it and a file that is there, needs no parser. */
function hasSuspectImage(markdown: string, imageExists: (src: string) => boolean): boolean {
  return somePlace(markdown, "![", (at) => {
    plainImage.lastIndex = at;
    const src = plainImage.exec(markdown)?.[1];
    return src === undefined || !imageExists(src);
  });
}

/** A call without its note; with blocks of code about, nothing is certain. */
function hasSuspectNote(markdown: string): boolean {
  if (!markdown.includes("[^")) return false;
  if (/^[ \t]*(?:```|~~~)/m.test(markdown)) return true;
  const labels = (pattern: RegExp) =>
    new Set(Array.from(markdown.matchAll(pattern), (match) => match[1]?.toUpperCase()));
  const notes = labels(/^\[\^([^\]\s]{1,200})\]:/gm);
  return !labels(/\[\^([^\]\s]*)\]/g).isSubsetOf(notes);
}

/** Whether something is there often enough to go beyond a limit, so that the limits are worth a look. */
function isDense(markdown: string): boolean {
  return (
    markdown.length > 50_000 ||
    outnumber(markdown, ["*", "_", "~", "["], 100) ||
    outnumber(markdown, ["]", "<", "`", "&", "=", "-"], 900) ||
    outnumber(markdown, ["|"], 90) ||
    outnumber(markdown, [">", "- ", "-\t", "+ ", "+\t"], 45) ||
    outnumber(markdown, [" ".repeat(30), "\t".repeat(8)], 0) ||
    /\d[.)][ \t]+\d{1,9}[.)][ \t]/.test(markdown)
  );
}

function outnumber(markdown: string, marks: string[], limit: number): boolean {
  let count = 0;
  return marks.some((mark) => somePlace(markdown, mark, () => ++count > limit));
}
