/** A stretch of a paragraph: text, or an address that is a link. `text` is what was typed; `href` is what it leads to. */
export type ReaderPart = { text: string; href?: string };

/** A paragraph, its line breaks and spaces as typed; or the blank lines between two. */
export type ReaderBlock = { kind: "paragraph"; parts: ReaderPart[] } | { kind: "gap"; text: string };

/**
 * What a reader typed, as it is shown: paragraphs parted by blank lines, and bare http(s) addresses as links. There is no other
 * markup. All texts, one after the other, are exactly what was typed. Linear in the length of the text.
 *
 * @param text Well-formed, with LF line ends and without U+0000, as the form reader gives it.
 */
export function readerText(text: string): ReaderBlock[] {
  return text
    .split(/(\n(?:[ \t]*\n)+)/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      /[^ \t\n]/.test(piece) ? { kind: "paragraph", parts: partsOf(piece) } : { kind: "gap", text: piece },
    );
}

/**
 * An address ends before spaces, quotation marks, angle brackets, and everything that is not seen (controls, marks of direction,
 * zero-width characters), so that a link never shows less than it holds.
 */
const address = /(?<![\p{L}\p{N}_])https?:\/\/[^\s\p{C}<>"«»“”„‹›`\\]+/giu;

/** Longer ones are nobody's to read, and no browser's to open. */
const longestAddress = 2000;

function partsOf(paragraph: string): ReaderPart[] {
  const parts: ReaderPart[] = [];
  let end = 0;
  for (const { 0: found, index } of paragraph.matchAll(address)) {
    const typed = withoutTrailingMarks(found);
    const href = safeAddress(typed);
    if (href === undefined) continue;
    if (index > end) parts.push({ text: paragraph.slice(end, index) });
    parts.push({ text: typed, href });
    end = index + typed.length;
  }
  if (end < paragraph.length) parts.push({ text: paragraph.slice(end) });
  return parts;
}

const closers = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);

/** Without the marks that end a sentence, and without brackets that were opened before the address. */
function withoutTrailingMarks(found: string): string {
  const counts = new Map<string, number>();
  for (const character of found.match(/[()[\]{}]/g) ?? []) counts.set(character, (counts.get(character) ?? 0) + 1);
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    const opener = closers.get(last);
    if (opener === undefined) {
      if (!/[.,;:!?'’*_~…。、，；：！？）」』】]/.test(last)) break;
      continue;
    }
    const excess = (counts.get(last) ?? 0) - (counts.get(opener) ?? 0);
    if (excess <= 0) break;
    counts.set(last, (counts.get(last) ?? 0) - 1);
  }
  return found.slice(0, end);
}

/** Where a link leads, written by the URL standard; nothing for what has no host, or a name before it that looks like one. */
function safeAddress(typed: string): string | undefined {
  if (typed.length > longestAddress || /^https?:\/+[^/?#]*@/i.test(typed)) return undefined;
  const url = URL.parse(typed);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "" ? url.href : undefined;
}
